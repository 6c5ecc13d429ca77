import type { Encoding } from './table.ts';

// UTF-8 and UTF-16 tell themselves. For the older encodings each candidate decodes a sample, and the one whose text looks
// most like text wins: by how many of its signs are among the frequent ones of the language the encoding is for. Those
// sets come from the encodings themselves: GB 2312, Big5 and JIS X 0208 list their frequent signs first.

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

interface Candidate {
  encoding: Encoding;
  frequent: () => (sign: string, before: string) => boolean;
}

const letter = /\p{Script=Latin}/u;
// The first of equals wins: all of Korean looks like frequent Chinese signs, but Chinese does not look all Korean.
const CANDIDATES: readonly Candidate[] = [
  { encoding: 'euc-kr', frequent: () => (sign) => (sign >= '가' && sign <= '힣') || CJK_MARKS.has(sign) },
  {
    encoding: 'gb18030',
    frequent: () => {
      const signs = levelOne('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign);
    },
  },
  {
    encoding: 'big5',
    frequent: () => {
      const signs = levelOne('big5', 0xa4, 0xc6, [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign);
    },
  },
  {
    encoding: 'shift_jis',
    frequent: () => {
      const signs = levelOne('shift_jis', 0x88, 0x98, [
        [0x40, 0x7e],
        [0x80, 0xfc],
      ]);
      return (sign) => signs.has(sign) || CJK_MARKS.has(sign) || (sign >= '\u3041' && sign <= '\u30fe');
    },
  },
  {
    encoding: 'windows-1252',
    // One accented letter stands among plain ones; two bytes of another encoding stand together.
    frequent: () => (sign, before) => letter.test(sign) && !(letter.test(before) && before > '\u007f'),
  },
  { encoding: 'windows-1251', frequent: () => (sign, before) => cyrillicIn(sign, before) },
];
const CJK_MARKS = new Set('、。，（）《》・：；　');

/** A small Cyrillic letter, or a capital one that does not follow a small one. */
const cyrillicIn = (sign: string, before: string): boolean =>
  (sign >= 'а' && sign <= 'я') || (sign >= 'А' && sign <= 'Я' && !(before >= 'а' && before <= 'я'));

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
  for (const { encoding, frequent } of CANDIDATES) {
    const text = decodes(encoding, sample);
    if (text === undefined) continue;
    const score = likeness(text, frequent());
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}
