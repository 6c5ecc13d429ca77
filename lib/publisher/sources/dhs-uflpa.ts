import { parseHTML } from 'linkedom';
import type { Entity, Ownership } from '../../model/entity.ts';
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
/** Longest name cell read: the longest on the list, with its subsidiaries, has some eight hundred letters. */
const MAX_CELL = 4000;
/** "Section 2(d)(2)(B)(v)": the link before each table tells which list it is; their order on the page changes. */
const SECTION = /2\s*\(d\)\s*\(2\)\s*\(B\)\s*\((i|ii|iii|iv|v)\)/g;

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
  holdsWhole: LIST,
  files: ['page'],
  read: readPage,
};

async function* readPage([page]: readonly Bytes[], _reading: Reading): AsyncGenerator<UpstreamRow> {
  if (page === undefined) return;
  const { document } = parseHTML(await textOf(page, MAX_BYTES));
  let row = 0;
  let tables = 0;
  for (const { table, section } of tablesIn(document as unknown as Document)) {
    checkHeader(table, section);
    tables += 1;
    for (const line of table.querySelectorAll('tr')) {
      const cells = [...line.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').slice(0, MAX_CELL));
      if (cells.length === 0) continue;
      row += 1;
      yield* rowsOf(row, cells, section);
    }
  }
  if (tables === 0)
    throw new UpstreamFormatError(ID, 'tables headed “Name of Entity” below a section of the law', 'none');
}

/** The tables of the list in the order of the page, each with the part of the law named last before it. */
function* tablesIn(document: Document): Generator<{ table: Element; section: string }> {
  let before = '';
  for (let node: Node | null = document.firstChild; node !== null; ) {
    const isTable = node.nodeName.toUpperCase() === 'TABLE';
    if (isTable) {
      const table = node as Element;
      const section = [...before.matchAll(SECTION)].at(-1)?.[1];
      if (section !== undefined) yield { table, section: `section 2(d)(2)(B)(${section})` };
      else if (isListed(table)) {
        throw new UpstreamFormatError(ID, '“Section 2(d)(2)(B)(…)” before each table', 'a table without');
      }
      before = '';
    } else if (node.firstChild === null) before += node.nodeValue ?? '';
    node = (isTable ? null : node.firstChild) ?? nextOutside(node);
  }
}

/** The next node of the page that does not lie within this one. */
function nextOutside(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode) if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

const headersOf = (table: Element): string[] =>
  [...table.querySelectorAll('th')].map((cell) => (cell.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim());

const isListed = (table: Element): boolean => /entity/i.test(headersOf(table)[0] ?? '');

/** A table of the law under other headings is a table we would read wrongly, or leave out without a word. */
function checkHeader(table: Element, section: string): void {
  const [name = '', date = ''] = headersOf(table);
  if (!/^(?:name of entity|entity name)/i.test(name) || !/^effective date/i.test(date)) {
    throw new UpstreamFormatError(
      ID,
      `“Name of Entity” and “Effective Date” over ${section}`,
      `“${name}” and “${date}”`,
    );
  }
}

/** The entity of a row, and one for each subsidiary the row names. */
function* rowsOf(row: number, [cell = '', effective = '']: readonly string[], basis: string): Generator<UpstreamRow> {
  const { name, aliases, group, subsidiaries } = uflpaNames(cell);
  const since = dateOf(effective);
  if (name.length < 3) return yield { kind: 'rejected', row, why: 'no name in the first cell' };
  if (since === undefined)
    return yield { kind: 'rejected', row, why: `no date in “${effective.slice(0, 40)}” (${name})` };
  const entry = { basis, since };
  yield { kind: 'entity', row, entity: listed(name, { ...entry, ...(group === undefined ? {} : { group }) }, aliases) };
  for (const subsidiary of subsidiaries) {
    yield { kind: 'entity', row, entity: { ...listed(subsidiary, entry), ownedBy: [ownedBy(name)] } };
  }
}

/** The list itself calls it a subsidiary. */
const ownedBy = (parent: string): Ownership => ({
  entityId: slug(parent),
  name: parent,
  confidence: 'one_source',
  sources: [{ publisher: 'US Department of Homeland Security', title: LIST, url: URL }],
});

function listed(
  name: string,
  { basis, since, group }: { basis: string; since: string; group?: string },
  aliases: string[] = [],
): Entity {
  return newEntity({
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
        ...(group === undefined
          ? {}
          : { caveat: `The list’s own words or our note on the group: ${group}`.slice(0, 600) }),
        sources: [{ publisher: 'US Department of Homeland Security', title: LIST, date: since, url: URL }],
        confidence: 'one_source',
      },
    ],
  });
}
