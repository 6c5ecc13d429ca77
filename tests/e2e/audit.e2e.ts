import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';

// The number of pages and of kills can be raised for the long run: `npm run e2e:audit`.
const PAGES = Number(process.env.AUDIT_PAGES ?? 40);
const KILLS = Number(process.env.AUDIT_KILLS ?? 5);
const LONG = 120_000 + PAGES * 2_500;

const extensionDir = resolve('.output/chrome-mv3-granted');
const profile = mkdtempSync(join(tmpdir(), 'whence-audit-'));
let shop: AuditShop;
let browser: ExtensionInChromium;
beforeAll(async () => {
  shop = await serveAuditShop(PAGES);
  browser = await openChromium({ extensionDir, headless: true, userDataDir: profile });
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  rmSync(profile, { recursive: true, force: true });
});

const auditPage = async (hash = ''): Promise<Page> => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/audit.html${hash}`);
  await page.waitForSelector('main.audit');
  return page;
};

const settled = async (page: Page): Promise<number> =>
  Number(/^([\d,]+) of/.exec((await page.locator('.so-far').innerText()).trim())?.[1]?.replaceAll(',', '') ?? 0);

/** Every row as it is kept in the browser. */
const keptRows = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((ready, failed) => {
      const request = indexedDB.open('whence-audits');
      request.onsuccess = () => ready(request.result);
      request.onerror = () => failed(request.error);
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((ready) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => ready(request.result as T[]);
      });
    const rows = await all<{ n: number; state: { kind: string; reason?: string; attempts: number } }>('rows');
    const results = await all<{ page?: { url: string } }>('results');
    db.close();
    return { rows, results: results.length };
  });

describe('the audit of a local shop', () => {
  let page: Page;
  let id = '';

  it(
    `of ${PAGES} pages completes through ${KILLS} kills of the worker and a closed browser`,
    async () => {
      page = await auditPage();
      await page.fill('textarea[name=addresses]', shop.addresses.join('\n'));
      await page.fill('input[name=name]', 'Autumn shirts');
      await expect.poll(() => page.locator('.listed').innerText()).toContain(`${PAGES} pages to check`);
      await page.click('summary:has-text("Pace")');
      await page.fill('input[name=perMinute]', '600');
      await page.fill('input[name=atOnce]', '4');
      await page.click('button[type=submit]');
      await page.waitForSelector('.standing');
      id = await page.evaluate(() => location.hash);
      let kills = 0;
      let closed = 0;
      for (const deadline = Date.now() + LONG; Date.now() < deadline; ) {
        const standing = await page.locator('.standing').innerText();
        if (standing === 'Finished') break;
        if (kills < KILLS) {
          await page.waitForTimeout(Math.random() * 1500);
          await browser.killWorker();
          kills += 1;
        } else if (closed === 0) {
          closed += 1;
          expect(await settled(page)).toBeLessThan(PAGES);
          await browser.close();
          browser = await openChromium({ extensionDir, headless: true, userDataDir: profile });
          page = await auditPage(id);
        } else await page.waitForTimeout(500);
      }
      expect(await page.locator('.standing').innerText()).toBe('Finished');
      expect(kills).toBe(KILLS);
      expect(closed).toBe(1);
    },
    LONG + 60_000,
  );

  it('has every page once, with its verdict or the reason why there is none', async () => {
    const { rows } = await keptRows(page);
    expect(rows.map(({ n }) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: PAGES }, (_, n) => n));
    for (const { n, state } of rows) {
      if (n % 20 === 19) expect(state).toMatchObject({ kind: 'failed', reason: 'http-error' });
      else expect({ n, kind: state.kind }).toEqual({ n, kind: 'done' });
    }
  });

  it('asked the shop for no page twice but those that said to come back or were open as the browser closed', () => {
    const twice = [...shop.visits].filter(
      ([path, count]) => path.startsWith('/p/') && count > 1 && Number(path.split('-').at(-1)) % 25 !== 24,
    );
    expect(twice.length).toBeLessThanOrEqual(4);
  });

  it('leaves no tab behind', async () => {
    await expect
      .poll(() => browser.context.pages().filter((each) => each.url().startsWith(shop.origin)).length)
      .toBe(0);
  });
});
