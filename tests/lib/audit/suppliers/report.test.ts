import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { newProject } from '../../../../lib/audit/projects/project.ts';
import { type Block, blocksToHtml, blocksToMarkdown } from '../../../../lib/audit/suppliers/report/blocks.ts';
import {
  defused,
  FLAT_COLUMNS,
  flatCsv,
  flatRows,
  flatSheet,
} from '../../../../lib/audit/suppliers/report/flat-rows.ts';
import { makeReport, type ReportInput } from '../../../../lib/audit/suppliers/report/report.ts';
import { ranges, writeReport } from '../../../../lib/audit/suppliers/report/write-report.ts';
import { type ReviewEvent, replay } from '../../../../lib/audit/suppliers/review.ts';
import { screen } from '../../../../lib/audit/suppliers/screen.ts';
import type { Result } from '../../../../lib/audit/suppliers/screening.ts';
import type { Supplier } from '../../../../lib/audit/suppliers/supplier.ts';
import type { SupplierSettings } from '../../../../lib/audit/suppliers/supplier-project.ts';
import { readTableFile } from '../../../../lib/audit/suppliers/table/read-table.ts';
import { writeWorkbook } from '../../../../lib/audit/workbook/workbook.ts';
import { openPackaged } from '../../../../lib/feed/packaged.ts';
import type { Entity } from '../../../../lib/model/entity.ts';
import { packStarter } from '../../../../lib/publisher/pack-starter.ts';
import { BANNED, SCORES } from '../../risk/banned-words.ts';

const NOW = Date.UTC(2026, 10, 24, 1);
const at = '2026-11-24T01:00:00.000Z';
const LISTED = 'Guangdong Esquel Textile Co., Ltd.';
const SUPPLIERS: Supplier[] = [
  { n: 2, name: LISTED, country: 'China', code: 'CN', hs: '5205', material: 'cotton yarn' },
  { n: 3, name: '=HYPERLINK("http://x","y") Plimbert' },
  { n: 4, name: 'Zyxxo Plimbert Weaving', address: '<b>Shihezi</b> | Road' },
  { n: 5, name: LISTED, country: 'China', code: 'CN', sameAs: 2 },
];
let input: ReportInput;
let accepted: ReviewEvent[];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whence-feed-'));
  await packStarter(folder);
  const database = await openPackaged(async (name) => new Blob([readFileSync(join(folder, name))]));
  const results = new Map<number, Result>();
  const entities = new Map<string, Entity>();
  const options = {
    run: 1,
    now: NOW,
    signal: new AbortController().signal,
    pause: async () => undefined,
    clock: () => 0,
  };
  for await (const slice of screen(SUPPLIERS, database, options)) {
    for (const result of slice.results) results.set(result.n, result);
    for (const entity of slice.entities) entities.set(entity.id, entity);
  }
  const data = await database.stamp();
  const settings: SupplierSettings = {
    source: {
      name: 'list.csv',
      form: { kind: 'text', encoding: 'utf-8', delimiter: ',', guessed: [] },
      imported: at,
      rows: 4,
      duplicates: 1,
      unnamed: [],
      ragged: 0,
      cut: 0,
    },
    columns: { header: 'first-row', places: { name: 0 } },
    runs: [{ run: 1, started: at, ended: at, data, method: 1, rows: 3, searched: 3, withCandidates: 1, failed: 0 }],
    initials: 'AB',
    buyer: 'Sample Council',
    scope: 'School uniforms',
    monitor: 'on',
    opinions: [],
  };
  const candidate = results.get(2)?.candidates[0]?.id ?? '';
  const by = { at, initials: 'AB' };
  accepted = [
    { kind: 'decide', ...by, n: 2, candidate, verdict: 'accept', reason: 'Same name, country and site' },
    { kind: 'letter', ...by, n: 2, tier: '3', version: 1 },
    { kind: 'answer', ...by, n: 2, question: 'spinning', answer: 'In our own mill.', received: '2026-11-20' },
    { kind: 'sign-off', ...by, name: 'A. Buyer', role: 'Head of buying', statement: 'I have read this report.' },
  ];
  input = {
    head: newProject('suppliers', 'Uniforms', {}, NOW),
    settings,
    suppliers: SUPPLIERS,
    results,
    entities,
    review: replay(accepted),
    changes: [],
    reference: await database.reference(),
    sources: await database.sources(),
    extension: '0.1.0',
    made: at,
  };
});

const words = (blocks: readonly Block[]): string => blocksToMarkdown(blocks);

