import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spellingSkeleton } from '../names/spelling-skeleton.ts';

/** Lists separated by spaces that the table people edit and the compiled one both have. */
interface FormLists {
  glue: string;
  kinds: Record<string, string>;
  after: string;
  short: string;
  openers: string;
  trade: string;
}

/** The table people edit: `assets/names/form-words.json`, whose note says what is what. */
interface FormWords extends FormLists {
  nouns: Record<string, string>;
  words: Record<string, string>;
}

/** What the reader of names loads: the same as skeletons. */
export interface FormSkeletons extends FormLists {
  parts: { noun: string; word: string };
  stems: { noun: string; word: string };
  /** Skeletons of the English words and nouns. */
  english: string;
  /** Words of fewer letters than a stem has, as written: they count only whole. */
  brief: string;
}

const SHORTEST_STEM = 4;
type Part = 'noun' | 'word';

/** Works out the skeletons of the words that spelled-out legal forms are made of; the first entry of a word holds. */
export function compileFormWords(table: FormWords): FormSkeletons {
  const parts = new Map<string, Part>();
  const stems = new Map<string, Part>();
  const enter = (list: string, part: Part): void => {
    for (const entry of list.split(' ')) {
      const skeleton = spellingSkeleton(entry.replace('*', ''));
      // What follows a stem may swallow its last vowel: "предприяти" is "predprat" in "predprate".
      if (entry.endsWith('*')) stems.set(skeleton.replace(/[aeiou]+$/, ''), part);
      else if (!parts.has(skeleton)) parts.set(skeleton, part);
    }
  };
  enter(table.nouns.en ?? '', 'noun');
  enter(table.words.en ?? '', 'word');
  const english = [...parts.keys()];
  for (const list of Object.values(table.nouns)) enter(list, 'noun');
  for (const list of Object.values(table.words)) enter(list, 'word');
  const of = (map: ReadonlyMap<string, Part>, part: Part): string =>
    [...map].flatMap(([skeleton, its]) => (its === part ? [skeleton] : [])).join(' ');
  const skeletons = (list: string): string =>
    list
      .split(' ')
      .map((entry) => spellingSkeleton(entry.replace('*', '')))
      .join(' ');
  const whole = [...Object.values(table.nouns), ...Object.values(table.words)].flatMap((list) => list.split(' '));
  return {
    parts: { noun: of(parts, 'noun'), word: of(parts, 'word') },
    stems: { noun: of(stems, 'noun'), word: of(stems, 'word') },
    english: english.join(' '),
    brief: [...new Set(whole.filter((word) => word.length < SHORTEST_STEM))].join(' '),
    glue: table.glue,
    kinds: Object.fromEntries(Object.entries(table.kinds).map(([kind, list]) => [kind, skeletons(list)])),
    after: table.after,
    short: table.short,
    openers: skeletons(table.openers),
    trade: skeletons(table.trade),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = 'assets/names';
  const table = JSON.parse(readFileSync(join(folder, 'form-words.json'), 'utf8')) as FormWords;
  writeFileSync(join(folder, 'form-skeletons.json'), `${JSON.stringify(compileFormWords(table), null, 2)}\n`);
}
