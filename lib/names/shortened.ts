import type { Word } from './analyse.ts';

// A long name is said short by the letters its words begin with (Iran Foreign Investment Company: IFIC), or by their
// beginnings written as one word (Canales Venecia: Canalve, Metalurgia Extractiva de Colombia: Metexcol). Both are one
// thing: the short word is beginnings of the long name's words, in order, of at least one letter each. Articles and the
// words of a form may give their letter or not: Bank of India is BOI, National Bank of Pakistan is NBP.

/** Letters of a short name that was asked for; of those of a listed one; and of either beside words that agree: "PFLP-GC". */
export const SHORTEST = { asked: 3, listed: 4, beside: 2 };
const LONGEST = 18;
const WORDS_MOST = 10;
/** Fewer are a slip of the pen or a blank: "Minimart" is another brand than "Minit Mart". */
const LETTERS_LEFT_OUT = 3;

// What a letter tells: initials are nearly any letter (some four bits), the letters behind them follow the habits of words. That a short
// word can be cut into beginnings in more ways than one takes some of it away again.
const NATS_AN_INITIAL = 2.8;
const NATS_A_LETTER_BEHIND = 1.5;
const NATS_A_CUT = 1;
// An article's letter may be given or not.
const NATS_AN_ARTICLE = 0.7;

const natsOfBeginning = (letters: number): number =>
  NATS_AN_INITIAL + (letters > 1 ? NATS_A_LETTER_BEHIND * (letters - 1) - NATS_A_CUT : 0);

/** A short word found to be beginnings of other words. */
export interface Shortened {
  /** How many of the words it covers, articles among them. */
  words: number;
  /** What the letters tell, before the size of the list is weighed against it. */
  nats: number;
}

/**
 * Reads `short` as beginnings of `words`, from the first one on: of all of them, or of as many as it takes. Undefined where
 * it is none, or of a single word.
 *
 * @param least  letters that `short` has at least ({@link SHORTEST})
 * @param tail  letters that the form behind the last of `words` begins with ("c" of "Company"): they may close `short`
 */
export function readShortened(
  short: string,
  words: readonly Word[],
  tail: string,
  least: number = SHORTEST.asked,
): Shortened | undefined {
  if (words.length < 2 || short.length < least || short.length > LONGEST) return undefined;
  if (words[0]?.text[0] !== short[0]) return undefined;
  // Three letters of two words and their form are anybody's: HFC is not only the Huafu Fashion Co.
  const closing = short.length > 3 ? tail : '';
  let best: Shortened | undefined;
  // What is told by the words so far, for each number of letters of `short` they may cover, and by how many beginnings.
  let told = new Map([[0, { nats: 0, pieces: 0, shortest: LONGEST }]]);
  for (let at = 0; at <= Math.min(words.length, WORDS_MOST); at++) {
    for (const [covered, { nats, pieces, shortest }] of told) {
      const rest = short.length - covered;
      const ends = rest === 0 || (at === words.length && closing.startsWith(short.slice(covered)));
      // One letter and a word is any word with a letter before it: Vitalia is no "Volksbank Italia".
      const letters = words.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
      if (letters - short.length < LETTERS_LEFT_OUT) continue;
      const enough = pieces + rest > 2 || (pieces === 2 && (shortest > 1 || short.length === 2));
      if (ends && enough) best = { words: at, nats: nats + rest * NATS_AN_INITIAL };
    }
    const word = words[at];
    if (word === undefined) break;
    const next: typeof told = new Map();
    const note = (covered: number, nats: number, pieces: number, shortest: number): void => {
      if ((next.get(covered)?.nats ?? -1) < nats) next.set(covered, { nats, pieces, shortest });
    };
    for (const [covered, { nats, pieces, shortest }] of told) {
      if (covered === short.length) continue;
      // An article gives its first letter or none.
      if (word.class === 'stop') note(covered, nats, pieces, shortest);
      const most = word.class === 'stop' ? 1 : word.text.length;
      for (let size = 1; size <= most && word.text[size - 1] === short[covered + size - 1]; size++) {
        const more = word.class === 'stop' ? NATS_AN_ARTICLE : natsOfBeginning(size);
        note(covered + size, nats + more, pieces + 1, Math.min(shortest, size));
      }
    }
    if (next.size === 0) break;
    told = next;
  }
  return best;
}

const ofLetters = (words: readonly Word[]): string => words.map(({ text }) => text[0] ?? '').join('');

/** What names are looked up by that may be short for a long one, and long ones by that may be said short. */
export interface Initials {
  letters: string;
  /** Words of trade behind them that are said in full: "RFA Bank". */
  behind: string;
}

/** Initials of a long name as people make them: with articles or without, with the form's letter or without. */
export function initialsOf(words: readonly Word[], tail: string): Initials[] {
  const telling = words.filter(({ class: kind }) => kind !== 'stop');
  if (telling.length < 2 || telling.length > WORDS_MOST) return [];
  const out = new Map<string, Initials>();
  const add = (letters: string, behind: string): void => {
    if (letters.length >= SHORTEST.asked) out.set(letters + behind, { letters, behind });
  };
  add(ofLetters(telling), '');
  if (tail !== '') add(ofLetters(telling) + tail.slice(0, 1), '');
  for (const [at, { class: kind }] of words.entries()) {
    if (kind === 'stop') add(ofLetters(words.filter((word, other) => other === at || word.class !== 'stop')), '');
  }
  if (telling.length < words.length) add(ofLetters(words), '');
  const last = telling.at(-1);
  if (last?.class === 'generic') add(ofLetters(telling.slice(0, -1)), last.text);
  return [...out.values()];
}
