import type { Entity } from '../../model/entity.ts';
import type { GoodsCountry } from '../../model/reference.ts';

/** What an adapter makes of one row: nothing is dropped without a word. */
export type UpstreamRow =
  | { kind: 'entity'; row: number; entity: Entity }
  /**
   * Sound, and without a word of the Uyghur region: kept where our data has a party of this name on this very list, since
   * it then confirms and dates an entry we know to be about the region; else out of scope for the reason given.
   */
  | { kind: 'elsewhere'; row: number; entity: Entity; why: string }
  | { kind: 'goods'; row: number; goods: GoodsCountry }
  /** Withdrawn by the upstream itself (a delta's deletion). */
  | { kind: 'withdrawn'; row: number; id: string }
  /** Sound, and not ours: says nothing about the Uyghur region, cotton or forced labour. */
  | { kind: 'out-of-scope'; row: number; why: string }
  | { kind: 'rejected'; row: number; why: string };

/** Bytes of an upstream's file. */
export type Bytes = AsyncIterable<Uint8Array>;

/** What an adapter is told, and tells, beside its rows. */
export interface Reading {
  /** `YYYY-MM-DD`, the day the files were fetched. */
  retrieved: string;
  /** Set by the adapter where the upstream bears a date of its own. */
  documentDate?: string;
}

/** One official or open list in its own format. A new list is a new file with one of these. */
export interface Upstream {
  /** Name on the command line and in the manifest: `dhs-uflpa`. */
  id: string;
  name: string;
  publisher: string;
  /** Where the list is published. */
  url: string;
  licence: string;
  /** `non-commercial`: off unless it is asked for by name, and labelled in the manifest. */
  use: 'any' | 'non-commercial';
  /** The list, by the name its listings bear, that a good edition holds whole: an entry it lacks is no longer listed. */
  holdsWhole?: string;
  /** The files it is made of, in the order they are named on the command line. */
  files: readonly string[];
  /** The last file may be named several times, in order. */
  repeats?: true;
  /** It tells what changed in another upstream, whose entities it finds by that upstream's own ids. */
  patches?: { base: string; idOf: (entity: Entity) => string | undefined };
  /** @throws UpstreamFormatError as soon as the format is not the one known */
  read(files: readonly Bytes[], reading: Reading): AsyncIterable<UpstreamRow>;
}

/** An upstream came in another form than the adapter knows: nothing of it is used, the last good data stays. */
export class UpstreamFormatError extends Error {
  override readonly name = 'UpstreamFormatError';
  constructor(upstream: string, expected: string, found: string) {
    super(
      `${upstream} has changed its format: expected ${expected}, found ${found.slice(0, 200)}. Its last good data is kept; adapt lib/publisher/sources/${upstream}.ts.`,
    );
  }
}
