import { parseHTML } from 'linkedom';
import { newEntity } from '../curated/new-entity.ts';
import { slug } from '../slug.ts';
import { dateOf } from './dates.ts';
import { textOf } from './text-of.ts';
import { uflpaNames } from './uflpa-names.ts';
import { type Bytes, type Reading, type Upstream, UpstreamFormatError, type UpstreamRow } from './upstream.ts';

const ID = 'dhs-uflpa';
const LIST = 'UFLPA Entity List';
const URL = 'https://www.dhs.gov/uflpa-entity-list';
const MAX_BYTES = 8 * 1024 * 1024;
/** "Section 2(d)(2)(B)(v)": the link before each table tells which list it is; their order on the page changes. */
const SECTION = /2\s*\(d\)\s*\(2\)\s*\(B\)\s*\((i|ii|iii|iv|v)\)/;

/**
 * The UFLPA Entity List as the Department of Homeland Security publishes it: a web page with a table for each part of the
 * law. A company may stand in several; it becomes one entity with a listing for each.
 */
export const dhsUflpa: Upstream = {
  id: ID,
  name: LIST,
  publisher: 'US Department of Homeland Security',
  url: URL,
  licence: 'US government work, public domain',
  use: 'any',
  files: ['page'],
  read: readPage,
};

async function* readPage([page]: readonly Bytes[], _reading: Reading): AsyncGenerator<UpstreamRow> {
  if (page === undefined) return;
  const { document } = parseHTML(await textOf(page, MAX_BYTES));
  const tables = [...document.querySelectorAll('table')].filter((table) =>
    /entity|name of/i.test(table.querySelector('th')?.textContent ?? ''),
  );
  if (tables.length === 0) throw new UpstreamFormatError(ID, 'tables headed “Name of Entity”', 'none');
  let row = 0;
  for (const table of tables) {
    const section = sectionBefore(table as unknown as Element);
    if (section === undefined)
      throw new UpstreamFormatError(ID, '“Section 2(d)(2)(B)(…)” before each table', 'a table without');
    for (const line of table.querySelectorAll('tr')) {
      const cells = [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
      if (cells.length === 0) continue;
      row += 1;
      yield entityOf(row, cells, section);
    }
  }
}

/** The part of the law named last before a table. */
function sectionBefore(table: Element): string | undefined {
  for (let before: Element | null = table; before !== null; before = before.parentElement) {
    for (let near = before.previousElementSibling; near !== null; near = near.previousElementSibling) {
      const found = SECTION.exec(near.textContent ?? '')?.[1];
      if (found !== undefined) return `section 2(d)(2)(B)(${found})`;
      if (near.tagName === 'TABLE') return undefined;
    }
  }
  return undefined;
}

function entityOf(row: number, [cell = '', effective = '']: readonly string[], basis: string): UpstreamRow {
  const { name, aliases, group } = uflpaNames(cell);
  const since = dateOf(effective);
  if (name.length < 3) return { kind: 'rejected', row, why: 'no name in the first cell' };
  if (since === undefined) return { kind: 'rejected', row, why: `no date in “${effective.slice(0, 40)}” (${name})` };
  const entity = newEntity({
    id: slug(name),
    kind: 'company',
    name,
    aliases,
    listings: [
      {
        id: `uflpa:${slug(name)}`,
        list: LIST,
        kind: 'forced-labour',
        basis,
        since,
        uyghurRegion: true,
        ...(group === undefined ? {} : { caveat: `The list’s own words or our note on the group: ${group}` }),
        sources: [{ publisher: 'US Department of Homeland Security', title: LIST, date: since, url: URL }],
        confidence: 'one_source',
      },
    ],
  });
  return { kind: 'entity', row, entity };
}
