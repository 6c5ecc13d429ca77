import headerWords from '../../../../assets/suppliers/header-words.json' with { type: 'json' };
import { countryOf } from '../country-of.ts';
import { COLUMN_ROLES, type ColumnGuess, type ColumnRole } from './columns.ts';

/** Cells of one column looked at. */
const SAMPLE_ROWS = 300;

/** Letters and digits of any script in lower case, so that "Supplier_Name:" and "supplier name" are one. */
const fold = (header: string): string =>
  header
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const ROLE_OF = new Map<string, ColumnRole>();
for (const role of COLUMN_ROLES) {
  for (const words of headerWords[role].split('|')) {
    const folded = fold(words);
    if (!ROLE_OF.has(folded)) ROLE_OF.set(folded, role);
  }
}

/** The role a header's words name: as a whole, or without a remark in brackets. */
export function roleOfHeader(header: string): ColumnRole | undefined {
  return ROLE_OF.get(fold(header)) ?? ROLE_OF.get(fold(header.split(/[(（[/]/, 1)[0] ?? ''));
}

/** A first row is a header where at least one cell names a role and none looks like content. */
export function looksLikeHeader(row: readonly string[]): boolean {
  const roles = row.map(roleOfHeader).filter((role) => role !== undefined);
  return roles.length > 0 && row.every((cell) => cell.length <= 60 && !/\d{5}/.test(cell));
}

const HS = /^\d{4}(?:[.\s]?\d{2}){0,3}$/;
const NUMBER = /^(?:[0-9A-HJ-NPQRTUWXY]{18}|[0-9A-Z]{18}\d{2}|[A-Z]{0,3}[ -]?\d[\d .-]{5,16}\d)$/i;
const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]/u;
const MATERIAL =
  /\b(?:cotton|polyester|viscose|wool|silk|linen|nylon|yarn|fabric|garments?|textiles?|coton|baumwolle|algod[oó]n|cotone|polysilicon|aluminium|aluminum|pvc|steel|copper|tomato)|棉|涤纶|纱|布/i;
const ADDRESS =
  /\d.*[,，;]|\b(?:road|street|st\.|rd\.|avenue|district|zone|straße|strasse|rue|calle|via|park)\b|[路街号區区]\d*/i;

interface Look {
  role: ColumnRole;
  fits: (cell: string) => boolean;
  least: number;
}

/** What cells look like, most telling first. Names are what is left: the column of the most different words. */
const LOOKS: readonly Look[] = [
  { role: 'country', fits: (cell) => cell.length <= 60 && countryOf(cell) !== undefined, least: 0.7 },
  { role: 'hs', fits: (cell) => HS.test(cell), least: 0.8 },
  { role: 'number', fits: (cell) => NUMBER.test(cell), least: 0.7 },
  { role: 'address', fits: (cell) => cell.length >= 12 && ADDRESS.test(cell), least: 0.6 },
  { role: 'material', fits: (cell) => MATERIAL.test(cell) && cell.length <= 60, least: 0.6 },
];

/** A column that merely numbers its rows is no registration number. */
const counts = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.every((cell, at) => at === 0 || Number(cell) - Number(cells[at - 1]) === 1);

function columnOf(rows: readonly (readonly string[])[], place: number): string[] {
  return rows.map((row) => row[place] ?? '').filter((cell) => cell !== '');
}

function byContent(
  rows: readonly (readonly string[])[],
  free: readonly number[],
  missing: ReadonlySet<ColumnRole>,
): ColumnGuess[] {
  const guesses: ColumnGuess[] = [];
  const taken = new Set<number>();
  const take = (role: ColumnRole, place: number) => {
    guesses.push({ role, place, by: 'content' });
    taken.add(place);
  };
  for (const { role, fits, least } of LOOKS) {
    if (!missing.has(role)) continue;
    const place = free.find((each) => {
      const cells = taken.has(each) ? [] : columnOf(rows, each);
      return cells.length > 0 && !counts(cells) && cells.filter(fits).length / cells.length >= least;
    });
    if (place !== undefined) take(role, place);
  }
  const telling = free
    .filter((place) => !taken.has(place))
    .map((place) => ({ place, cells: columnOf(rows, place) }))
    .filter(
      ({ cells }) => cells.length > 0 && cells.filter((cell) => /\p{L}{2}/u.test(cell)).length >= cells.length / 2,
    )
    .sort((a, b) => new Set(b.cells).size - new Set(a.cells).size);
  const local = telling.find(({ cells }) => cells.filter((cell) => OTHER_SCRIPT.test(cell)).length > cells.length / 2);
  const name = telling.find(({ place }) => place !== local?.place) ?? local;
  if (missing.has('name') && name !== undefined) take('name', name.place);
  if (missing.has('localName') && local !== undefined && !taken.has(local.place)) take('localName', local.place);
  return guesses;
}

/** What the columns of a table most likely hold; a person confirms it. */
export interface TableGuess {
  header: 'first-row' | 'none';
  guesses: ColumnGuess[];
}

/**
 * Guesses columns by their headers' words, in the languages of the table of header words, and the rest by what their cells
 * look like. Each role is given once; the first column of a role wins.
 */
export function guessColumns(rows: readonly (readonly string[])[]): TableGuess {
  const first = rows[0] ?? [];
  const header = looksLikeHeader(first) ? 'first-row' : 'none';
  const body = rows.slice(header === 'first-row' ? 1 : 0, SAMPLE_ROWS);
  const guesses: ColumnGuess[] = [];
  if (header === 'first-row') {
    first.forEach((cell, place) => {
      const role = roleOfHeader(cell);
      if (role !== undefined && !guesses.some((known) => known.role === role))
        guesses.push({ role, place, by: 'header' });
    });
  }
  const width = Math.max(0, ...rows.slice(0, SAMPLE_ROWS).map((row) => row.length));
  const free = Array.from({ length: width }, (_, place) => place).filter((place) =>
    guesses.every((known) => known.place !== place),
  );
  const missing = new Set(COLUMN_ROLES.filter((role) => guesses.every((known) => known.role !== role)));
  return { header, guesses: [...guesses, ...byContent(body, free, missing)] };
}
