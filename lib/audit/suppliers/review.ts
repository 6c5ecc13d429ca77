import * as v from 'valibot';
import { text } from '../../model/text.ts';

// A review is a log: who decided what, when, why. Nothing in it is ever changed or removed; undoing is an event too, so
// the file shows every step. What holds now is read off by replaying the log: each event fills one slot ("the decision on
// candidate c of row n"), and an undo puts back what the slot held before.

const RowNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const by = {
  /** ISO date-time (UTC). */
  at: v.pipe(v.string(), v.isoTimestamp()),
  initials: text(12),
};

/** `accept`: this is the supplier; `reject`: it is another party; `unsure`: a person has to find out more. */
export const Verdict = v.picklist(['accept', 'reject', 'unsure']);
export type Verdict = v.InferOutput<typeof Verdict>;

/** What is done about a row, as the buyer decides it. */
export const NextStep = v.picklist(['ask-for-documents', 'stop-and-review', 'continue', 'end-supply']);
export type NextStep = v.InferOutput<typeof NextStep>;

export const ReviewEvent = v.variant('kind', [
  v.strictObject({
    kind: v.literal('decide'),
    ...by,
    n: RowNumber,
    candidate: text(200),
    verdict: Verdict,
    reason: text(1000),
  }),
  v.strictObject({ kind: v.literal('step'), ...by, n: RowNumber, step: NextStep, reason: text(1000) }),
  /** The supplier's answer to one question of the questionnaire, as received. */
  v.strictObject({
    kind: v.literal('answer'),
    ...by,
    n: RowNumber,
    question: text(60),
    answer: text(4000),
    received: v.pipe(v.string(), v.isoDate()),
    /** The paper that came with it, by the buyer's own reference. */
    document: v.exactOptional(text(300)),
  }),
  v.strictObject({
    kind: v.literal('letter'),
    ...by,
    n: RowNumber,
    tier: v.picklist(['1', '2', '3', '4']),
    version: v.number(),
  }),
  v.strictObject({ kind: v.literal('sign-off'), ...by, name: text(200), role: text(200), statement: text(2000) }),
  v.strictObject({ kind: v.literal('undo'), ...by }),
  v.strictObject({ kind: v.literal('redo'), ...by }),
]);
export type ReviewEvent = v.InferOutput<typeof ReviewEvent>;
/** An event that fills a slot, not one that moves through the log. */
export type Entry = Exclude<ReviewEvent, { kind: 'undo' } | { kind: 'redo' }>;

/** The slot an event fills. */
export function slotOf(event: Entry): string {
  switch (event.kind) {
    case 'decide':
      return `decide ${event.n} ${event.candidate}`;
    case 'answer':
      return `answer ${event.n} ${event.question}`;
    case 'letter':
      return `letter ${event.n} ${event.tier}`;
    case 'step':
      return `step ${event.n}`;
    case 'sign-off':
      return 'sign-off';
  }
}

interface Done {
  entry: Entry;
  before: Entry | undefined;
}

/** What a log of events amounts to. Made and moved on by {@link replay} and {@link append} only. */
export interface Review {
  readonly log: readonly ReviewEvent[];
  /** What holds now, by slot. */
  readonly slots: ReadonlyMap<string, Entry>;
  /** Entries that can be undone, last first to go; those undone, last first to come back. */
  readonly done: readonly Done[];
  readonly undone: readonly Done[];
}

interface Moving extends Review {
  log: ReviewEvent[];
  slots: Map<string, Entry>;
  done: Done[];
  undone: Done[];
}

function apply(review: Moving, event: ReviewEvent): void {
  review.log.push(event);
  const fill = (slot: string, entry: Entry | undefined) => {
    if (entry === undefined) review.slots.delete(slot);
    else review.slots.set(slot, entry);
  };
  if (event.kind === 'undo') {
    const last = review.done.pop();
    if (last === undefined) return;
    fill(slotOf(last.entry), last.before);
    review.undone.push(last);
  } else if (event.kind === 'redo') {
    const last = review.undone.pop();
    if (last === undefined) return;
    fill(slotOf(last.entry), last.entry);
    review.done.push(last);
  } else {
    const slot = slotOf(event);
    review.done.push({ entry: event, before: review.slots.get(slot) });
    review.undone.length = 0;
    fill(slot, event);
  }
}

/** Reads off what a stored log amounts to. An undo with nothing to undo changes nothing. */
export function replay(log: readonly ReviewEvent[]): Review {
  const review: Moving = { log: [], slots: new Map(), done: [], undone: [] };
  for (const event of log) apply(review, event);
  return review;
}

/** The review after one more event; the given one is used up and must not be read again. */
export function append(review: Review, event: ReviewEvent): Review {
  const moving: Moving = {
    log: review.log as ReviewEvent[],
    slots: review.slots as Map<string, Entry>,
    done: review.done as Done[],
    undone: review.undone as Done[],
  };
  apply(moving, event);
  return moving;
}

/** The decision that holds on a candidate of a row. */
export function decisionOn(
  review: Review,
  n: number,
  candidate: string,
): Extract<Entry, { kind: 'decide' }> | undefined {
  const entry = review.slots.get(`decide ${n} ${candidate}`);
  return entry?.kind === 'decide' ? entry : undefined;
}

/** Where a row stands. A row with several candidates is as its strongest decision says; one undecided keeps it open. */
export type RowState =
  | 'not-searched'
  | 'failed'
  | 'no-match'
  | 'open'
  | 'unsure'
  | 'accepted'
  | 'rejected'
  | 'repeated';

/** Where a row stands, from its result and the decisions on its candidates. */
export function rowState(
  review: Review,
  row: { n: number; sameAs?: number },
  result: { candidates: readonly { id: string }[]; failed?: string } | undefined,
): RowState {
  if (row.sameAs !== undefined) return 'repeated';
  if (result === undefined) return 'not-searched';
  if (result.failed !== undefined) return 'failed';
  if (result.candidates.length === 0) return 'no-match';
  const verdicts = result.candidates.map(({ id }) => decisionOn(review, row.n, id)?.verdict);
  if (verdicts.includes('accept')) return 'accepted';
  if (verdicts.includes(undefined)) return 'open';
  return verdicts.includes('unsure') ? 'unsure' : 'rejected';
}
