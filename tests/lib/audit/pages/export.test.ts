import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditRow } from '../../../../lib/audit/pages/audit.ts';
import { defused, toCsv } from '../../../../lib/audit/pages/export/csv.ts';
import type { Exported } from '../../../../lib/audit/pages/export/flat-row.ts';
import { toJson } from '../../../../lib/audit/pages/export/json.ts';
import { toMarkdown } from '../../../../lib/audit/pages/export/markdown.ts';
import { toSheets } from '../../../../lib/audit/pages/export/sheets.ts';
import { summaryOf } from '../../../../lib/audit/pages/summary.ts';
import { writeWorkbook } from '../../../../lib/audit/workbook/workbook.ts';
import { checkPage } from '../../../../lib/check/check-page.ts';
import type { Finding } from '../../../../lib/model/finding.ts';
import { readPage } from '../../../../lib/page/read.ts';
import { sayFinding } from '../../../../lib/risk/wording.ts';
import { BANNED } from '../../risk/banned-words.ts';
import { documentOf, starterDatabase } from '../evidence/sample-capture.ts';
import { auditOf, NOW, resultOf, said } from './sample.ts';

const cite = (finding: Finding) => `Cited: ${sayFinding(finding)}`;
let rows: Exported[];
beforeAll(async () => {
  const url = 'https://shop.example/p/1';
  const page = readPage(documentOf(readFileSync('tests/pages/listed-maker.html', 'utf8')), { url });
  const assessment = await checkPage(page, await starterDatabase(), NOW);
  const listed = { page, assessment, shown: url, status: 200 };
  const hostile = resultOf('https://shop.example/p/2', 'nothing-found', {
    title: said('=HYPERLINK("https://evil.example","x")'),
    brand: said("+cmd|' /C calc'!A0"),
  });
  const done = { kind: 'done', attempts: 1, began: NOW, ended: NOW + 1 } as const;
  const row = (n: number): AuditRow => ({
    n,
    id: `p-000000000000000${n}`,
    url: `https://shop.example/p/${n}`,
    state: done,
  });
  rows = [
    { row: { ...row(1), summary: summaryOf(listed) }, result: listed },
    { row: { ...row(2), summary: summaryOf(hostile) }, result: hostile },
    { row: { ...row(3), state: { kind: 'failed', attempts: 1, ended: NOW, reason: 'http-error', status: 404 } } },
  ];
});

describe('an export as CSV', () => {
  const parsed = () =>
    Papa.parse<Record<string, string>>(toCsv(rows, cite).replace('\uFEFF', ''), { header: true, skipEmptyLines: true })
      .data;

  it('has a line for each finding and one for each page without, with stable ids', () => {
    const lines = parsed();
    const findings = rows[0]?.result?.assessment.findings.length ?? 0;
    expect(findings).toBeGreaterThan(0);
    expect(lines).toHaveLength(findings + 2);
    expect(lines[0]).toMatchObject({ page_id: 'p-0000000000000001', state: 'done', level: 'listed' });
    expect(lines.at(-1)).toMatchObject({
      page_id: 'p-0000000000000003',
      state: 'failed',
      reason: 'http-error',
      http_status: '404',
    });
    expect(lines[0]?.finding_id).toBe(rows[0]?.result?.assessment.findings[0]?.id);
  });

  it('gives quotes with their places, both sides, and a citation', () => {
    const [line] = parsed();
    expect(line?.manufacturer_quote).toContain('Esquel');
    expect(line?.manufacturer_place).not.toBe('');
    expect(line?.made_in_quotes).toBe('China');
    expect(line?.made_in_places).toMatch(/^html>body/);
    // Two fibres of one passage: the passage once, with its place.
    expect(line?.materials).toBe('linen | viscose');
    expect(line?.materials_quotes).toBe('55% linen, 45% viscose');
    expect(line?.materials_places).toMatch(/^html>body[^|]*$/);
    expect(line?.finding_reply).toBe('Reply: none recorded.');
    expect(line?.finding_citation).toMatch(/^Cited: /);
    expect(line?.finding_does_not_show).not.toBe('');
  });

  it('holds no cell that a spreadsheet would run', () => {
    for (const line of parsed()) for (const cell of Object.values(line)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    expect(parsed().at(-2)?.title).toBe('\'=HYPERLINK("https://evil.example","x")');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '\uFEFF=1', '|calc'])('defuses %j', (text) => {
    expect(defused(text)).toBe(`'${text}`);
  });

  it('leaves harmless words as they are', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z0-9“(][^\t\r\n]{0,30}$/), (text) => defused(text) === text));
  });
});

it('an export as JSON holds every page as read, its verdict and its citations', () => {
  const json = JSON.parse(toJson(auditOf(), rows, cite, NOW)) as {
    format: string;
    pages: { page_id: string; read: unknown; assessment: { level: string } | null; citations: unknown[] }[];
  };
  expect(json.format).toBe('whence-audit');
  expect(json.pages).toHaveLength(3);
  expect(json.pages[0]?.read).toEqual(JSON.parse(JSON.stringify(rows[0]?.result?.page)));
  expect(json.pages[0]?.assessment?.level).toBe('listed');
  expect(json.pages[0]?.citations.length).toBeGreaterThan(0);
  expect(json.pages[2]?.assessment).toBeNull();
});

it('an export as Markdown shows claim and reply, and takes no markup from pages', () => {
  const [first] = rows;
  const hostile = resultOf('https://shop.example/p/9', 'nothing-found', {
    title: said('<img src=x> [a](javascript:b)\n# Head'),
  });
  const summary = summaryOf(hostile);
  const report = toMarkdown(
    auditOf(),
    first === undefined ? [] : [first, { row: { ...first.row, summary }, result: hostile }],
    cite,
    NOW,
  );
  expect(report).toContain('Reply: none recorded.');
  expect(report).toContain('What this does not show: ');
  expect(report).toContain('To cite: Cited: ');
  expect(report).toMatch(/^- made in: China \(“China”, at html&gt;body/m);
  expect(report).toMatch(/^- materials: linen \\\| viscose \(“55% linen, 45% viscose”, at html/m);
  expect(report).toContain('<https://shop.example/p/1>');
  expect(report).not.toContain('<img');
  expect(report).not.toMatch(/\]\(javascript/);
  expect(report).not.toMatch(/^# Head/m);
});

it('an export as XLSX opens as two sheets of texts and numbers, without a formula', async () => {
  const bytes = Buffer.from(await (await writeWorkbook(toSheets(rows, cite))).arrayBuffer());
  const sheets = unzipSync(new Uint8Array(bytes));
  for (const [name, content] of Object.entries(sheets)) {
    if (name.startsWith('xl/worksheets/')) expect(new TextDecoder().decode(content)).not.toContain('<f>');
  }
  const [pages, findings] = await readXlsxFile(bytes);
  expect([pages?.sheet, findings?.sheet]).toEqual(['Pages', 'Findings']);
  expect(pages?.data[0]?.[0]).toBe('page_id');
  expect(pages?.data).toHaveLength(4);
  expect(pages?.data[2]).toContain('=HYPERLINK("https://evil.example","x")');
  expect(findings?.data[1]?.[0]).toBe('p-0000000000000001');
});

it('no export says a word that METHOD.md bans', () => {
  const all = toMarkdown(auditOf(), rows, cite, NOW);
  expect(all).not.toMatch(BANNED);
});
