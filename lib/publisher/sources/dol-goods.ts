import { Readable } from 'node:stream';
import { XMLParser } from 'fast-xml-parser';
import { readSheet } from 'read-excel-file/node';
import * as v from 'valibot';
import type { GoodsCountry } from '../../model/reference.ts';
import { slug } from '../slug.ts';
import { countryCodeOf } from './countries.ts';
import { csvRows } from './csv.ts';
import { InputError } from './open-input.ts';
import { type Bytes, type Reading, type Upstream, UpstreamFormatError, type UpstreamRow } from './upstream.ts';

const ID = 'dol-goods';
const TITLE = 'List of Goods Produced by Child Labor or Forced Labor';
const MAX_BYTES = 16 * 1024 * 1024;
const COLUMNS = ['Country', 'Good', 'Child Labor', 'Forced Labor'] as const;
/** Inputs and made goods the list ties together ("thread made with Chinese cotton") name the input's country elsewhere. */
const Flag = v.optional(v.union([v.string(), v.boolean()]), '');
const Country = v.object({
  Country_Name: v.string(),
  Child_Labor: Flag,
  Forced_Labor: Flag,
  Forced_Child_Labor: Flag,
});
const Good = v.object({
  Good_Name: v.string(),
  Good_Sector: v.optional(v.string(), ''),
  Countries: v.object({ Country: v.array(Country) }),
});
const Document = v.object({ Goods: v.object({ Good: v.array(Good) }) });

/** The US Department of Labor's list of goods, as the XML of its application, or as the older workbook and its CSV. */
export const dolGoods: Upstream = {
  id: ID,
  name: TITLE,
  publisher: 'US Department of Labor',
  url: 'https://www.dol.gov/agencies/ilab/reports/child-labor/list-of-goods',
  licence: 'US government work, public domain',
  use: 'any',
  files: ['goods.xml, goods.xlsx or goods.csv'],
  read: readGoods,
};

async function* readGoods([file]: readonly Bytes[], reading: Reading): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const { documentDate: edition } = reading;
  if (edition === undefined) {
    throw new InputError('The list of goods does not bear its year. Name it: --source dol-goods@2024=FILE.');
  }
  const bytes = await wholeOf(file);
  // A workbook is a zip archive: "PK".
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) yield* fromWorkbook(bytes, edition);
  else if (
    bytes
      .subarray(0, 512)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('<')
  )
    yield* fromXml(bytes, edition);
  else yield* fromCsv(bytes, edition);
}

async function wholeOf(file: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file) {
    length += piece.length;
    if (length > MAX_BYTES) throw new UpstreamFormatError(ID, `at most ${MAX_BYTES} bytes`, 'more');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function* fromXml(bytes: Buffer, edition: string): Generator<UpstreamRow> {
  const parser = new XMLParser({
    isArray: (name) => name === 'Good' || name === 'Country',
    processEntities: false,
    parseTagValue: false,
  });
  let read: unknown;
  try {
    read = parser.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new UpstreamFormatError(ID, 'XML', error instanceof Error ? error.message : 'something else');
  }
  const parsed = v.safeParse(Document, read);
  if (!parsed.success) throw new UpstreamFormatError(ID, 'Goods/Good/Countries/Country', v.summarize(parsed.issues));
  let row = 0;
  for (const good of parsed.output.Goods.Good) {
    for (const country of good.Countries.Country) {
      row += 1;
      const forced = isYes(country.Forced_Labor) || isYes(country.Forced_Child_Labor);
      const child = isYes(country.Child_Labor) || isYes(country.Forced_Child_Labor);
      yield rowOf(
        row,
        { good: good.Good_Name, sector: good.Good_Sector, country: country.Country_Name, forced, child },
        edition,
      );
    }
  }
}

async function* fromWorkbook(bytes: Buffer, edition: string): AsyncGenerator<UpstreamRow> {
  const sheet: unknown[][] = await readSheet(bytes).catch((error: unknown) => {
    throw new UpstreamFormatError(ID, 'a workbook', error instanceof Error ? error.message : 'something else');
  });
  const texts = sheet.map((cells) => cells.map((cell) => String(cell ?? '').trim()));
  const header = texts.findIndex((cells) => COLUMNS.every((name) => cells.includes(name)));
  const names = texts[header];
  if (names === undefined) {
    throw new UpstreamFormatError(ID, `columns ${COLUMNS.join(', ')}`, texts[0]?.join(', ') ?? 'none');
  }
  for (const [index, cells] of texts.slice(header + 1).entries()) {
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    if (cell('Good') !== '' || cell('Country') !== '') yield fromTable(index + header + 2, cell, edition);
  }
}

/** The workbook saved as CSV. */
async function* fromCsv(bytes: Buffer, edition: string): AsyncGenerator<UpstreamRow> {
  for await (const line of csvRows(ID, Readable.from([bytes]), COLUMNS)) {
    yield line.kind === 'rejected' ? line : fromTable(line.row, line.cell, edition);
  }
}

/** A cross in a column, of whatever kind, says yes. */
function fromTable(row: number, cell: (name: string) => string, edition: string): UpstreamRow {
  const forced = cell('Forced Labor') !== '';
  const child = cell('Child Labor') !== '';
  return rowOf(row, { good: cell('Good'), sector: '', country: cell('Country'), forced, child }, edition);
}

const isYes = (flag: string | boolean): boolean => flag === true || /^(?:yes|x|true)$/i.test(String(flag).trim());

function rowOf(
  row: number,
  read: { good: string; sector: string; country: string; forced: boolean; child: boolean },
  edition: string,
): UpstreamRow {
  const good = read.good.trim();
  const country = read.country.trim();
  if (good === '' || country === '') return { kind: 'rejected', row, why: 'no good or no country' };
  const code = countryCodeOf(country);
  const goods: GoodsCountry = {
    id: `dol:${slug(good)}:${slug(country)}`,
    list: 'US Department of Labor list of goods',
    good,
    country,
    ...(code === undefined ? {} : { countryCode: code }),
    sector: read.sector === '' ? 'not given' : read.sector,
    forcedLabour: read.forced,
    childLabour: read.child,
    edition,
    sources: [{ publisher: 'US Department of Labor', title: TITLE, date: edition }],
    confidence: 'one_source',
  };
  return { kind: 'goods', row, goods };
}
