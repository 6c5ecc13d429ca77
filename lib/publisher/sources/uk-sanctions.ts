import { countryCodeOf } from './countries.ts';
import { csvRows } from './csv.ts';
import { dateOf } from './dates.ts';
import { officialRow } from './official-entry.ts';
import { isAboutRegion } from './scope.ts';
import type { Bytes, Upstream, UpstreamRow } from './upstream.ts';

const ID = 'uk-sanctions';
const LIST = 'UK Sanctions List';
const URL = 'https://www.gov.uk/government/publications/the-uk-sanctions-list';

/**
 * The UK Sanctions List: a line for each name, address or other detail, tied together by a unique id (`GHR0079`). Readers of
 * it publish names and subjects as two tables with the same columns; both forms are read.
 */
export const ukSanctions: Upstream = {
  id: ID,
  name: LIST,
  publisher: 'UK Foreign, Commonwealth & Development Office',
  url: URL,
  licence: 'Open Government Licence v3.0',
  use: 'any',
  holdsWhole: LIST,
  files: ['UK-Sanctions-List.csv, or a table of names', 'a table of subjects'],
  read: readList,
};

interface Subject {
  row: number;
  number: string;
  names: { name: string; kind: string; strength: string }[];
  texts: string[];
  person: boolean;
  country?: string | undefined;
  regime: string;
  since?: string | undefined;
}

async function* readList([file, details]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const subjects = new Map<string, Subject>();
  for await (const line of csvRows(ID, file, ['Unique ID', 'Name 6', 'Name type'])) {
    if (line.kind === 'rejected') {
      yield line;
      continue;
    }
    const { row, cell, cells } = line;
    const number = cell('Unique ID');
    const name = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5', 'Name 6']
      .map(cell)
      .filter((part) => part !== '')
      .join(' ');
    if (number === '' || name === '') {
      yield { kind: 'rejected', row, why: number === '' ? 'no unique id' : `${number} has no name` };
      continue;
    }
    const subject = subjects.get(number) ?? newSubject(row, number, cell);
    subjects.set(number, subject);
    subject.names.push({ name, kind: cell('Name type').toLowerCase(), strength: cell('Alias strength').toLowerCase() });
    subject.texts.push(cells.join(' '));
    subject.country ??= countryCodeOf(cell('Address Country'));
  }
  if (details !== undefined) yield* await addDetails(details, subjects);
  for (const subject of subjects.values()) yield rowOf(subject);
}

async function addDetails(details: Bytes, subjects: ReadonlyMap<string, Subject>): Promise<UpstreamRow[]> {
  const rejected: UpstreamRow[] = [];
  for await (const line of csvRows(ID, details, ['Unique ID', 'Date Designated'])) {
    if (line.kind === 'rejected') {
      rejected.push(line);
      continue;
    }
    const { cell, cells } = line;
    const subject = subjects.get(cell('Unique ID'));
    if (subject === undefined) continue;
    subject.since ??= dateOf(cell('Date Designated'));
    subject.person ||= /individual/i.test(cell('subject_type'));
    subject.texts.push(cells.join(' '));
  }
  return rejected;
}

const newSubject = (row: number, number: string, cell: (column: string) => string): Subject => ({
  row,
  number,
  names: [],
  texts: [],
  person: /individual/i.test(cell('Designation Type') || cell('Individual, Entity, Ship')),
  regime: cell('Regime Name'),
  since: dateOf(cell('Date Designated')),
});

function rowOf({ row, number, names, texts, person, country, regime, since }: Subject): UpstreamRow {
  const primary = names.find(({ kind }) => kind.startsWith('primary') && !kind.includes('variation')) ?? names[0];
  const others = names.filter((each) => each !== primary);
  return officialRow(row, {
    upstream: ID,
    list: LIST,
    publisher: 'UK Foreign, Commonwealth & Development Office',
    kind: 'sanctions',
    url: URL,
    number,
    name: primary?.name ?? number,
    aliases: others.filter(({ strength }) => !strength.startsWith('low')).map(({ name }) => name),
    weakAliases: others.filter(({ strength }) => strength.startsWith('low')).map(({ name }) => name),
    person,
    country,
    basis: regime,
    since,
    regional: isAboutRegion(...texts),
  });
}
