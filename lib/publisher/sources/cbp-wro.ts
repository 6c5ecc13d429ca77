import { CBP_LIST, cbpEntity, namesParty } from '../curated/cbp.ts';
import { csvRows } from './csv.ts';
import { dateOf } from './dates.ts';
import type { Bytes, Upstream, UpstreamRow } from './upstream.ts';

const ID = 'cbp-wro';
const URL = 'https://www.cbp.gov/document/stats/withhold-release-orders-findings';

/**
 * The customs orders of US Customs and Border Protection. The file is in latin-1 and lists a row for each order and year;
 * an order on a whole country or kind of good names no party.
 */
export const cbpWro: Upstream = {
  id: ID,
  name: 'Withhold Release Orders and Findings',
  publisher: 'US Customs and Border Protection',
  url: URL,
  licence: 'US government work, public domain',
  use: 'any',
  holdsWhole: CBP_LIST,
  files: ['wro.csv'],
  read: readRows,
};

async function* readRows([file]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const needed = ['Effective Date', 'Country', 'Entity', 'Merchandise', 'Status'];
  for await (const line of csvRows(ID, file, needed, 'windows-1252')) {
    if (line.kind === 'rejected') {
      yield line;
      continue;
    }
    const { row, cell } = line;
    const entity = cell('Entity').replace(/\s+/g, ' ');
    const status = statusOf(cell('Status'));
    const date = dateOf(cell('Effective Date'), 'month-first');
    const order = {
      entity_or_good: entity,
      aliases: [],
      country: cell('Country') || undefined,
      good: cell('Merchandise') || undefined,
      date,
      date_basis: date === undefined ? undefined : 'source',
      status,
      status_date: undefined,
      status_basis: status === undefined ? 'unverified' : 'source',
      source_refs: [],
      confidence: 'one_source' as const,
    };
    if (entity === '') yield { kind: 'out-of-scope', row, why: 'an order on goods that names no party' };
    else if (!namesParty(order)) yield { kind: 'out-of-scope', row, why: 'an order on a region or kind of place' };
    else if (status === 'revoked') yield { kind: 'out-of-scope', row, why: NO_LONGER };
    else yield { kind: 'entity', row, entity: cbpEntity(order) };
  }
}

/** The file says that an order ended, not when; a party is not called listed for it, nor is a date made up. */
const NO_LONGER = 'an order no longer in force; the file does not say since when';

/** "Active", "Partially Active", "Inactive", "Revoked": our words for what the office says. */
function statusOf(text: string): string | undefined {
  if (/partial|modif/i.test(text)) return 'modified';
  if (/revok|inactive/i.test(text)) return 'revoked';
  return /active/i.test(text) ? 'active' : undefined;
}
