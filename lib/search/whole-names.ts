import { editCost } from '../names/edit.ts';
import type { WordFound } from './dictionary.ts';
import { upper } from './layout.ts';
import { type FrequencyOf, restOf, WORDS_FILED } from './terms.ts';

// Whose whole name is this, if one word of it at most is a slip? A listed name stands under its two rarest words, and
// each entry says in a few bits what the rest of that name is. So a guess ("the name is this one, but for Kiet, which is
// Kite") can be held against every word that such a name stands under, before any name is read: entities that agree by
// chance under one word hardly ever do under two.

/** A word that was looked up, and what the dictionary has for it. */
export interface WordLookedUp {
  word: string;
  frequency: 'rare' | 'common';
  found: readonly WordFound[];
}

/** A slip that cannot be one by its letters alone ("Veo" for "Veko") counts as this many letters. */
const UNLIKELY_SLIP = 2;

/** A word that names stand under, with its references once they are needed. */
interface Stood {
  word: string;
  frequency: 'rare' | 'common' | 'everywhere';
  /** Absent where the dictionary has no such word. */
  found: WordFound | undefined;
}

/**
 * Entities that may bear a name whole, in whatever order of its words, with one slip at most, each with the letters of
 * that slip: 0 where there is none.
 *
 * @param telling  the telling words of the name, common ones too
 * @param words  those of them that were looked up
 */
export function wholeNames(
  telling: readonly string[],
  words: readonly WordLookedUp[],
  frequencyOf: FrequencyOf,
): Map<number, number> {
  const slips = new Map<number, number>();
  const guess = (guessed: readonly string[], stood: readonly Stood[], slip: number): void => {
    for (const entity of entitiesUnder(guessed, stood)) {
      if ((slips.get(entity) ?? Infinity) > slip) slips.set(entity, slip);
    }
  };
  const asRead = words.map(
    ({ word, frequency, found }): Stood => ({
      word,
      frequency,
      found: found.find((one) => one.word === word),
    }),
  );
  guess(telling, asRead, 0);
  for (const [at, { word, found }] of words.entries()) {
    for (const near of found) {
      const { word: meant } = near;
      if (telling.includes(meant)) continue;
      const stood = asRead.with(at, { word: meant, frequency: frequencyOf(meant), found: near });
      const guessed = telling.map((own) => (own === word ? meant : own));
      guess(guessed, stood, Math.min(UNLIKELY_SLIP, editCost(word, meant)));
    }
  }
  return slips;
}

/** Entities that stand, with the sign of a guessed name, under as many of its words as a name of these words does. */
function entitiesUnder(guessed: readonly string[], stood: readonly Stood[]): number[] {
  const rare = stood.filter(({ frequency }) => frequency === 'rare');
  // A name of common words alone stands under one of them.
  const under = rare.length > 0 ? rare : stood;
  const needed = rare.length > 0 ? Math.min(WORDS_FILED, rare.length) : 1;
  const counts = new Map<number, number>();
  for (const { word, found } of under) {
    if (found === undefined) continue;
    const sign = upper(restOf(guessed, word).low, 0, found.signBits);
    for (const [at, entity] of found.entities.entries()) {
      if (found.signs[at] === sign) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  const entities: number[] = [];
  for (const [entity, count] of counts) if (count >= needed) entities.push(entity);
  return entities;
}
