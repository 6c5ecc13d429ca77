import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askUntilAnswered } from '../../lib/ask-until-answered.ts';
import type { MessagingRuntime } from '../../lib/messaging-runtime.ts';

/** What the browser makes of one message. */
type Fate = 'answered' | 'lost with an error' | 'lost without a word' | 'lost for ever';

const FATES: Record<Fate, () => Promise<unknown>> = {
  answered: async () => ({ ok: true }),
  'lost with an error': () => Promise.reject(new Error('The message port closed before a response was received.')),
  'lost without a word': async () => undefined,
  'lost for ever': () => new Promise(() => {}),
};

function runtimeOf(...fates: Fate[]) {
  const sent: unknown[] = [];
  const runtime: MessagingRuntime = {
    id: 'whence',
    sendMessage: (message) => {
      sent.push(message);
      return FATES[fates[sent.length - 1] ?? 'answered']();
    },
  };
  return { runtime, sent };
}

async function asked(runtime: MessagingRuntime, stillTrue = () => true) {
  const result = askUntilAnswered(runtime, (again) => ({ again }), stillTrue);
  await vi.runAllTimersAsync();
  return result;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('asking the worker from a page', () => {
  it('is over with the first answer', async () => {
    const { runtime, sent } = runtimeOf('answered');
    expect(await asked(runtime)).toEqual({ kind: 'answered', reply: { ok: true } });
    expect(sent).toEqual([{ again: false }]);
  });

  it('starts anew where the worker was stopped with an error: what it had begun is gone', async () => {
    const { runtime, sent } = runtimeOf('lost with an error', 'lost with an error', 'answered');
    expect(await asked(runtime)).toEqual({ kind: 'answered', reply: { ok: true } });
    expect(sent).toEqual([{ again: false }, { again: false }, { again: false }]);
  });

  it.each(['lost without a word', 'lost for ever'] as const)('is asked again when it was %s', async (fate) => {
    const { runtime, sent } = runtimeOf(fate, 'answered');
    expect(await asked(runtime)).toEqual({ kind: 'answered', reply: { ok: true } });
    expect(sent).toEqual([{ again: false }, { again: true }]);
  });

  it('gives up after four tries, so that a broken worker is not woken for ever', async () => {
    const { runtime, sent } = runtimeOf(
      'lost with an error',
      'lost for ever',
      'lost without a word',
      'lost for ever',
      'answered',
    );
    expect(await asked(runtime)).toEqual({ kind: 'unanswered' });
    expect(sent).toHaveLength(4);
  });

  it('asks nothing that is no longer so', async () => {
    const { runtime, sent } = runtimeOf('lost for ever');
    let times = 0;
    expect(await asked(runtime, () => ++times === 1)).toEqual({ kind: 'outdated' });
    expect(sent).toHaveLength(1);
  });

  it('gives no answer to a question that a newer one has replaced meanwhile', async () => {
    const { runtime, sent } = runtimeOf('answered');
    let times = 0;
    expect(await asked(runtime, () => ++times === 1)).toEqual({ kind: 'outdated' });
    expect(sent).toHaveLength(1);
  });

  it('stops where the extension was updated or removed', async () => {
    const { runtime, sent } = runtimeOf('lost with an error');
    delete runtime.id;
    expect(await asked(runtime)).toEqual({ kind: 'gone' });
    expect(sent).toHaveLength(1);
  });
});
