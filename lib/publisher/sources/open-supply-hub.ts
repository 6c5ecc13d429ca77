import type { Entity } from '../../model/entity.ts';
import { newEntity } from '../curated/new-entity.ts';
import { slug } from '../slug.ts';
import { countryCodeOf } from './countries.ts';
import { csvRows } from './csv.ts';
import type { Bytes, Upstream, UpstreamRow } from './upstream.ts';

const ID = 'open-supply-hub';

/**
 * Facilities of Open Supply Hub, from a contributor's list (`country,name,address,sector`) or a download with `os_id`. A
 * facility is a name without findings: it lets a maker be known, and its owner be looked up.
 */
export const openSupplyHub: Upstream = {
  id: ID,
  name: 'Open Supply Hub facilities',
  publisher: 'Open Supply Hub',
  url: 'https://opensupplyhub.org/',
  licence: 'CC BY-SA 4.0',
  use: 'any',
  files: ['facilities.csv'],
  read: readRows,
};

async function* readRows([file]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  for await (const line of csvRows(ID, file, ['name', 'address', 'sector'])) {
    if (line.kind === 'rejected') {
      yield line;
      continue;
    }
    const { row, cell } = line;
    const name = cell('name').replace(/\s+/g, ' ').slice(0, 300);
    const closed = /^true$/i.test(cell('is_closed'));
    if (name.length < 2) yield { kind: 'rejected', row, why: 'no name' };
    else if (closed) yield { kind: 'out-of-scope', row, why: 'the facility is closed' };
    else yield { kind: 'entity', row, entity: facility(name, cell) };
  }
}

function facility(name: string, cell: (column: string) => string): Entity {
  const number = cell('os_id');
  const country = countryCodeOf(cell('country_code') || cell('country') || cell('country_name'));
  const parent = cell('parent_company').split('|')[0]?.trim().slice(0, 300) ?? '';
  const place = slug(`${name} ${country ?? ''}`);
  return newEntity({
    id: number === '' ? `facility-${place}` : `os-${number.toLowerCase()}`,
    kind: 'company',
    name,
    ...(country === undefined ? {} : { country }),
    sectors: cell('sector')
      .split('|')
      .map((sector) => sector.trim().slice(0, 80))
      .filter((sector) => sector !== '')
      .slice(0, 12),
    identifiers: number === '' ? [] : [{ scheme: 'list-id', value: number.slice(0, 60) }],
    ownedBy:
      parent === '' || parent === name
        ? []
        : [
            {
              entityId: slug(parent),
              name: parent,
              confidence: 'one_source',
              sources: [{ publisher: 'Open Supply Hub', title: 'Facility record', url: 'https://opensupplyhub.org/' }],
            },
          ],
  });
}
