import type { ListKind } from '../../model/entity.ts';
import { countryCodeOf } from './countries.ts';
import { csvRows } from './csv.ts';
import { dateOf } from './dates.ts';
import { officialRow } from './official-entry.ts';
import { isAboutRegion } from './scope.ts';
import type { Bytes, Upstream, UpstreamRow } from './upstream.ts';

const ID = 'trade-csl';
const URL = 'https://www.trade.gov/consolidated-screening-list';

/** The lists inside the consolidated one that concern us, as our own data names them. */
const LISTS: readonly { source: RegExp; list: string; publisher: string; kind: ListKind }[] = [
  {
    source: /^Entity List \(EL\)/,
    list: 'US export control Entity List (BIS)',
    publisher: 'US Department of Commerce, BIS',
    kind: 'export-control',
  },
  {
    source: /Military[- ]Industrial Complex/i,
    list: 'US list of Chinese military-industrial companies (OFAC NS-CMIC)',
    publisher: 'US Department of the Treasury, OFAC',
    kind: 'investment-ban',
  },
  {
    source: /Specially Designated Nationals/i,
    list: 'US sanctions list (OFAC SDN)',
    publisher: 'US Department of the Treasury, OFAC',
    kind: 'sanctions',
  },
];

/** The US Consolidated Screening List of trade.gov. It does not hold the UFLPA Entity List. */
export const tradeCsl: Upstream = {
  id: ID,
  name: 'US Consolidated Screening List',
  publisher: 'US Department of Commerce, ITA',
  url: URL,
  licence: 'US government work, public domain',
  use: 'any',
  files: ['consolidated.csv'],
  read: readRows,
};

const parts = (cell: string): string[] => cell.split('; ').filter((part) => part.trim() !== '');

async function* readRows([file]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const needed = ['source', 'type', 'programs', 'name', 'addresses', 'start_date', 'end_date', 'remarks', 'alt_names'];
  for await (const line of csvRows(ID, file, needed)) {
    if (line.kind === 'rejected') {
      yield line;
      continue;
    }
    const { row, cell } = line;
    const known = LISTS.find(({ source }) => source.test(cell('source')));
    const name = cell('name');
    if (name === '') yield { kind: 'rejected', row, why: 'no name' };
    else if (known === undefined)
      yield { kind: 'out-of-scope', row, why: 'a list that is not about human rights or China' };
    else {
      const { list, publisher, kind } = known;
      const texts = [name, ...['addresses', 'remarks', 'alt_names', 'license_policy'].map(cell)];
      yield officialRow(row, {
        upstream: ID,
        list,
        publisher,
        kind,
        url: URL,
        number: cell('entity_number') || cell('_id') || name,
        name,
        aliases: parts(cell('alt_names')),
        person: /individual/i.test(cell('type')),
        country: countryOf(cell('addresses')),
        basis: parts(cell('programs')).join(', '),
        about: cell('federal_register_notice'),
        since: dateOf(cell('start_date'), 'month-first'),
        until: dateOf(cell('end_date'), 'month-first'),
        regional: isAboutRegion(...texts),
      });
    }
  }
}

/** An address ends with the two letters of its country. */
const countryOf = (addresses: string): string | undefined =>
  countryCodeOf(/(?:^|, )([A-Z]{2})(?:;|$)/.exec(addresses)?.[1] ?? '');
