import { foldName } from '../names/fold.ts';
import { once } from '../once.ts';
import { regionNames } from '../region-names.ts';

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

/** Codes by folded name; made when a table needs them. */
const codesByName = once((): ReadonlyMap<string, string> => {
  const codes = new Map(OTHER_NAMES);
  for (const [name, code] of regionNames()) if (!codes.has(foldName(name))) codes.set(foldName(name), code);
  return codes;
});

/** ISO 3166-1 code of a country as a table's cell has it, code or English name; `undefined` for anything else. */
export function countryCode(cell: string): string | undefined {
  const folded = foldName(cell);
  return codesByName().get(folded) ?? (/^[a-z]{2}$/.test(folded) ? folded.toUpperCase() : undefined);
}
