import { foldName } from '../names/fold.ts';

const OTHER_NAMES: readonly [name: string, code: string][] = [
  ['prc', 'CN'],
  ['peoples republic of china', 'CN'],
  ['usa', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['turkey', 'TR'],
  ['korea', 'KR'],
  ['republic of korea', 'KR'],
  ['viet nam', 'VN'],
  ['uae', 'AE'],
  ['hong kong', 'HK'],
  ['macau', 'MO'],
];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let byName: ReadonlyMap<string, string> | undefined;

/** Codes by folded name. The browser is asked for all names once, and not before a table needs them: it takes 20 ms. */
function codesByName(): ReadonlyMap<string, string> {
  if (byName !== undefined) return byName;
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = new Map(OTHER_NAMES);
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const name = regions.of(code);
    if (name !== undefined && !codes.has(foldName(name))) codes.set(foldName(name), code);
  }
  byName = codes;
  return codes;
}

/** ISO 3166-1 code of a country as a table's cell has it, code or English name; `undefined` for anything else. */
export function countryCode(cell: string): string | undefined {
  const folded = foldName(cell);
  return codesByName().get(folded) ?? (/^[a-z]{2}$/.test(folded) ? folded.toUpperCase() : undefined);
}
