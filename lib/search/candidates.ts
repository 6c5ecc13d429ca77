import type { Reading } from '../names/analyse.ts';
import { editCost } from '../names/edit.ts';
import { hasDigit } from '../names/script.ts';
import { PAGES_LOOKED_THROUGH } from './dictionary.ts';
import { type Hash, hashText } from './hash.ts';
import type { Segment } from './segment.ts';
import { keyTerm, type NearlyAsked, nearlyAsked, WORDS_FILED } from './terms.ts';
import { type WordLookedUp, wholeNames } from './whole-names.ts';

/** Entities compared for one name in one segment that have words in common with it. */
const COMPARED = 12;
/** Of these, where the name itself is some firm's already. */
const BESIDE_WHOLE = 4;
/** And those of them that may bear it whole, but for a slip. */
const WHOLE_COMPARED = 16;
/** Entities of one very key compared: "Apple Store" may be the name of many. */
const WITH_KEY = 40;
/** A term of more names than this says too little to look at them all. */
const REFERENCES_READ = 400;
/** Entities with less than this share of the votes of the first have a word in common with it, and nothing else. */
const WORTH_COMPARING = 0.4;
/** What a misspelt word is worth beside the word itself. */
const MISSPELT = 0.8;
/** Pages looked through for each of several words, however many they are. */
const PAGES_LEAST = 6;

/** Hashes of the keys of readings that the segment may hold. */
const keysHeld = (segment: Segment, asked: readonly Reading[]): Hash[] =>
  asked
    .filter(({ joined }) => joined !== '')
    .map(({ joined }) => hashText(keyTerm(joined)))
    .filter((hash) => segment.mayHold(hash));

/** Numbers of the entities that have a name whose key is that of a reading, and hardly any others. */
export async function entitiesWithKey(segment: Segment, asked: readonly Reading[]): Promise<number[]> {
  const hashes = keysHeld(segment, asked);
  if (hashes.length === 0) return [];
  return [...new Set((await segment.entitiesUnder(hashes)).flat())].slice(0, WITH_KEY);
}

/**
 * Entities whose words may be those of a reading in another order. Only words as they are, of a few names each: it is a
 * page or two, and most names that are listed with their words in another order end here.
 */
export async function entitiesReordered(segment: Segment, asked: readonly Reading[]): Promise<number[]> {
  const found = await Promise.all(
    asked.map(async (reading) => {
      const { telling, words } = nearlyAsked(reading, segment.frequencyOf);
      const rare = words.filter(({ frequency }) => frequency === 'rare');
      const under = rare.length > 0 ? rare : words;
      if (telling.length < 2 || !under.every(({ word }) => segment.mayHaveWord(word))) return [];
      const lookedUp = await Promise.all(under.map((look) => lookUp(segment, { ...look, spelling: 'as-it-is' })));
      return [...wholeNames(telling, lookedUp, segment.frequencyOf).keys()];
    }),
  );
  return [...new Set(found.flat())].slice(0, WITH_KEY);
}

/**
 * `true` where some word of a reading is on no list, though a listed name of these words stood under it: the name is
 * misspelt then, or on no list. (Written in one word, or apart, it may still be listed.)
 */
function isLikelySlip(segment: Segment, reading: Reading): boolean {
  const rare = nearlyAsked(reading, segment.frequencyOf).words.filter(({ frequency }) => frequency === 'rare');
  const unlisted = rare.filter(({ word }) => !segment.mayHaveWord(word)).length;
  return unlisted > Math.max(0, rare.length - WORDS_FILED);
}

/**
 * What will most likely be looked up once the key of a name has been, as far as the filters tell; `undefined` where the key
 * is likely to lead to the name, and there is nothing more to look up.
 */
export function likelySpelling(segment: Segment, asked: readonly Reading[]): Spelling | undefined {
  const hasKey = !segment.isLoaded || keysHeld(segment, asked).length > 0;
  if (!hasKey || asked.every((reading) => isLikelySlip(segment, reading))) return 'unknown';
  // Under the key may stand the name with a form that contradicts this one's.
  return asked.some(({ forms }) => forms.length > 0) ? 'right' : undefined;
}

/** What the index has for a name and what is near it, before any entity is read. */
export interface NearLooks {
  spelling: Spelling;
  /** Of each reading, its words that names stand under, and what the dictionary has for each. */
  readings: readonly { telling: readonly string[]; words: WordLookedUp[]; joined: WordLookedUp[] }[];
  /** Votes of groups of bucket terms. */
  terms: readonly ReadonlyMap<number, number>[];
}

/** `right` where the name as it is is some firm's: then none of its words is a slip. */
export type Spelling = 'right' | 'unknown';

/** Entities whose names may nearly be that of a reading. */
export interface Near {
  /** `true` where some of them seem to be of the very words, in whatever order. */
  hasWords: boolean;
  /** May be the name whole but for a slip or, in Chinese, a piece: the likeliest first. */
  whole: readonly number[];
  /** Have words in common with the name and nothing else: those with the most in common first. */
  inCommon(): readonly number[];
}

