import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../lib/audit/workbook/workbook.ts';
import { violationsOfBothSides } from '../browser/axe.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { scrollCost } from '../browser/scroll-cost.ts';

const ROWS = 50_000;
const LISTED = 'Guangdong Esquel Textile Co., Ltd.';
const LISTED_ROW = 25_002;
/** Made-up suppliers, one of a listed name among them, and one whose name a spreadsheet would run. */
function csv(): string {
  const lines = Array.from({ length: ROWS }, (_, at) => {
    if (at + 2 === LISTED_ROW) return `"${LISTED}",CHN,"1 Harbour Road, Foshan",,5205,cotton yarn`;
    if (at === 7) return `"=cmd|' /C calc'!A0 Plimbert",Portugal,"",,,`;
    return `"Zyx${(at * 7919) % 99991} Plimbert Weaving ${at} Co., Ltd.",${at % 3 === 0 ? 'Türkiye' : 'Vietnam'},"${at} Long Street, Town ${at % 500}",REG${100000 + at},6109,cotton shirts`;
  });
  return `Supplier name,Country,Address,Registration number,HS code,Material\r\n${lines.join('\r\n')}\r\n`;
}

let folder: string;
let browser: ExtensionInChromium;
let page: Page;
const measured: Record<string, number> = {};
/** Rows of the exported table, its header among them. */
let resultRows = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whence-suppliers-'));
  writeFileSync(join(folder, 'Suppliers 2026.csv'), csv());
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
  page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${browser.extensionId}/suppliers.html`);
});
afterAll(async () => {
  console.log('measured', JSON.stringify(measured));
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
/** Waits longer than is usual: other work on the machine may leave the browser little. */
const soon = <T>(what: () => Promise<T>) => expect.poll(what, { timeout: 20_000 });
const grid = () => page.getByRole('grid');
async function download(name: string): Promise<Buffer> {
  const [file]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    button(name).click(),
  ]);
  return readFileSync(await file.path());
}
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const done = await work();
  measured[what] = Math.round(performance.now() - from);
  return done;
}

describe('checking a list of 50,000 suppliers', () => {
  it('opens the list, guesses its columns and lets them be confirmed', async () => {
    await soon(() => page.getByText('There are no lists yet').count()).toBe(1);
    expect(await violationsOfBothSides(page)).toEqual([]);
    await button('New list').click();
    await timed('read CSV, ms', async () => {
      await page.locator('input[type=file]').setInputFiles(join(folder, 'Suppliers 2026.csv'));
      await page.getByText('Which column holds what?').waitFor();
    });
    expect(await choice('Name').inputValue()).toBe('0');
    expect(await choice('HS code').inputValue()).toBe('4');
    expect(await choice('Material or goods').inputValue()).toBe('5');
    expect(await violationsOfBothSides(page)).toEqual([]);
    await timed('use list and store it, ms', async () => {
      await button('Use this list').click();
      await grid().waitFor();
    });
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
  });

  it('searches it within a minute, and can be stopped and gone on with', async () => {
    await button('Search the list').click();
    await page.getByText(/about .* left/).waitFor();
    await button('Stop').click();
    await page.getByText('The search was stopped').waitFor();
    await timed('rest of the search, ms', async () => {
      await button('Go on with the search').click();
      await page.getByText('The search is done').waitFor({ timeout: 120_000 });
    });
    expect(measured['rest of the search, ms']).toBeLessThan(60_000);
  }, 180_000);

  it('scrolls without a frame growing dearer', async () => {
    const perFrame = await scrollCost(browser.context, page, '[role=grid]', '.grid-body .grid-row');
    measured['processor a frame while scrolling, ms'] = Math.round(perFrame * 10) / 10;
    expect(await page.locator('.grid-body .grid-row').count()).toBeLessThan(80);
    expect(perFrame).toBeGreaterThan(0);
    // The aim is 16 ms; 8 to 12 were measured on two cores. The limit leaves room for a slower machine; the figure is printed.
    expect(perFrame).toBeLessThanOrEqual(24);
  });

  it('is reviewed by keyboard, with reason and initials, and undone', async () => {
    await choice('Show').selectOption('open');
    await grid().focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { name: `${LISTED_ROW}: ${LISTED}` }).waitFor();
    await page.getByText('is on the UFLPA Entity List').first().waitFor();
    expect(await violationsOfBothSides(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.keyboard.type('AB');
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.decision').count()).toBeGreaterThan(0);
    await choice('Show').selectOption('accepted');
    await soon(() => page.locator('.grid-body .grid-row').count()).toBe(1);
    await grid().focus();
    await page.keyboard.press('Control+z');
    await soon(() => page.getByText('No row fits').count()).toBe(1);
    await button('Redo').click();
    await soon(() => page.locator('.grid-body .grid-row').count()).toBe(1);
  });

  it('records a next step and an answer', async () => {
    await page.locator('.grid-body .grid-row').first().click();
    await page.getByText('Next step: Not decided').click();
    await choice('Next step').selectOption('stop-and-review');
    await page.locator('details[open]').getByLabel('Reason').fill('Named on the list');
    await button('Record the step').click();
    await page.getByText('Next step: Stop and review').waitFor();
    await page.getByText('Answers (0)').click();
    await page.getByRole('textbox', { name: 'Answer, as received' }).fill('In our own mill.');
    await button('Record the answer').click();
    await page.getByText('Answers (1)').waitFor();
    expect(await violationsOfBothSides(page)).toEqual([]);
  });

  it('shows goods on official lists and leads to their rows', async () => {
    await button('Goods').click();
    await page.getByText('Cotton textile products made with Chinese cotton').first().waitFor();
    expect(await violationsOfBothSides(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show these rows' }).first().click();
    await grid().waitFor();
  });

  it('exports everything, with no cell a spreadsheet would run', async () => {
    await button('Report').click();
    await page.getByRole('heading', { name: 'Supplier check: Suppliers 2026' }).waitFor();
    const table = await timed('CSV, ms', () => download('Save as CSV'));
    const { data } = Papa.parse<string[]>(table.toString('utf8'), { skipEmptyLines: true });
    expect(new Set(data.slice(1).map(([n]) => n)).size).toBe(ROWS);
    expect(data.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    await page.evaluate(`globalThis.drawn = 0; (function draw() { drawn += 1; requestAnimationFrame(draw); })()`);
    const book = await timed('XLSX, ms', () => download('Save as XLSX'));
    // The page is drawn while its file is made, so that what a person does there has an effect.
    expect(await page.evaluate('drawn')).toBeGreaterThan(10);
    writeFileSync(join(folder, 'results.xlsx'), book);
    resultRows = data.length;
    const html = (await download('Save as HTML')).toString('utf8');
    expect(html).toContain('Named on the list');
    expect(html).toContain('In our own mill.');
    expect(html).toContain('Nothing found in our data of');
    expect(JSON.parse((await download('Save as JSON')).toString('utf8'))).toMatchObject({ counts: { accepted: 1 } });
    expect((await download('Save as Markdown')).toString('utf8')).toContain('Recommendation 26');
  }, 120_000);

  it('is there, whole, after the page is loaded again', async () => {
    await soon(() => page.locator('.save-state').textContent()).toBe('Saved');
    await timed('open stored list, ms', async () => {
      await page.reload();
      await grid().waitFor();
    });
    await page.getByText('The search is done').waitFor();
    await choice('Show').selectOption('accepted');
    await soon(() => page.locator('.grid-body .grid-row').count()).toBe(1);
    await page.locator('.grid-body .grid-row').first().click();
    await page.getByText('Next step: Stop and review').waitFor();
  });

  it('travels as one file and comes in as a list of its own', async () => {
    const file = join(folder, 'project.whence.gz');
    writeFileSync(file, await timed('export project, ms', () => download('Export the whole project')));
    expect(gunzipSync(readFileSync(file)).toString('utf8').startsWith('{"format":"whence-project"')).toBe(true);
    await button('All lists').click();
    await timed('import project, ms', async () => {
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('The search is done').waitFor();
    });
    await button('All lists').click();
    await soon(() => page.locator('.lists li').count()).toBe(2);
    expect(await page.getByText('Whence uses').count()).toBe(1);
  });

  it('refuses what is no list with what to do, and keeps nothing of it', async () => {
    await button('New list').click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'bomb.xlsx',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK\u0003\u0004 no workbook'),
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('cannot be read');
    await button('All lists').click();
    await soon(() => page.locator('.lists li').count()).toBe(2);
  });

  it('reads a workbook of more than 50,000 rows, stays awake while it does, and can be stopped', async () => {
    await button('New list').click();
    await page.locator('input[type=file]').setInputFiles(join(folder, 'results.xlsx'));
    await page.getByText('Reading “results.xlsx” …').waitFor();
    await button('Stop').click();
    await page.getByText('Paste cells from a spreadsheet').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    // Whoever goes elsewhere meanwhile is not fetched back when it has been read.
    await page.locator('input[type=file]').setInputFiles(join(folder, 'results.xlsx'));
    await page.getByText('Reading “results.xlsx” …').waitFor();
    await button('All lists').click();
    await soon(() => page.locator('.lists li').count()).toBe(2);
    await page.waitForTimeout(6000);
    expect(await page.getByText('Which column holds what?').count()).toBe(0);
    await button('New list').click();
    await timed('read XLSX, ms', async () => {
      await page.locator('input[type=file]').setInputFiles(join(folder, 'results.xlsx'));
      await page.getByText(`Rows read: ${resultRows.toLocaleString('en')}`).waitFor({ timeout: 60_000 });
    });
    await button('All lists').click();
  }, 120_000);

  it('opens a workbook of its own making', async () => {
    await button('New list').click();
    const rows = [
      ['Supplier', 'Country', 'HS code'],
      [LISTED, 'China', '5205'],
      ['Zyxxo Plimbert', 'Portugal', '6109'],
    ];
    const buffer = Buffer.from(await (await writeWorkbook([{ name: 'Suppliers', rows }])).arrayBuffer());
    await page.locator('input[type=file]').setInputFiles({ name: 'small.xlsx', mimeType: '', buffer });
    await page.getByText('Rows read: 3').waitFor();
    await button('Use this list').click();
    await button('Search the list').click();
    await page.getByText('Rows with candidates: 1 of 2').waitFor();
  });
});

describe('a second opinion from a yente of one’s own', () => {
  const asked: { url: string; body: string; headers: IncomingHttpHeaders }[] = [];
  let yente: Server;
  let address: string;

  beforeAll(async () => {
    // Speaks the documented API: POST /match/{dataset} with queries by key, scored entities by the same keys.
    yente = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        asked.push({ url: request.url ?? '', body, headers: request.headers });
        if (!request.url?.startsWith('/match/default')) {
          response.writeHead(404, { 'Content-Type': 'application/json' }).end('{"detail":"No such dataset"}');
          return;
        }
        const { queries } = JSON.parse(body) as { queries: Record<string, { properties: { name: string[] } }> };
        const responses = Object.fromEntries(
          Object.entries(queries).map(([key, query]) => {
            const [name = ''] = query.properties.name;
            const results = name.includes('Plimbert')
              ? [
                  {
                    id: 'NK-plimbert',
                    caption: name,
                    schema: 'Company',
                    score: 0.87,
                    match: true,
                    datasets: ['a_local_list'],
                    properties: { name: [name], country: ['pt'] },
                  },
                ]
              : [];
            return [key, { status: 200, results, total: { value: results.length, relation: 'eq' }, query }];
          }),
        );
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ responses, limit: 5 }));
      });
    });
    await new Promise<void>((resolve) => yente.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(yente.address() as AddressInfo).port}`;
  });
  afterAll(() => yente?.close());

  it('sends nothing before the names were shown and the button pressed', async () => {
    await choice('Show').selectOption('no-match');
    await button('Settings').click();
    await page.getByText('Second opinion from your own yente').click();
    await page.getByLabel('Address of your yente').fill(address);
    await button('Show what would be sent').click();
    expect(await page.locator('.plan').textContent()).toContain(`Rows that would be sent to ${address}: 1`);
    expect(await page.locator('.plan pre').textContent()).toContain('Zyxxo Plimbert');
    expect(await page.locator('.plan pre').textContent()).not.toContain(LISTED);
    expect(await violationsOfBothSides(page)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('sends what was shown and lets the candidates into the same review', async () => {
    await button('Send these names').click();
    await page.getByText('came back and entered the review: 1').waitFor();
    expect(asked.map(({ url }) => url)).toEqual(['/match/default?limit=5']);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      queries: { 'row-3': { schema: 'Company', properties: { name: ['Zyxxo Plimbert'], country: ['pt'] } } },
    });
    expect(asked[0]?.headers.cookie).toBeUndefined();
    await button('Review').click();
    await choice('Show').selectOption('open');
    await grid().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await page.getByText('From your own matching service').waitFor();
    await page.getByText('a_local_list').waitFor();
  });

  it('says what to do where the server refuses, and records what left', async () => {
    await button('Settings').click();
    await page.getByText('Second opinion from your own yente').click();
    await page.getByLabel('Address of your yente').fill(address);
    await page.getByLabel('Dataset').fill('nowhere');
    await button('Show what would be sent').click();
    await button('Send these names').click();
    await page.getByText('answered 404').waitFor();
    await button('Report').click();
    await page.getByText('Second opinions: names sent to another service').first().waitFor();
    expect(await page.locator('.report').textContent()).toContain(address);
    expect(await violationsOfBothSides(page)).toEqual([]);
  });
});