describe('a report', () => {
  it('has a place for every row, also for those on no list', () => {
    const { counts, noMatch, accepted } = makeReport(input);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(SUPPLIERS.length);
    expect(counts).toMatchObject({ accepted: 1, 'no-match': 2, repeated: 1 });
    expect(noMatch).toEqual([3, 4]);
    expect(accepted[0]).toMatchObject({ supplier: { n: 2 }, decision: { initials: 'AB' } });
    expect(accepted[0]?.findings.map(({ kind }) => kind)).toContain('listed-party');
  });

  it('tells scope, versions, method, decisions, open points, recommendations and sign-off', () => {
    const text = words(writeReport(makeReport(input)));
    for (const part of [
      'School uniforms',
      'data 2026',
      'method 1',
      'Same name, country and site',
      'In our own mill.',
      'A. Buyer',
      'Recommendation 20 ',
      'Recommendation 21 ',
      'Recommendation 24 ',
      'Recommendation 26 ',
      'section 54',
      'PPN 009',
      'applicability review',
      'exception',
      '2024/3015',
      'Nothing found in our data of',
      'supplier of this list, is on the',
      'A match is accepted and no next step is decided',
      'names a place in the Uyghur region',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('names recorded owners of accepted parties as related, with source and date, and none that nobody records', () => {
    const id = input.results.get(2)?.candidates[0]?.id ?? '';
    const party = input.entities.get(id);
    if (party === undefined) throw new Error('the sample has a party');
    const source = { publisher: 'A registry', title: 'Extract', date: '2025-03-01' };
    const ownedBy: Entity['ownedBy'] = [
      { entityId: 'group', name: 'Made Up Group', sources: [source], confidence: 'one_source' },
      { entityId: 'rumour', name: 'Rumoured Holding', sources: [], confidence: 'unsourced' },
    ];
    const owned = { ...input, entities: new Map([...input.entities, [id, { ...party, ownedBy }]]) };
    const text = words(writeReport(makeReport(owned)));
    expect(text).toContain('Made Up Group | A registry, Extract, 2025-03-01');
    expect(text).not.toContain('Rumoured Holding');
    expect(flatRows(owned)[0]).toContain(
      'Made Up Group (A registry, Extract, 2025-03-01); Rumoured Holding (no source recorded)',
    );
  });

  it('says for each recommendation which parts of it speak to it', () => {
    const blocks = writeReport(makeReport(input));
    for (const number of [20, 21, 24, 26]) {
      const at = blocks.findIndex(
        (block) => block.kind === 'heading' && block.text.startsWith(`Recommendation ${number} `),
      );
      const own = blocks.slice(at + 1, at + 4).map((block) => (block.kind === 'text' ? block.text : ''));
      expect(own.some((text) => text.startsWith('In this report: '))).toBe(true);
    }
    const text = words(blocks);
    expect(text).toContain('questionnaires (1 recorded as sent), answers (1)');
    expect(text).toContain('Rows of cotton without an answer on its origin: 1.');
  });

  it('uses no word the method bans, and no score', () => {
    const ours = { ...makeReport(input), recommendations: [], status: [], accepted: [], sources: [] };
    const text = words(writeReport(ours));
    expect(text).not.toMatch(BANNED);
    expect(text).not.toMatch(SCORES);
  });

  it('says how much was added after the sign-off', () => {
    const later: ReviewEvent = { kind: 'step', at, initials: 'AB', n: 2, step: 'stop-and-review', reason: 'listed' };
    const report = makeReport({ ...input, review: replay([...accepted, later]) });
    expect(report.sinceSignOff).toBe(1);
    expect(report.openRisks.filter(({ n }) => n === 2).map(({ why }) => why)).not.toContain('accepted-without-step');
  });

  it('is the same for the same project, data and time', () => {
    expect(JSON.stringify(makeReport(input))).toBe(JSON.stringify(makeReport(input)));
  });
});

describe('exports', () => {
  it('have a line for each candidate and for each row without one', () => {
    const rows = flatRows(input);
    expect(new Set(rows.map(([n]) => n))).toEqual(new Set(['2', '3', '4', '5']));
    for (const row of rows) expect(row).toHaveLength(FLAT_COLUMNS.length);
  });

  it('hold no cell a spreadsheet would run', async () => {
    const { data } = Papa.parse<string[]>(await flatCsv(input).text());
    expect(data[2]?.[1]).toBe('\'=HYPERLINK("http://x","y") Plimbert');
    const [header, ...rows] = (await readTableFile(await writeWorkbook([flatSheet(input)]))).rows;
    expect(header).toEqual([...FLAT_COLUMNS]);
    expect(rows.map(([n]) => n)).toEqual(flatRows(input).map(([n]) => n));
  });

  it('defuse every cell that begins like a formula, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '\r\n+', '＝'), fc.string(), (start, rest) => {
        expect(defused(start + rest).startsWith("'")).toBe(true);
      }),
    );
    expect(defused('Mill = Mill')).toBe('Mill = Mill');
  });

  it('as HTML and Markdown let nothing of a list become markup', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&|[a](javascript:x)';
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: hostile },
      {
        kind: 'list',
        items: [
          { text: hostile, url: 'javascript:alert(1)' },
          { text: 'a', url: 'https://example.org/?a="><script>' },
        ],
      },
      { kind: 'table', caption: hostile, head: [hostile], rows: [[`${hostile}\nline`]] },
    ];
    const html = blocksToHtml(hostile, blocks);
    expect(html).not.toMatch(/<img|<script|href="javascript/);
    expect(html).toContain("default-src 'none'");
    const markdown = blocksToMarkdown(blocks);
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[a\]|javascript:alert/);
    expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3);
  });

  it('write row numbers as ranges', () => {
    expect(ranges([2, 3, 4, 7, 9, 10])).toBe('2–4, 7, 9–10');
  });
});
