import type { Encoding } from './table.ts';

// UTF-8 and UTF-16 tell themselves. For the older encodings each candidate decodes a sample, and the one whose text looks
// most like text wins: by how many of its signs are among the frequent ones of the language the encoding is for. Those
// sets come from the encodings themselves (GB 2312, Big5 and JIS X 0208 list their frequent signs first) or are the
// letters of the languages. Hebrew, Baltic and Vietnamese encodings are not guessed: a person chooses them.

const SAMPLE_BYTES = 256 * 1024;

/** Signs of a two-byte encoding between two lead bytes (its first, most frequent level). */
function levelOne(encoding: string, from: number, to: number, trails: readonly [number, number][]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead += 1) {
    for (const [first, last] of trails) for (let trail = first; trail <= last; trail += 1) bytes.push(lead, trail);
  }
  const signs = new Set(decoder.decode(new Uint8Array(bytes)));
  signs.delete('\ufffd');
  return signs;
}

/** Letters beyond ASCII of the languages that the one-byte encodings of Latin scripts are for, in lower case. */
const ALPHABETS: Readonly<Record<'windows-1252' | 'windows-1250' | 'windows-1254', readonly string[]>> = {
  // French, German, Spanish, Portuguese, Italian, the Nordic languages; Dutch has none of its own.
  'windows-1252': ['àâæçéèêëîïôœùûüÿ', 'äöüß', 'áéíñóúü', 'ãáàâçéêíóôõú', 'àèéìíòóùú', 'åäöæøéü'],
  // Polish, Czech and Slovak, Hungarian, Romanian, Croatian and Slovene.
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžäľĺôŕ', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž'],
  'windows-1254': ['çğıöşüâîûİ'],
};
/** A text of several languages of one encoding counts a little less than one that is all of one language. */
const SEVERAL = 0.85;
/** Quotation marks, dashes and the like, which these encodings share: they tell nothing. */
const SHARED = /[‘’‚“”„–—…•€°«»·©®™§\u00a0]/;

/** How much a text looks like one of the languages of an encoding, from 0 to 1. */
function likeLanguages(text: string, alphabets: readonly string[]): number {
  const signs = [...text].filter((sign) => sign > '\u007f' && !SHARED.test(sign));
  if (signs.length === 0) return 0;
  const shareIn = (letters: ReadonlySet<string>) =>
    signs.filter((sign) => letters.has(sign) || letters.has(sign.toLowerCase())).length / signs.length;
  const own = alphabets.map((alphabet) => shareIn(new Set(alphabet)));
  return Math.max(...own, SEVERAL * shareIn(new Set(alphabets.join(''))));
}

interface Candidate {
  encoding: Encoding;
  like: (text: string) => number;
}

const bySigns =
  (frequent: () => (sign: string, before: string) => boolean): Candidate['like'] =>
  (text) =>
    likeness(text, frequent());

const isKana = (sign: string): boolean => sign >= '\u3041' && sign <= '\u30fe';

// The first of equals wins: all of Korean looks like frequent Chinese signs, but Chinese does not look all Korean; a German
// list reads the same as a Turkish one.
const CANDIDATES: readonly Candidate[] = [
  {
    encoding: 'euc-kr',
    like: bySigns(() => (sign) => (sign >= '가' && sign <= '힣') || CJK_MARKS.has(sign)),
  },
  {
    encoding: 'gb18030',
    like: bySigns(() => {
      const signs = levelOne('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign);
    }),
  },
  {
    encoding: 'big5',
    like: bySigns(() => {
      const signs = levelOne('big5', 0xa4, 0xc6, [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign);
    }),
  },
  {
    encoding: 'shift_jis',
    like: bySigns(() => {
      const signs = levelOne('shift_jis', 0x88, 0x98, [
        [0x40, 0x7e],
        [0x80, 0xfc],
      ]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign) || isKana(sign);
    }),
  },
  {
    encoding: 'euc-jp',
    like: bySigns(() => {
      const signs = levelOne('euc-jp', 0xb0, 0xcf, [[0xa1, 0xfe]]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign) || isKana(sign);
    }),
  },
  ...(['windows-1252', 'windows-1250', 'windows-1254'] as const).map(
    (encoding): Candidate => ({ encoding, like: (text) => likeLanguages(text, ALPHABETS[encoding]) }),
  ),
  { encoding: 'windows-1253', like: bySigns(() => inCase('ά', 'ώ', 'Ά', 'Ω')) },
  { encoding: 'windows-1251', like: bySigns(() => inCase('а', 'я', 'А', 'Я')) },
  { encoding: 'windows-1256', like: bySigns(() => isOfScript(/[\p{Script=Arabic}،؛؟]/u)) },
  { encoding: 'windows-874', like: bySigns(() => isOfScript(/\p{Script=Thai}/u)) },
];
const isOfScript = (script: RegExp) => (sign: string, before: string) => !/[a-z]/i.test(before) && script.test(sign);
const CJK_MARKS = new Set('、。，（）《》・：；　');

/**
 * A small letter of a script, or a capital one that does not follow a small one; no letter at all after a Latin one, as
 * accented letters of Latin words look in these encodings ("Mьller").
 */
function inCase(small: string, lastSmall: string, capital: string, lastCapital: string) {
  const isSmall = (sign: string) => sign >= small && sign <= lastSmall;
  return (sign: string, before: string): boolean =>
    !/[a-z]/i.test(before) && (isSmall(sign) || (sign >= capital && sign <= lastCapital && !isSmall(before)));
}

function likeness(text: string, frequent: (sign: string, before: string) => boolean): number {
  let told = 0;
  let all = 0;
  let before = '';
  for (const sign of text) {
    if (sign > '\u007f') {
      all += 1;
      if (frequent(sign, before)) told += 1;
    }
    before = sign;
  }
  return all === 0 ? 0 : told / all;
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: delimiters and line ends are a zero byte on one side of each pair. */
function byZeros(sample: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(2, sample.length / 200)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decodes(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The encoding a file most likely has; `utf-8` where nothing in it tells. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const marked = byMark(sample) ?? byZeros(sample);
  if (marked !== undefined) return marked;
  if (decodes('utf-8', sample) !== undefined) return 'utf-8';
  let best: { encoding: Encoding; score: number } = { encoding: 'windows-1252', score: 0 };
  for (const { encoding, like } of CANDIDATES) {
    const text = decodes(encoding, sample);
    if (text === undefined) continue;
    const score = like(text);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}
