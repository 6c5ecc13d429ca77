import type { Entity, Listing } from '../model/entity.ts';
import { keysOf } from '../names/legal-forms.ts';

/** Names of parties by the list they stand on, to tell whether an entry of a list is one our data has. */
export class KnownListings {
  readonly #names = new Map<string, Set<string>>();

  add(entity: Entity): void {
    if (entity.listings.length === 0) return;
    for (const list of new Set(entity.listings.map((listing) => listing.list))) {
      const names = this.#names.get(list) ?? new Set<string>();
      this.#names.set(list, names);
      for (const key of keysFor(entity)) names.add(key);
    }
  }

  /** Whether a party of this name, whole and not only its core, stands on one of the lists the record is of. */
  has(entity: Entity): boolean {
    const known = entity.listings.flatMap(({ list }) => this.#names.get(list) ?? []);
    return known.length > 0 && wholeNames(entity).some((key) => known.some((names) => names.has(key)));
  }
}

/** What a whole edition of a list took off our own records. */
export interface Delisting {
  entities: Entity[];
  /** Parties whose entry on the list is gone. */
  delisted: string[];
  /** Parties whose entry the edition lacks, when there are too many of them to believe it. */
  doubted: string[];
}

/** An edition that lacks more of our entries than this is not whole, or writes names in another way. */
const MOST_GONE = 1 / 3;

/**
 * Takes entries off our own records that a whole edition of their list no longer has: who was removed stops being called
 * listed at once. No date of removal is made up, so the entry goes; what else is recorded of the party stays.
 */
export function withoutDelisted(entities: readonly Entity[], list: string, edition: readonly Entity[]): Delisting {
  const confirmed = new Set(edition.filter(isOn(list)).flatMap(keysFor));
  const gone = entities.filter(isOn(list)).filter((entity) => !keysFor(entity).some((key) => confirmed.has(key)));
  const names = gone.map(({ name }) => name);
  const listed = entities.filter(isOn(list)).length;
  if (gone.length === 0 || gone.length > listed * MOST_GONE) {
    return { entities: [...entities], delisted: [], doubted: names };
  }
  const without = new Set(gone);
  return {
    entities: entities.map((entity) =>
      without.has(entity) ? { ...entity, listings: entity.listings.filter((each) => !isEntry(each, list)) } : entity,
    ),
    delisted: names,
    doubted: [],
  };
}

/** An entry that has ended already is history, which no edition takes back. */
const isEntry = (listing: Listing, list: string): boolean => listing.list === list && listing.until === undefined;

const isOn =
  (list: string) =>
  ({ listings }: Entity): boolean =>
    listings.some((listing) => isEntry(listing, list));

const wholeNames = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases].map((each) => keysOf(each).full).filter((key) => key.length > 1);

const keysFor = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases].flatMap((each) => {
    const { full, core } = keysOf(each);
    return [full, core].filter((key) => key.length > 1);
  });
