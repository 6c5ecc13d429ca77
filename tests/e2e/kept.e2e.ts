import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../lib/audit/evidence/read-zip.ts';
import { KeptIndex } from '../../lib/audit/kept/kept-file.ts';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { violationsOfBothSides } from '../browser/axe.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { keptRows, startAudit } from '../soak/running-audit.ts';

const PAGES = 4;
let browser: ExtensionInChromium;
let shop: AuditShop;
/** What was saved: each file of the archive by its name. */
let files: Map<string, Buffer>;
let index: KeptIndex;

beforeAll(async () => {
  shop = await serveAuditShop(PAGES);
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

async function open(path: string, ready: string): Promise<Page> {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
  await page.waitForSelector(ready);
  return page;
}

/** Lines of one of the files of audits and lists. */
const linesOf = (name: string): Record<string, unknown>[] =>
  gunzipSync(files.get(name) ?? Buffer.alloc(0))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

describe('everything kept', () => {
  it('is an audit, a list of suppliers and settings', async () => {
    const audit = await startAudit(browser, shop.addresses);
    const ended = async () =>
      (await keptRows(audit)).filter(({ state }) => state.kind === 'done' || state.kind === 'failed').length;
    await expect.poll(ended, { timeout: 40_000 }).toBe(PAGES);
    await audit.close();

    const suppliers = await open('suppliers.html', 'text=There are no lists yet');
    await suppliers.getByRole('button', { name: 'New list', exact: true }).click();
    const csv = {
      name: 'Spring.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Name,Country\nPlimbert Weaving,PT\n'),
    };
    await suppliers.locator('input[type=file]').setInputFiles(csv);
    await suppliers.getByText('Which column holds what?').waitFor();
    await suppliers.getByRole('button', { name: 'Use this list', exact: true }).click();
    await suppliers.getByRole('grid').waitFor();
    await suppliers.close();

    const options = await open('options.html', 'main h1');
    await options.fill('input[type="text"]', 'Acme');
    await options.click('button:has-text("Add")');
    await options.waitForSelector('bdi:has-text("acme")');
    await options.close();
  });

  it('is saved as one file whose index fits its schema', async () => {
    const options = await open('options.html', 'main h1');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.click('button:has-text("Save everything kept")'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^whence-kept-\d{4}-\d\d-\d\d\.zip$/);
    await options.waitForSelector('text=The file was saved.');
    expect(await violationsOfBothSides(options)).toEqual([]);
    const zip = readFileSync(await download.path());
    files = new Map((await readZip(zip)).map(({ name, bytes }) => [name, Buffer.from(bytes)]));
    index = v.parse(KeptIndex, JSON.parse(files.get('whence-kept.json')?.toString('utf8') ?? ''));
    expect(index.left).toEqual([]);
    expect(index.settings).toMatchObject({ mutes: { brands: ['acme'] } });
    await options.close();
  });

  it('has every page of the audit with its result, and every supplier', () => {
    expect(index.projects.map(({ kind, name, rows }) => [kind, name, rows])).toEqual([
      ['audit', 'Soak', PAGES],
      ['suppliers', 'Spring', 1],
    ]);
    const [audit, list] = index.projects.map(({ file }) => JSON.stringify(linesOf(file)));
    for (const address of shop.addresses) expect(audit).toContain(address);
    expect(audit).toContain('Alder & Wren shirt number 0');
    expect(list).toContain('Plimbert Weaving');
  });

  it('is gone after deleting, though a page of the workbench is open', async () => {
    const audit = await open('audit.html', 'main.audit');
    const options = await open('options.html', 'main h1');
    await options.click('button:has-text("Delete everything kept")');
    await options.click('button:has-text("Delete it all now")');
    await options.waitForSelector('text=Everything was deleted.');
    expect(await databases(options)).toEqual([]);
    const stored = () =>
      options.evaluate(async () => ({
        local: await chrome.storage.local.get(null),
        session: await chrome.storage.session.get(null),
      }));
    expect(await stored()).toEqual({ local: {}, session: {} });
    await audit.close();
    await options.close();
  });

  it('comes back from the file, page by page', async () => {
    const at = (kind: string) => index.projects.find((each) => each.kind === kind)?.file ?? '';
    const upload = (kind: string) => ({
      name: 'kept.whence.gz',
      mimeType: 'application/gzip',
      buffer: files.get(at(kind)) ?? Buffer.alloc(0),
    });
    const audit = await open('audit.html', 'main.audit');
    await audit.locator('input[name=audit]').setInputFiles(upload('audit'));
    await audit.waitForSelector('text=Soak');
    expect(await keptRows(audit)).toHaveLength(PAGES);
    await audit.close();
    const suppliers = await open('suppliers.html', 'text=There are no lists yet');
    await suppliers.locator('input[type=file]').first().setInputFiles(upload('suppliers'));
    await suppliers.waitForSelector('text=Spring');
    await suppliers.close();
  });
});
