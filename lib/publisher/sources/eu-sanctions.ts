import type { Identifier } from '../../model/entity.ts';
import { countryCodeOf } from './countries.ts';
import { csvRows } from './csv.ts';
import { dateOf } from './dates.ts';
import { officialRow } from './official-entry.ts';
import { isAboutRegion } from './scope.ts';
import type { Bytes, Upstream, UpstreamRow } from './upstream.ts';

const ID = 'eu-sanctions';
const LIST = 'EU global human rights sanctions';
/** The journal holds the entries of every sanctions regime. */
const OTHER_REGIMES = 'EU sanctions';
const URL = 'https://eur-lex.europa.eu/';

/** EU restrictive measures as read from the Official Journal, one row for each listed party. */
export const euSanctions: Upstream = {
  id: ID,
  name: 'EU sanctions (Official Journal)',
  publisher: 'Council of the European Union',
  url: URL,
  licence: 'EU legal texts, reuse allowed with source (Decision 2011/833/EU)',
  use: 'any',
  files: ['sanctions.csv'],
  read: readRows,
};

const parts = (cell: string): string[] => cell.split(/;\s*/).filter((part) => part !== '');

async function* readRows([file]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const needed = ['celex', 'recordId', 'programKey', 'startDate', 'reason', 'schema', 'name', 'alias', 'weakAlias'];
  for await (const line of csvRows(ID, file, needed)) {
    if (line.kind === 'rejected') {
      yield line;
      continue;
    }
    const { row, cell } = line;
    const [name = '', ...more] = parts(cell('name'));
    if (name === '') yield { kind: 'rejected', row, why: `record ${cell('recordId')} has no name` };
    else {
      const texts = [name, cell('reason'), cell('address'), cell('notes'), cell('alias'), cell('position')];
      const regional = isAboutRegion(...texts);
      yield officialRow(row, {
        upstream: ID,
        list: regional ? LIST : OTHER_REGIMES,
        publisher: 'Council of the European Union',
        kind: 'sanctions',
        url: celexAddress(cell('celex')),
        number: cell('recordId') || name,
        name,
        aliases: [...more, ...parts(cell('alias')), ...parts(cell('previousName'))],
        weakAliases: parts(cell('weakAlias')),
        person: /person/i.test(cell('schema')),
        country: countryCodeOf(parts(cell('country') || cell('nationality') || cell('jurisdiction'))[0] ?? ''),
        basis: cell('programKey'),
        since: dateOf(cell('startDate')),
        identifiers: identifiersOf(cell('leiCode'), cell('registrationNumber')),
        regional,
      });
    }
  }
}

/** The legal act by its CELEX number; anything else points to the front door. */
const celexAddress = (celex: string): string =>
  /^[0-9A-Z()]{8,20}$/.test(celex) ? `${URL}legal-content/EN/TXT/?uri=CELEX:${celex}` : URL;

function identifiersOf(lei: string, registration: string): Identifier[] {
  return [
    ...(/^[0-9A-Z]{20}$/.test(lei) ? [{ scheme: 'lei' as const, value: lei }] : []),
    ...(/^[0-9A-Z]{5,40}$/.test(registration) ? [{ scheme: 'registration' as const, value: registration }] : []),
  ];
}
