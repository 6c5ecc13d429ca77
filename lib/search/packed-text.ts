// Names of companies end alike all over the world. The commonest endings and words of trade are written as one control
// character each, which no name has otherwise; a text that does have control characters is written as it is, after a 0.

/** What the control characters 1 to 31 stand for. The order is part of the layout: a change needs a new version. */
const PIECES = [
  ' Co., Ltd.',
  ' Co., Ltd',
  ' Co. Ltd.',
  ' Company Limited',
  ' Pte. Ltd.',
  ' Limited',
  ' Ltd.',
  ' Ltd',
  ' Corporation',
  ' Corp.',
  ' Inc.',
  ' LLC',
  ' GmbH',
  ' S.A.',
  ' International',
  ' Industrial',
  ' Industries',
  ' Technology',
  ' Electronics',
  ' Textile',
  ' Garment',
  ' Trading',
  ' Import',
  ' Export',
  ' Group',
  ' Holdings',
  ' Services',
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '集团',
];

const CODES = new Map(PIECES.map((piece, at) => [piece, String.fromCharCode(at + 1)]));
const escaped = (text: string): string => text.replace(/[.]/g, '\\.');
// Longest first, so that " Co., Ltd." is not taken for " Co., Ltd" and a full stop.
const LONGEST_FIRST = [...PIECES].sort((a, b) => b.length - a.length).map(escaped);
const ANY_PIECE = new RegExp(LONGEST_FIRST.join('|'), 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what packed texts are made of
const CONTROL = /[\u0000-\u001f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const EVERY_CODE = /[\u0001-\u001f]/g;

/** Shortens a name; {@link unpackText} gives it back exactly. */
export const packText = (text: string): string =>
  CONTROL.test(text) ? `\u0000${text}` : text.replace(ANY_PIECE, (piece) => CODES.get(piece) ?? piece);

/** Gives back what {@link packText} shortened. */
export function unpackText(text: string): string {
  if (text.charCodeAt(0) === 0) return text.slice(1);
  return CONTROL.test(text) ? text.replace(EVERY_CODE, (code) => PIECES[code.charCodeAt(0) - 1] ?? code) : text;
}

const PLAIN = /^[\u0020-\u007e]+$/;

/**
 * The id that a plain ASCII name has by rule (lib/publisher/slug.ts), or `undefined` where the name is not plain: rules
 * about letters of all scripts change with the Unicode version, and writer and reader may have different ones.
 */
export function idByRule(name: string): string | undefined {
  if (!PLAIN.test(name)) return undefined;
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
  return id === '' ? undefined : id;
}