/** Looks a name's words up, and words near them: reads of the dictionary and of buckets, all at once. */
export async function lookNear(segment: Segment, asked: readonly Reading[], spelling: Spelling): Promise<NearLooks> {
  const looks = asked.map((reading) => nearlyAsked(reading, segment.frequencyOf));
  const [terms, ...readings] = await Promise.all([
    Promise.all(looks.flatMap(({ groups }) => groups).map((group) => voteOfTerms(segment, group))),
    ...looks.map(async (look) => {
      const { words, joined } = wordLooks(segment, look, spelling);
      const near = [...words, ...joined].filter(({ spelling }) => spelling === 'or-nearly').length;
      const pages = Math.max(PAGES_LEAST, Math.floor(PAGES_LOOKED_THROUGH / Math.max(1, near)));
      const all = (words: readonly WordLook[]) => Promise.all(words.map((word) => lookUp(segment, word, pages)));
      const [wordsFound, joinedFound] = await Promise.all([all(words), all(joined)]);
      return { telling: look.telling, words: wordsFound, joined: joinedFound };
    }),
  ]);
  return { spelling, readings, terms };
}

/** @param compared  entities that were compared already, and are neither handed out nor measured against */
export function entitiesNear(segment: Segment, looks: NearLooks, compared: ReadonlySet<number>): Near {
  const { spelling, readings, terms } = looks;
  const slips = new Map<number, number>();
  const note = (names: ReadonlyMap<number, number>): void => {
    for (const [entity, slip] of names) {
      if (!compared.has(entity) && (slips.get(entity) ?? Infinity) > slip) slips.set(entity, slip);
    }
  };
  for (const { telling, words, joined } of readings) {
    note(wholeNames(telling, words, segment.frequencyOf));
    for (const one of joined) note(wholeNames([one.word], [one], segment.frequencyOf));
  }
  const misspelt = [...slips].sort(([a, slipA], [b, slipB]) => slipA - slipB || a - b).map(([entity]) => entity);
  const known = new Set([...compared, ...misspelt]);
  const inTerms = mostVotes(terms, known);
  return {
    hasWords: [...slips.values()].includes(0),
    whole: [...misspelt.slice(0, WHOLE_COMPARED), ...inTerms],
    inCommon: () => {
      const votes = readings.flatMap(({ words, joined }) =>
        [...words, ...joined].map((one) => voteOfWord(segment, one)),
      );
      const most = mostVotes(votes, new Set([...known, ...inTerms]));
      return spelling === 'right' ? most.slice(0, BESIDE_WHOLE) : most;
    },
  };
}

/** Entities of the most votes, those of the most first, but none of those that are known. */
function mostVotes(votes: readonly ReadonlyMap<number, number>[], known: ReadonlySet<number>): number[] {
  const sums = new Map<number, number>();
  let most = 0;
  for (const vote of votes) {
    for (const [entity, worth] of vote) {
      if (known.has(entity)) continue;
      const sum = (sums.get(entity) ?? 0) + worth;
      sums.set(entity, sum);
      if (sum > most) most = sum;
    }
  }
  return [...sums]
    .filter(([, worth]) => worth >= WORTH_COMPARING * most)
    .sort(([a, worthA], [b, worthB]) => worthB - worthA || a - b)
    .slice(0, COMPARED)
    .map(([entity]) => entity);
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

async function voteOfTerms(segment: Segment, terms: readonly string[]): Promise<Map<number, number>> {
  const votes = new Map<number, number>();
  const hashes = terms.map(hashText).filter((hash) => segment.mayHold(hash));
  if (hashes.length === 0) return votes;
  for (const entities of await segment.entitiesUnder(hashes)) {
    const worth = worthOf(segment, entities.length);
    for (const entity of entities.slice(0, REFERENCES_READ)) raise(votes, entity, worth);
  }
  return votes;
}

type WordLook = NearlyAsked['words'][number] & { spelling: 'as-it-is' | 'or-nearly' };

async function lookUp(
  segment: Segment,
  { word, frequency, spelling }: WordLook,
  pagesMost?: number,
): Promise<WordLookedUp> {
  const found = await (spelling === 'as-it-is' ? segment.wordItself(word) : segment.wordsNear(word, pagesMost));
  return { word, frequency, found };
}

/**
 * Where a name has a word that no listed name has, that word is the misspelt one, and the others are looked up as they
 * are. Where every word is one of the list's, any may still be a slip that made another word of it.
 */
function wordLooks(
  segment: Segment,
  { words, joined }: NearlyAsked,
  spelling: Spelling,
): Record<'words' | 'joined', WordLook[]> {
  const right = spelling === 'right';
  // A number is never misspelt.
  const isListed = words.map(
    ({ word, frequency }) => frequency === 'common' || hasDigit(word) || segment.mayHaveWord(word),
  );
  const hasUnlisted = isListed.includes(false);
  const hasRare = words.some(({ frequency }) => frequency === 'rare');
  const looks: WordLook[] = [];
  for (const [at, look] of words.entries()) {
    const asItIs = right || hasDigit(look.word) || (hasUnlisted && isListed[at] === true);
    // Under a common word as it is stand names of common words alone.
    if (asItIs && look.frequency === 'common' && hasRare) continue;
    looks.push({ ...look, spelling: asItIs ? 'as-it-is' : 'or-nearly' });
  }
  const one: WordLook[] =
    joined === undefined
      ? []
      : [
          {
            word: joined,
            frequency: segment.frequencyOf(joined) === 'rare' ? 'rare' : 'common',
            spelling: right ? 'as-it-is' : 'or-nearly',
          },
        ];
  return { words: looks, joined: one };
}

function voteOfWord(segment: Segment, { word, found }: WordLookedUp): Map<number, number> {
  const votes = new Map<number, number>();
  for (const { word: listed, entities } of found) {
    const closeness = listed === word ? 1 : MISSPELT - 0.1 * Math.min(3, editCost(word, listed));
    const worth = closeness * worthOf(segment, entities.length);
    for (const entity of entities) raise(votes, entity, worth);
  }
  return votes;
}
