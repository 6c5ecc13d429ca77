import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  append,
  decisionOn,
  type Entry,
  type ReviewEvent,
  replay,
  rowState,
} from '../../../../lib/audit/suppliers/review.ts';

const by = { at: '2026-11-24T01:00:00.000Z', initials: 'AB' };
const decide = (n: number, verdict: 'accept' | 'reject' | 'unsure', candidate = 'uflpa:1'): Entry => ({
  kind: 'decide',
  ...by,
  n,
  candidate,
  verdict,
  reason: 'Same registration number',
});
const undo: ReviewEvent = { kind: 'undo', ...by };
const redo: ReviewEvent = { kind: 'redo', ...by };
const verdict = (log: ReviewEvent[], n = 2) => decisionOn(replay(log), n, 'uflpa:1')?.verdict;

describe('a review', () => {
  it('takes a decision back and brings it again, step by step', () => {
    const log = [decide(2, 'accept'), decide(2, 'reject')];
    expect(verdict(log)).toBe('reject');
    expect(verdict([...log, undo])).toBe('accept');
    expect(verdict([...log, undo, undo])).toBeUndefined();
    expect(verdict([...log, undo, undo, redo, redo])).toBe('reject');
  });

  it('forgets what was undone once something else is decided', () => {
    expect(verdict([decide(2, 'accept'), undo, decide(2, 'unsure'), redo])).toBe('unsure');
  });

  it('keeps every step in its log', () => {
    expect(replay([decide(2, 'accept'), undo, undo, redo]).log).toHaveLength(4);
  });

  it('is the same moved on step by step as replayed, and as many undos as entries leave nothing', () => {
    const event = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('accept', 'reject', 'unsure'), fc.constantFrom('a', 'b'))
        .map(([n, verdict, candidate]): ReviewEvent => decide(n, verdict as 'accept', candidate)),
      fc.constant(undo),
      fc.constant(redo),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (log) => {
        const whole = replay(log);
        const steps = log.reduce((review, each) => append(review, each), replay([]));
        expect([...steps.slots]).toEqual([...whole.slots]);
        expect(replay([...log, ...whole.done.map(() => undo)]).slots.size).toBe(0);
      }),
    );
  });
});

describe('a row', () => {
  const result = { candidates: [{ id: 'a' }, { id: 'b' }] };
  it.each([
    ['repeated', [], { candidates: [] }, { n: 2, sameAs: 1 }],
    ['not-searched', [], undefined, { n: 2 }],
    ['failed', [], { candidates: [], failed: 'damaged' }, { n: 2 }],
    ['no-match', [], { candidates: [] }, { n: 2 }],
    ['open', [decide(2, 'reject', 'a')], result, { n: 2 }],
    ['rejected', [decide(2, 'reject', 'a'), decide(2, 'reject', 'b')], result, { n: 2 }],
    ['unsure', [decide(2, 'unsure', 'a'), decide(2, 'reject', 'b')], result, { n: 2 }],
    ['accepted', [decide(2, 'accept', 'a')], result, { n: 2 }],
    ['open', [decide(3, 'accept', 'a')], result, { n: 2 }],
  ] as const)('is %s: %#', (state, log, found, row) => {
    expect(rowState(replay(log), row, found)).toBe(state);
  });
});
