/** Letters that Unicode does not take apart, written as people type them without a special keyboard. */
const LOOKALIKES: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
};
const BEYOND_ASCII = /[\u0080-\uffff]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff®™©℠†‡]/g;
/** Latin, Greek and Cyrillic accents and Arabic vowel signs; vowel signs of Indic and Thai script are letters and stay. */
const MARKS = /[\u0300-\u036f\u064b-\u0652\u0640]/g;
const REPLACED = /[ßłøđħæœı’‘ʼ`–—‐‑−]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g;

/**
 * Brings page text and table words to one spelling: lower case, no accents, full-width forms narrowed, trade mark signs
 * and soft hyphens dropped, digits of every script as 0–9. `Elasthán®` and `elasthan` meet.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(REPLACED, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(DIGITS, digitOf);
}

function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  for (const zero of [0x660, 0x6f0, 0x966, 0xe50]) if (code >= zero && code < zero + 10) return String(code - zero);
  return digit;
}

/** Whether a UTF-16 unit of folded text belongs to a word written with spaces around it. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code < 0x600) return true;
  if (code < 0x700) return code !== 0x60c && code !== 0x61b && code !== 0x61f && (code < 0x66a || code > 0x66d);
  if (code === 0x964 || code === 0x965) return false;
  if (code < 0x2000) return true;
  return code >= 0x2c00 && (code < 0x3000 || code > 0x303f) && code !== 0x30fb && (code < 0xff00 || code > 0xff20);
}

/** Whether a unit belongs to a script written without spaces: Han, Kana, Hangul (for its particles) and Thai. */
export function isUnspaced(code: number): boolean {
  return (code >= 0x0e00 && code <= 0x0e7f) || (code >= 0x3041 && code <= 0x9fff && code !== 0x30fb) || isHangul(code);
}

/** Whether a unit is a Hangul syllable. */
export const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;

/** Whether a unit is Katakana, its long mark included. */
export const isKatakana = (code: number): boolean => code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb;
