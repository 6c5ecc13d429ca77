import type { Entity } from './entity.ts';
import type { VersionChange } from './manifest.ts';
import type { SourceRef } from './source-ref.ts';

/** A party that a report is recorded of. */
export type ReportedParty = Pick<Entity, 'id' | 'name'>;

/** Why a report was taken back, in the words of our data, and of whom that is said: a reason about one is none about all. */
export interface Caveat {
  text: string;
  of: readonly ReportedParty[];
}

/** A report that entries still have, marked as withdrawn or corrected. What a withdrawn one said is not said again. */
export interface MarkedReport {
  /** Those it is recorded of. */
  parties: readonly ReportedParty[];
  mark: 'withdrawn' | 'corrected';
  date: string;
  /** None where our data gives no reason. */
  caveats: readonly Caveat[];
  /** The report itself first, then where it was found. */
  sources: readonly SourceRef[];
}

/** What the data has taken back. It records neither the reason nor the day of a single withdrawn entry. */
export interface Corrections {
  /** Ids of entries withdrawn from earlier versions, the latest first. */
  withdrawn: readonly string[];
  /** Versions that withdrew entries, the latest first. */
  versions: readonly Pick<VersionChange, 'version' | 'created' | 'withdrawn'>[];
  /** Absent where there are more entries than can be looked through at once. */
  reports?: readonly MarkedReport[];
}
