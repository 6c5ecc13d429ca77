import { foldName } from '../names/fold.ts';

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const BY_NAME = new Map<string, string>([
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
]);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
for (const first of LETTERS) {
  for (const second of LETTERS) {
    const name = REGIONS.of(first + second);
    if (name !== undefined && !BY_NAME.has(foldName(name))) BY_NAME.set(foldName(name), first + second);
  }
}

/** ISO 3166-1 code of a country as a table's cell has it, code or English name; `undefined` for anything else. */
export function countryCode(cell: string): string | undefined {
  const folded = foldName(cell);
  if (BY_NAME.has(folded)) return BY_NAME.get(folded);
  return /^[a-z]{2}$/.test(folded) ? folded.toUpperCase() : undefined;
}
