import { isHangul, isKatakana, isLetter, isUnspaced } from './fold.ts';

/** What a word of the tables is. */
export type Kind =
  | 'fibre'
  | 'part'
  | 'qualifier'
  | 'material'
  | 'origin'
  | 'name'
  | 'claim'
  | 'region'
  | 'heading'
  | 'call'
  | 'not-before'
  | 'not-after'
  | 'place';

/** One meaning of one term. `langs` lists the languages it holds in, space-separated; empty means any. */
export interface Meaning {
  kind: Kind;
  value: string;
  langs: string;
}

/** A term found in folded text, from `start` to `end`, with everything it may mean. */
export interface Hit {
  start: number;
  end: number;
  meanings: readonly Meaning[];
}

interface Term {
  text: string;
  meanings: Meaning[];
}

/** How many looks of words are told apart. */
const LOOKS = 1 << 13;

/** Longest ending of a fibre word that is taken for a case ending: "bawełnianego" is beyond it, "poliestru" is not. */
const MAX_ENDING = 3;

// All tables are looked up in one pass over the text. A term is filed under its first word, or under its first
// character where the script has no spaces. At each word the longest term wins, whatever its kind: that is how "Cotton
// made in Africa" never reads as "made in" and "organic cotton" is one thing. The cost is one map look-up for each word
// that looks like a first word; most are told from those by three of their letters and their length, without being cut out.
export class Lexicon {
  readonly #terms = new Map<string, Term[]>();
  /** By {@link looks}: whether any first word looks so. */
  readonly #first = new Uint8Array(LOOKS);
  readonly #stems = new Map<string, Meaning[]>();

  /** Adds a folded term with one meaning; a term may have many. */
  add(text: string, meaning: Meaning): void {
    if (text === '') return;
    const key = firstKey(text);
    const filed = this.#terms.get(key);
    if (filed === undefined) {
      this.#first[looks(key, 0, key.length)] = 1;
      this.#terms.set(key, [{ text, meanings: [meaning] }]);
      return;
    }
    const same = filed.find((known) => known.text === text);
    if (same !== undefined) same.meanings.push(meaning);
    else {
      const before = filed.findIndex((known) => known.text.length < text.length);
      filed.splice(before === -1 ? filed.length : before, 0, { text, meanings: [meaning] });
    }
  }

  /** Lets `term` be found with a case ending as well: every Slavic, Baltic and Finnic fibre word, for example. */
  addStem(term: string, meaning: Meaning): void {
    const stem = term.replace(/[aeiouyаеиоуыья]$/, '');
    if (stem.length < 5 || firstKey(stem) !== stem || isUnspaced(stem.charCodeAt(0))) return;
    const known = this.#stems.get(stem);
    if (known === undefined) this.#stems.set(stem, [meaning]);
    else known.push(meaning);
  }

  /**
   * The longest term that starts exactly at `at`, or `undefined`.
   *
   * @param end  where the word at `at` ends, by which terms are filed
   */
  at(text: string, at: number, end = keyEnd(text, at)): Hit | undefined {
    if (this.#first[looks(text, at, end)] === 0) return undefined;
    const unspaced = isUnspaced(text.charCodeAt(at));
    for (const term of this.#terms.get(text.slice(at, end)) ?? []) {
      if (text.startsWith(term.text, at) && fits(text, at, at + term.text.length, unspaced)) {
        return { start: at, end: at + term.text.length, meanings: term.meanings };
      }
    }
    return undefined;
  }

  /** Every term in `text`, left to right, without overlaps. Linear in the length of `text`. */
  scan(text: string): Hit[] {
    return this.#scan(text, undefined);
  }

  /** Like {@link scan}, and finds stems with case endings too. */
  scanInflected(text: string): Hit[] {
    return this.#scan(text, this.#stems);
  }

  #scan(text: string, stems: Map<string, Meaning[]> | undefined): Hit[] {
    const hits: Hit[] = [];
    let at = 0;
    while (at < text.length) {
      if (text.charCodeAt(at) <= 32) {
        at += 1;
        continue;
      }
      const end = keyEnd(text, at);
      const hit = this.at(text, at, end);
      if (hit !== undefined) {
        hits.push(hit);
        at = hit.end;
        continue;
      }
      if (stems !== undefined && end - at > 5) {
        const meanings = stemOf(stems, text.slice(at, end));
        if (meanings !== undefined) hits.push({ start: at, end, meanings });
      }
      at = end;
    }
    return hits;
  }
}

function stemOf(stems: Map<string, Meaning[]>, word: string): Meaning[] | undefined {
  for (let cut = 0; cut <= MAX_ENDING; cut += 1) {
    const meanings = stems.get(word.slice(0, word.length - cut));
    if (meanings !== undefined) return meanings;
  }
  return undefined;
}

/** Where the word, the number or the single sign that starts at `at` ends; scripts without spaces go sign by sign. */
function keyEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  let end = at + 1;
  if (isUnspaced(first)) return end;
  if (isLetter(first)) {
    for (; end < text.length; end += 1) {
      const code = text.charCodeAt(end);
      if (code < 0x80 ? code < 97 || code > 122 : !isLetter(code) || isUnspaced(code)) break;
    }
  } else if (isDigit(first)) {
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  }
  return end;
}

/** A number below {@link LOOKS} for what stands from `at` to `end`: words that are alike have the same. */
const looks = (text: string, at: number, end: number): number =>
  (text.charCodeAt(at) * 7 +
    text.charCodeAt(at + ((end - at) >> 1)) * 31 +
    text.charCodeAt(end - 1) * 257 +
    (end - at) * 1031) &
  (LOOKS - 1);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const firstKey = (text: string): string => text.slice(0, keyEnd(text, 0));

/** A term ends where a word ends. Short Kana and Hangul words must not be cut out of the middle of a longer word. */
function fits(text: string, start: number, end: number, unspaced: boolean): boolean {
  const last = text.charCodeAt(end - 1);
  const next = end < text.length ? text.charCodeAt(end) : 0;
  if (!unspaced) return !isLetter(last) || !isLetter(next) || isUnspaced(next);
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (isKatakana(last) && isKatakana(text.charCodeAt(start)) && end - start <= 4) {
    return !isKatakana(before) && !isKatakana(next);
  }
  if (isHangul(last) && end - start <= 2) return !isHangul(before);
  return true;
}
