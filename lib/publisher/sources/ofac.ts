import type { Identifier } from '../../model/entity.ts';
import { countryCodeOf } from './countries.ts';
import { csvCells } from './csv.ts';
import { dateOf } from './dates.ts';
import { officialRow } from './official-entry.ts';
import { isAboutRegion } from './scope.ts';
import { type Bytes, type Upstream, UpstreamFormatError, type UpstreamRow } from './upstream.ts';

const ID = 'ofac';
const URL = 'https://sanctionslist.ofac.treas.gov/';
const PUBLISHER = 'US Department of the Treasury, OFAC';
/** OFAC writes this for an empty cell. */
const NONE = '-0-';
const MAIN_COLUMNS = 12;

const cellAt = (cells: readonly string[], at: number): string => {
  const text = (cells[at] ?? '').trim();
  return text === NONE ? '' : text;
};

/**
 * OFAC's lists in the legacy CSV files: `sdn.csv` or `cons_prim.csv` with their `alt.csv` and `add.csv`. They have no
 * header; the number of columns and a leading entry number are what can be checked.
 */
export const ofac: Upstream = {
  id: ID,
  name: 'US sanctions lists (OFAC)',
  publisher: PUBLISHER,
  url: URL,
  licence: 'US government work, public domain',
  use: 'any',
  files: ['sdn.csv or cons_prim.csv', 'alt.csv', 'add.csv'],
  read: readLists,
};

interface Beside {
  names: Map<string, { name: string; weak: boolean }[]>;
  addresses: Map<string, { text: string; country: string }[]>;
}

async function* readLists([main, alt, add]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (main === undefined) return;
  const beside: Beside = { names: await namesIn(alt), addresses: await addressesIn(add) };
  for await (const { row, cells } of csvCells(ID, main, 'windows-1252')) {
    // The files end with a control character on a line of its own.
    if (cells.length < 2) continue;
    if (cells.length !== MAIN_COLUMNS || !/^\d+$/.test(cells[0]?.trim() ?? '')) {
      throw new UpstreamFormatError(ID, `${MAIN_COLUMNS} columns from an entry number`, cells.join(','));
    }
    yield entryOf(row, cells, beside);
  }
}

async function namesIn(alt: Bytes | undefined): Promise<Beside['names']> {
  const out: Beside['names'] = new Map();
  if (alt === undefined) return out;
  for await (const { cells } of csvCells(ID, alt, 'windows-1252')) {
    if (cells.length < 2) continue;
    if (cells.length !== 5) throw new UpstreamFormatError(ID, '5 columns in alt.csv', cells.join(','));
    const number = cellAt(cells, 0);
    // "weak" in the remarks marks a broad name that alone identifies nobody.
    const name = { name: cellAt(cells, 3), weak: /weak/i.test(`${cellAt(cells, 2)} ${cellAt(cells, 4)}`) };
    out.set(number, [...(out.get(number) ?? []), name]);
  }
  return out;
}

async function addressesIn(add: Bytes | undefined): Promise<Beside['addresses']> {
  const out: Beside['addresses'] = new Map();
  if (add === undefined) return out;
  for await (const { cells } of csvCells(ID, add, 'windows-1252')) {
    if (cells.length < 2) continue;
    if (cells.length !== 6) throw new UpstreamFormatError(ID, '6 columns in add.csv', cells.join(','));
    const number = cellAt(cells, 0);
    const address = { text: [2, 3, 4].map((at) => cellAt(cells, at)).join(', '), country: cellAt(cells, 4) };
    out.set(number, [...(out.get(number) ?? []), address]);
  }
  return out;
}

function entryOf(row: number, cells: readonly string[], { names, addresses }: Beside): UpstreamRow {
  const [number = ''] = cells;
  const name = cellAt(cells, 1);
  const remarks = cellAt(cells, 11);
  const program = cellAt(cells, 3);
  const places = addresses.get(number.trim()) ?? [];
  const others = names.get(number.trim()) ?? [];
  if (name === '') return { kind: 'rejected', row, why: `entry ${number} has no name` };
  const texts = [name, remarks, ...places.map(({ text }) => text), ...others.map((other) => other.name)];
  const investment = /CMIC/.test(program);
  const person = cellAt(cells, 2) === 'individual';
  const listed = dateOf(/Listing Date \(CMIC\) (\d{1,2} \w{3} \d{4})/.exec(remarks)?.[1] ?? '');
  return officialRow(row, {
    upstream: ID,
    list: investment
      ? 'US list of Chinese military-industrial companies (OFAC NS-CMIC)'
      : 'US sanctions list (OFAC SDN)',
    publisher: PUBLISHER,
    kind: investment ? 'investment-ban' : 'sanctions',
    url: URL,
    number,
    name: person ? turned(name) : name,
    aliases: [...(person ? [name] : []), ...others.filter(({ weak }) => !weak).map((other) => other.name)],
    weakAliases: others.filter(({ weak }) => weak).map((other) => other.name),
    person,
    country: countryCodeOf(places.find(({ country }) => country !== '')?.country ?? ''),
    basis: program,
    since: listed,
    identifiers: codesIn(remarks),
    regional: isAboutRegion(...texts),
  });
}

/** "HUO, Liujun" is how the list sorts a person; "Liujun HUO" is how a page names one. */
const turned = (name: string): string => name.replace(/^([^,]+), (.+)$/, '$2 $1');

function codesIn(remarks: string): Identifier[] {
  const uscc = /\(USCC\) ([0-9A-Z]{18})\b/.exec(remarks)?.[1];
  return uscc === undefined ? [] : [{ scheme: 'uscc', value: uscc }];
}
