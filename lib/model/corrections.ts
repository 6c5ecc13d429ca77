import type { Entity } from './entity.ts';
import type { VersionChange } from './manifest.ts';
import type { SourceRef } from './source-ref.ts';

/** A report that entries still have, marked as withdrawn or corrected. What a withdrawn one said is not said again. */
export interface MarkedReport {
  /** Those it is recorded of. */
  parties: readonly Pick<Entity, 'id' | 'name'>[];
  mark: 'withdrawn' | 'corrected';
  date: string;
  /** Why, in the words of our data; none where it gives no reason. */
  caveats: readonly string[];
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
