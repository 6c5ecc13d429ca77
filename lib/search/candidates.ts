import type { Reading } from '../names/analyse.ts';
import { editCost } from '../names/edit.ts';
import { hashText } from './hash.ts';
import type { Segment } from './segment.ts';
import { keyTerm, type NearlyAsked, nearlyAsked } from './terms.ts';
import { LONG_WORD } from './word-order.ts';

/** Entities of one very key compared: "Apple Store" may be the name of many. */
const WITH_KEY = 40;
/** A term of more names than this says too little to look at them all. */
const REFERENCES_READ = 400;
/** Entities with less than this share of the votes of the first have a word in common with it, and nothing else. */
const WORTH_COMPARING = 0.4;
/** What a misspelt word is worth beside the word itself. */
const MISSPELT = 0.8;
/** What it is worth that the rest of the name is the same, in words of one name. */
const SAME_REST = 1.5;

/** An entity that is worth comparing with the name looked up. */
export interface Candidate {
  entity: number;
  /** `false` where it has words in common with the name, and the rest of no name of its own is that of this one. */
  mayBeWhole: boolean;
}

/** Entities that have a name whose key is that of a reading, and hardly any others. */
export async function entitiesWithKey(segment: Segment, asked: readonly Reading[]): Promise<Candidate[]> {
  const hashes = asked
    .filter(({ joined }) => joined !== '')
    .map(({ joined }) => hashText(keyTerm(joined)))
    .filter((hash) => segment.mayHold(hash));
  if (hashes.length === 0) return [];
  const entities = new Set((await segment.entitiesUnder(hashes)).flat());
  return [...entities].slice(0, WITH_KEY).map((entity) => ({ entity, mayBeWhole: true }));
}

/** What is known of a name before names near it are looked up. */
export interface KnownOfName {
  /** `right` where the name as it is is some firm's: then none of its words is a slip. */
  spelling: 'right' | 'unknown';
  /** Entities that were compared already, and are neither handed out nor measured against. */
  compared: ReadonlySet<number>;
}

/** Entities whose names may nearly be that of a reading, those with the most in common first. */
export async function entitiesNear(
  segment: Segment,
  asked: readonly Reading[],
  isCommon: (word: string) => boolean,
  { spelling, compared }: KnownOfName,
): Promise<Candidate[]> {
  const looks = asked.map((reading) => nearlyAsked(reading, isCommon));
  const mayBeWhole = new Set<number>();
  const votes = await Promise.all([
    ...looks.flatMap(({ groups }) => groups).map((terms) => voteOfTerms(segment, terms, mayBeWhole)),
    ...looks.flatMap((look) => wordLooks(segment, look, spelling)).map((look) => voteOfWord(segment, look, mayBeWhole)),
  ]);
  const sums = new Map<number, number>();
  for (const vote of votes) for (const [entity, worth] of vote) sums.set(entity, (sums.get(entity) ?? 0) + worth);
  for (const entity of compared) sums.delete(entity);
  let most = 0;
  for (const worth of sums.values()) if (worth > most) most = worth;
  const least = WORTH_COMPARING * most;
  const worthIt: number[] = [];
  for (const [entity, worth] of sums) if (worth >= least) worthIt.push(entity);
  return worthIt
    .sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || a - b)
    .map((entity) => ({ entity, mayBeWhole: mayBeWhole.has(entity) }));
}

/** Numbers of entities filed under one term of the buckets. */
export async function entitiesUnderTerm(segment: Segment, term: string): Promise<number[]> {
  const hash = hashText(term);
  if (!segment.mayHold(hash)) return [];
  return (await segment.entitiesUnder([hash])).flat();
}

// A term of few names is worth more than one of many.
const worthOf = (segment: Segment, names: number): number =>
  Math.max(0.1, Math.log((2 + segment.entities) / (1 + names)));

function raise(votes: Map<number, number>, entity: number, worth: number): void {
  if ((votes.get(entity) ?? 0) < worth) votes.set(entity, worth);
}

async function voteOfTerms(
  segment: Segment,
  terms: readonly string[],
  mayBeWhole: Set<number>,
): Promise<Map<number, number>> {
  const votes = new Map<number, number>();
  const hashes = terms.map(hashText).filter((hash) => segment.mayHold(hash));
  if (hashes.length === 0) return votes;
  for (const entities of await segment.entitiesUnder(hashes)) {
    const worth = worthOf(segment, entities.length);
    for (const entity of entities.slice(0, REFERENCES_READ)) {
      mayBeWhole.add(entity);
      raise(votes, entity, worth);
    }
  }
  return votes;
}

type WordLook = NearlyAsked['words'][number] & { spelling: 'as-it-is' | 'or-nearly' };

/**
 * Where a name has a word that no listed name has, that word is the misspelt one, and the others are looked up as they
 * are. Where every word is one of the list's, a lone or a short one may still be a slip that made another word of it.
 */
function wordLooks(segment: Segment, { words, joined }: NearlyAsked, spelling: KnownOfName['spelling']): WordLook[] {
  if (spelling === 'right') return [...words, ...joined].map((look) => ({ ...look, spelling: 'as-it-is' }));
  const isListed = words.map(({ word }) => segment.mayHaveWord(word));
  const hasUnlisted = isListed.includes(false);
  const spellingOf = (word: string, at: number): WordLook['spelling'] =>
    isListed[at] && (hasUnlisted || (words.length > 1 && word.length >= LONG_WORD)) ? 'as-it-is' : 'or-nearly';
  return [
    ...words.map((look, at): WordLook => ({ ...look, spelling: spellingOf(look.word, at) })),
    ...joined.map((look): WordLook => ({ ...look, spelling: 'or-nearly' })),
  ];
}

async function voteOfWord(
  segment: Segment,
  { word, rest, spelling }: WordLook,
  mayBeWhole: Set<number>,
): Promise<Map<number, number>> {
  const votes = new Map<number, number>();
  const look = spelling === 'as-it-is' ? segment.wordItself : segment.wordsNear;
  const sign = segment.signOf(rest);
  const sameRest = SAME_REST * worthOf(segment, 0);
  for (const { word: found, references } of await look(word)) {
    const closeness = found === word ? 1 : MISSPELT - 0.1 * Math.min(3, editCost(word, found));
    const worth = closeness * worthOf(segment, references.length);
    for (const reference of references) {
      const { entity, sign: own } = segment.readReference(reference);
      if (own === sign) mayBeWhole.add(entity);
      raise(votes, entity, own === sign ? worth + sameRest * closeness : worth);
    }
  }
  return votes;
}
