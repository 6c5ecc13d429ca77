import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessagingRuntime } from '../../lib/messaging-runtime.ts';
import { tellUntilHeard } from '../../lib/tell-until-heard.ts';

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

async function told(runtime: MessagingRuntime, stillTrue = () => true) {
  const result = tellUntilHeard(runtime, (again) => ({ again }), stillTrue);
  await vi.runAllTimersAsync();
  return result;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('telling the worker', () => {
  it('is over with the first answer', async () => {
    const { runtime, sent } = runtimeOf('answered');
    expect(await told(runtime)).toBe('heard');
    expect(sent).toEqual([{ again: false }]);
  });

  it('starts anew where the worker was stopped with an error: what it had begun is gone', async () => {
    const { runtime, sent } = runtimeOf('lost with an error', 'lost with an error', 'answered');
    expect(await told(runtime)).toBe('heard');
    expect(sent).toEqual([{ again: false }, { again: false }, { again: false }]);
  });

  it.each(['lost without a word', 'lost for ever'] as const)('is told again when it was %s', async (fate) => {
    const { runtime, sent } = runtimeOf(fate, 'answered');
    expect(await told(runtime)).toBe('heard');
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
    expect(await told(runtime)).toBe('unheard');
    expect(sent).toHaveLength(4);
  });

  it('tells nothing that is no longer so', async () => {
    const { runtime, sent } = runtimeOf('lost for ever');
    let asked = 0;
    expect(await told(runtime, () => ++asked === 1)).toBe('outdated');
    expect(sent).toHaveLength(1);
  });

  it('stops where the extension was updated or removed', async () => {
    const { runtime, sent } = runtimeOf('lost with an error');
    delete runtime.id;
    expect(await told(runtime)).toBe('gone');
    expect(sent).toHaveLength(1);
  });
});
