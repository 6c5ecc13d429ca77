import * as v from 'valibot';
import { DataStamp } from '../../model/assessment.ts';
import { Band } from '../../model/match.ts';
import { text } from '../../model/text.ts';

/** How one thing both sides may give compares. `not-given`: the buyer's row lacks it; `not-recorded`: the data does. */
export const Agreement = v.picklist(['agrees', 'partly', 'differs', 'not-given', 'not-recorded']);
export type Agreement = v.InferOutput<typeof Agreement>;

const line = v.pipe(v.string(), v.maxLength(2_000));

/** The parts a match rests on, side by side, each with what the data has. Never added up to one figure. */
export const Parts = v.strictObject({
  /** `agrees`: the same name; `partly`: nearly the same, for a person to check. */
  name: Agreement,
  country: v.strictObject({ agreement: Agreement, theirs: v.exactOptional(line) }),
  number: v.strictObject({ agreement: Agreement, theirs: v.exactOptional(line) }),
  address: v.strictObject({ agreement: Agreement, theirs: v.exactOptional(line) }),
});
export type Parts = v.InferOutput<typeof Parts>;

/** One party of the data that may be the supplier of one row; a person decides. */
export const Candidate = v.strictObject({
  /** Entity id; of another service `yente:` and its id. */
  id: text(200),
  source: v.picklist(['whence', 'yente']),
  name: text(400),
  /** The name or number of the row that was looked up. */
  asked: text(2_000),
  matchedName: text(400),
  band: Band,
  /** 0–1, only for ordering candidates of one row. */
  order: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  parts: Parts,
  /** Datasets that name it, as another service calls them; lists of our own data stand with the entity. */
  lists: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(40))),
});
export type Candidate = v.InferOutput<typeof Candidate>;

/** What the search for one row gave. No candidates is a result too: the row was searched, in this run, and nothing found. */
export const Result = v.strictObject({
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  run: v.pipe(v.number(), v.integer(), v.minValue(1)),
  candidates: v.pipe(v.array(Candidate), v.maxLength(40)),
  /** Why this row could not be searched; absent where it was. */
  failed: v.exactOptional(text(400)),
  /** The words of the row's address that name a place in the Uyghur region. */
  region: v.exactOptional(text(200)),
});
export type Result = v.InferOutput<typeof Result>;

/** One search of the whole list: which data, which method, when, how far. */
export const Run = v.strictObject({
  run: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Why it ran; absent where a person asked for it. */
  cause: v.exactOptional(v.picklist(['newer-data'])),
  started: v.pipe(v.string(), v.isoTimestamp()),
  ended: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  data: DataStamp,
  method: v.pipe(v.number(), v.integer()),
  /** Rows to search, without duplicates. */
  rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  searched: v.pipe(v.number(), v.integer(), v.minValue(0)),
  withCandidates: v.pipe(v.number(), v.integer(), v.minValue(0)),
  failed: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Run = v.InferOutput<typeof Run>;

/** A second opinion asked of another service: when, where, about how many rows. */
export const Opinion = v.strictObject({
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Where the names went. */
  origin: text(300),
  dataset: text(80),
  rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  candidates: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Opinion = v.InferOutput<typeof Opinion>;

/** Data past its date does not answer (METHOD.md §1, "not checked"). */
export class DataExpiredError extends Error {
  override readonly name = 'DataExpiredError';
  readonly day: string;
  constructor(expires: string) {
    super(`The data stopped answering on ${expires.slice(0, 10)}. Update Whence, then screen the list again.`);
    this.day = expires.slice(0, 10);
  }
}
