// Company names that no one bears, made the same at every run: syllable words with a long tail, words of trade, forms.

export const QUERY_KINDS = ['exact', 'typo', 'reordered', 'suffix', 'absent'] as const;

export interface BenchQuery {
  kind: (typeof QUERY_KINDS)[number];
  text: string;
  /** Place of the name that is meant; -1 for an absent one. */
  expected: number;
}

const ONSETS = 'b c d f g h k l m n p r s t v w z br ch st tr sh kr pl'.split(' ');
const VOWELS = 'a e i o u ai ou ia'.split(' ');
const TRADES =
  'Trading International Textile Industries Group Import Export Technology Cotton Garment Shanghai Electronics Foods Logistics Energy Holdings Services'.split(
    ' ',
  );
const FORMS = ['Ltd', 'Co., Ltd.', 'Inc.', 'LLC', 'GmbH', 'S.A.', 'Corp.', 'Limited', 'Pte. Ltd.', 'AG'];

type Random = () => number;

/** Numbers 0–1 from a linear congruence (Numerical Recipes): the same at every run. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

function makeWord(random: Random): string {
  const syllables = 2 + Math.floor(random() * 2.5);
  let word = '';
  for (let at = 0; at < syllables; at++) word += pick(ONSETS, random) + pick(VOWELS, random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

interface Parts {
  words: string[];
  form: string;
}

function makeParts(vocabulary: readonly string[], random: Random): Parts {
  const count = 1 + Math.floor(random() * 2.6);
  const words = Array.from({ length: count }, () => vocabulary[Math.floor(vocabulary.length * random() ** 1.6)] ?? '');
  if (random() < 0.75) words.push(pick(TRADES, random));
  if (random() < 0.35) words.push(pick(TRADES, random));
  return { words: [...new Set(words)], form: pick(FORMS, random) };
}

const keyOf = ({ words }: Parts): string => [...words].sort().join(' ');
const show = ({ words, form }: Parts): string => [...words, form].join(' ');

function generate(count: number): { parts: Parts[]; absent: () => Parts } {
  const random = randomFrom(20_211_201);
  const vocabulary = Array.from({ length: Math.max(2000, Math.floor(count * 0.35)) }, () => makeWord(random));
  const known = new Set<string>();
  const next = (): Parts => {
    for (;;) {
      const parts = makeParts(vocabulary, random);
      if (!known.has(keyOf(parts))) return parts;
    }
  };
  const parts: Parts[] = [];
  while (parts.length < count) {
    const made = next();
    known.add(keyOf(made));
    parts.push(made);
  }
  // An absent name is made of words of its own, as most names on a shop page are on no list.
  const strange = Array.from({ length: 5000 }, () => makeWord(random) + makeWord(random).toLowerCase());
  return { parts, absent: () => makeParts(strange, random) };
}

/** Distinct made-up names: no two share all their words. */
export function makeNames(count: number): string[] {
  return generate(count).parts.map(show);
}

function misspell(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.25) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.5) return `${word.slice(0, at)}e${word.slice(at)}`;
  if (kind < 0.75) return `${word.slice(0, at)}y${word.slice(at + 1)}`;
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** `count` queries of each kind over the names that {@link makeNames} makes for the same length. */
export function makeQueries(names: readonly string[], count: number): BenchQuery[] {
  const { parts, absent } = generate(names.length);
  const random = randomFrom(7);
  const queries: BenchQuery[] = [];
  for (const kind of QUERY_KINDS) {
    for (let done = 0; done < count; ) {
      const expected = Math.floor(random() * parts.length);
      const { words, form } = parts[expected] ?? absent();
      const [first = '', ...rest] = words;
      if (kind === 'reordered' && rest.length === 0) continue;
      done++;
      if (kind === 'exact') queries.push({ kind, expected, text: show({ words, form }) });
      if (kind === 'typo')
        queries.push({ kind, expected, text: show({ words: [misspell(first, random), ...rest], form }) });
      if (kind === 'reordered') queries.push({ kind, expected, text: show({ words: [...rest, first], form }) });
      if (kind === 'suffix') queries.push({ kind, expected, text: show({ words, form: pick(FORMS, random) }) });
      if (kind === 'absent') queries.push({ kind, expected: -1, text: show(absent()) });
    }
  }
  return queries;
}
