import type { Entity } from '../model/entity.ts';

// Most records of a large list have no aliases, domains, owners or evidence, and a million empty lists of their own weigh
// more than the names. They share one, which is frozen: who adds to a record has to make a new list, and merging does.
const NONE: never[] = [];
Object.freeze(NONE);

/** Words that repeat in every record (sectors, countries) are kept once, up to so many. */
const MOST_WORDS = 10_000;
const words = new Map<string, string>();

function once(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size < MOST_WORDS) words.set(word, word);
  return word;
}

/** The same record in less memory. Its lists must not be changed in place. */
export function leanEntity(entity: Entity): Entity {
  const { aliases, weakAliases, domains, identifiers, sectors, ownedBy, listings, evidence, country } = entity;
  return {
    ...entity,
    ...(country === undefined ? {} : { country: once(country) }),
    aliases: lean(aliases),
    weakAliases: lean(weakAliases),
    domains: lean(domains),
    identifiers: lean(identifiers),
    sectors: lean(sectors.map(once)),
    ownedBy: lean(ownedBy),
    listings: lean(listings),
    evidence: lean(evidence),
  };
}

const lean = <T>(list: T[]): T[] => (list.length === 0 ? NONE : list);
