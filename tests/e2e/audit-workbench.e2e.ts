import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPack } from '../../lib/audit/evidence/verify.ts';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { violationsOfBothSides } from '../browser/axe.ts';
import { BIG_AUDIT, fillBigAudit } from '../browser/big-audit.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { clickButton } from '../browser/click-button.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { replay } from '../browser/replay-player.ts';
import { scrollCost } from '../browser/scroll-cost.ts';

let shop: AuditShop;
let demo: DemoServer;
let browser: ExtensionInChromium;
let page: Page;

beforeAll(async () => {
  [shop, demo] = await Promise.all([serveAuditShop(12), serveDemo()]);
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/audit.html`);
  await page.waitForSelector('main.audit');
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([shop?.close(), demo?.close()]);
});

const finished = () => expect.poll(() => page.locator('.standing').innerText(), { timeout: 60_000 }).toBe('Finished');

async function begin(name: string, addresses: readonly string[]): Promise<void> {
  await page.fill('textarea[name=addresses]', addresses.join('\n'));
  await page.fill('input[name=name]', name);
  await page.click('summary:has-text("Pace")');
  await page.fill('input[name=perMinute]', '600');
  await page.click('button[type=submit]');
  await finished();
}

async function download(click: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 20_000 }), page.click(click)]);
  return file;
}

describe('the workbench for audits', () => {
  it('begins with a form axe has nothing to object to', async () => {
    expect(await violationsOfBothSides(page)).toEqual([]);
  });

  it('takes the links of a listing that is open in a tab', async () => {
    const listing = await browser.context.newPage();
    await listing.goto(`${shop.origin}/`);
    await page.bringToFront();
    await page.click('summary:has-text("Links of a listing page")');
    await page.selectOption('select[aria-label="Links of a listing page"]', { label: 'Shirts' });
    await page.click('text=Take its links');
    await expect.poll(() => page.locator('.listed').innerText()).toContain('12 pages to check');
    await listing.close();
  });

  it('says what is wrong with a file that is no list', async () => {
    await page.setInputFiles('input[type=file]:not([name])', {
      name: 'index.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from('<sitemapindex><sitemap><loc>https://shop.example/a.xml</loc></sitemap></sitemapindex>'),
    });
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('https://shop.example/a.xml');
  });

  it('takes several sitemaps as one list, each page once', async () => {
    const sitemap = (name: string, ...paths: string[]) => ({
      name,
      mimeType: 'application/xml',
      buffer: Buffer.from(
        `<urlset>${paths.map((path) => `<url><loc>${shop.origin}${path}</loc></url>`).join('')}</urlset>`,
      ),
    });
    await page.setInputFiles('input[type=file]:not([name])', [
      sitemap('products-1.xml', '/p/shirt-1', '/p/shirt-2'),
      sitemap('products-2.xml', '/p/shirt-2', '/p/shirt-3'),
    ]);
    await expect.poll(() => page.locator('.listed').innerText()).toBe('3 pages to check. 1 repeated address left out.');
  });

  it('audits a shop and shows every page with its verdict', async () => {
    await begin('Shirts', [...shop.addresses, `${demo.origin}/listed-maker.html`, `${shop.origin}/p/none`]);
    await expect.poll(() => page.locator('tbody tr.line').count()).toBeGreaterThan(10);
    expect(await page.locator('.tools [role=status]').innerText()).toBe('14 of 14 pages shown');
    expect(await violationsOfBothSides(page)).toEqual([]);
  });

  it('finds, sorts and groups', async () => {
    await page.fill('input[type=search]', 'tansy');
    expect(await page.locator('.tools [role=status]').innerText()).toBe('2 of 14 pages shown');
    await page.fill('input[type=search]', '');
    await page.click('th.level button');
    await expect.poll(() => page.locator('tbody tr.line').first().innerText()).toContain('On a government list');
    await page.selectOption('.tools select[aria-label=Group]', 'brand');
    await expect.poll(() => page.locator('tr.group').count()).toBeGreaterThan(3);
    await page.selectOption('.tools select[aria-label=Group]', 'nothing');
    await page.selectOption('select[aria-label="All levels"]', 'listed');
    await page.selectOption('select[aria-label="Origin stated or not"]', 'not-stated');
    await expect.poll(() => page.locator('.tools [role=status]').innerText()).toMatch(/^[01] of 14/);
    await page.click('text=Show all pages');
  });

  it('is moved through by arrow keys', async () => {
    await page.locator('tbody tr.line button').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-line')))
      .toBe('1');
    await page.keyboard.press('End');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-line')))
      .toBe('13');
  });

  it('has behind every number of the figures the rows it counts', async () => {
    await page.click('#tab-figures');
    await page.waitForSelector('.numbers', { state: 'attached' });
    expect(await page.locator('canvas').count()).toBeGreaterThanOrEqual(3);
    for (const each of await page.locator('.figures details').all())
      await each.evaluate((it) => it.setAttribute('open', ''));
    expect(await violationsOfBothSides(page)).toEqual([]);
    const numbers = await page.locator('.numbers button').count();
    expect(numbers).toBeGreaterThan(8);
    for (let at = 0; at < numbers; at += 1) {
      const button = page.locator('.numbers button').nth(at);
      const count = await button.textContent();
      await button.evaluate((it) => (it as HTMLButtonElement).click());
      await expect.poll(() => page.locator('.tools [role=status]').innerText()).toBe(`${count} of 14 pages shown`);
      await page.click('#tab-figures');
    }
    await page.click('#tab-rows');
    await page.click('text=Show all pages');
  });

  it('exports what is shown', async () => {
    const csv = readFileSync(await (await download('footer >> text=CSV')).path(), 'utf8');
    expect(csv).toContain('page_id');
    expect(csv).toContain('Guangdong Esquel');
    const sheets = unzipSync(readFileSync(await (await download('footer >> text=XLSX')).path()));
    expect(Object.keys(sheets)).toContain('xl/workbook.xml');
    const json = JSON.parse(readFileSync(await (await download('footer >> text=JSON')).path(), 'utf8')) as {
      pages: unknown[];
    };
    expect(json.pages).toHaveLength(14);
    const markdown = readFileSync(await (await download('footer >> text=Markdown')).path(), 'utf8');
    expect(markdown).toContain('Reply: none recorded.');
  });

  it('makes an evidence pack that is whole, that the page verifies, and in which one byte changed is found', {
    timeout: 90_000,
  }, async () => {
    await page.locator('tr.line', { hasText: 'On a government list' }).locator('button').click();
    // Each finding leads to its source.
    await page.locator('.detail .finding summary').first().click();
    expect(await page.locator('.detail .finding a[href^="https://www.dhs.gov"]').count()).toBeGreaterThan(0);
    await page.click('text=Make an evidence pack');
    await page.waitForSelector('text=Save as WACZ', { timeout: 30_000 });
    expect(await violationsOfBothSides(page)).toEqual([]);
    await page.click('text=Load it again and record them');
    await page.waitForSelector('text=recorded, without cookies', { timeout: 30_000 });
    await page.fill('.evidence textarea', 'Poplin');
    const file = await download('text=Save as WACZ');
    const bytes = new Uint8Array(readFileSync(await file.path()));
    const { outcome, files, sha256 } = await verifyPack(bytes);
    expect(outcome).toBe('whole');
    await expect.poll(() => page.locator('.evidence .hash').innerText()).toBe(sha256);
    const text = (name: string) =>
      new TextDecoder().decode(files.find((each) => each.name === `evidence/${name}`)?.bytes);
    expect(text('page.html')).toContain('Esquel');
    expect(JSON.parse(text('headers.json'))).toMatchObject([
      { url: `${demo.origin}/listed-maker.html`, status: expect.stringContaining('200') as string, from: 'server' },
    ]);
    expect(text('headers.json')).toMatch(/"name": "content-type",\s+"value": "text\/html/i);
    expect(files.map((each) => new TextDecoder().decode(each.bytes)).join()).not.toContain('Poplin');
    expect(JSON.parse(text('about.json'))).toMatchObject({ redactions: 1, answer: { status: 200 } });
    // Nobody clicked the button on this page, so the browser allowed no picture, and the pack says so.
    expect(text('about.json')).toContain('the browser allowed no picture');
    await page.click('.evidence >> text=Close');
    await page.click('text=All audits');
    const give = (buffer: Buffer) =>
      page.setInputFiles('input[name=pack]', { name: 'pack.wacz', mimeType: 'application/zip', buffer });
    await give(Buffer.from(bytes));
    await expect.poll(() => page.locator('.verify').innerText()).toContain('pack.wacz is whole');
    expect(await page.locator('.verify').innerText()).toContain('the same byte for byte');
    // A pack that somebody wrote anew is whole in itself; only the hash noted elsewhere tells.
    await page.fill('input[name=noted]', 'a'.repeat(64));
    // A list of open tabs that comes while the hash is typed draws the page anew: what was typed stays.
    const listing = await browser.context.newPage();
    await listing.goto(`${shop.origin}/`);
    await page.bringToFront();
    const tabs = page.locator('details', { has: page.locator('summary:has-text("Links of a listing page")') });
    await tabs.evaluate((details: HTMLDetailsElement) => details.toggleAttribute('open'));
    await expect.poll(() => tabs.locator('option').count()).toBeGreaterThan(1);
    await listing.close();
    expect(await page.inputValue('input[name=noted]')).toBe('a'.repeat(64));
    await page.press('input[name=noted]', 'Enter');
    await expect.poll(() => page.locator('.verify').innerText()).toContain('the hash noted is');
    await page.fill('input[name=noted]', sha256.toUpperCase());
    await page.press('input[name=noted]', 'Enter');
    await expect.poll(() => page.locator('.verify').innerText()).toContain('pack.wacz is whole');
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await give(Buffer.from(bytes));
    await expect.poll(() => page.locator('.verify').innerText()).toContain('was altered');
  });

  it('compares with an earlier audit', { timeout: 90_000 }, async () => {
    await begin('Shirts again', shop.addresses.slice(2));
    await page.click('#tab-compare');
    await page.locator('.compare select').selectOption({ index: 1 });
    await expect.poll(() => page.locator('.compare > table tbody').innerText()).toContain('Only in the earlier audit');
    expect(await page.locator('.compare > table tbody tr').count()).toBe(2);
    await expect.poll(() => page.locator('.compare canvas').count()).toBe(1);
    expect(await violationsOfBothSides(page)).toEqual([]);
    // Pages that are in the earlier audit alone are shown there.
    await page.locator('.compare tr', { hasText: 'Only in the earlier audit' }).locator('button').click();
    await page.waitForSelector('h1:text-is("Shirts")');
    expect(await page.locator('.tools [role=status]').innerText()).toBe('4 of 14 pages shown');
  });

  it('saves an audit as a file and opens it again beside the others', async () => {
    await page.click('text=All audits');
    const file = await download('.audits li:last-child >> text=Save as a file');
    expect(file.suggestedFilename()).toMatch(/^whence-Shirts-.*\.whence\.gz$/);
    await page.setInputFiles('input[name=audit]', await file.path());
    await expect.poll(() => page.locator('.audits li').count()).toBe(3);
    expect(await page.locator('main').innerText()).toMatch(/Whence uses \d+ MB/);
    await page.setInputFiles('input[name=audit]', {
      name: 'x.gz',
      mimeType: 'application/gzip',
      buffer: Buffer.from('x'),
    });
    await expect.poll(() => page.locator('[role=alert]').innerText()).toContain('cannot be imported');
    await page.locator('.audits li').first().locator('text=Open').click();
    await page.waitForSelector('.standing');
  });

  it('says in the list how far an audit is that was left', { timeout: 60_000 }, async () => {
    await page.click('text=All audits');
    await page.fill('textarea[name=addresses]', shop.addresses.join('\n'));
    await page.fill('input[name=name]', 'Left');
    await page.click('button[type=submit]');
    // At the usual pace the second page is three seconds away.
    await page.waitForSelector('.standing');
    await page.click('text=All audits');
    const line = page.locator('.audits li', { hasText: 'Left' });
    await expect.poll(() => line.innerText()).toMatch(/\d of 12 pages.*Not finished: it goes on when you open it\./s);
    await line.locator('button:text-is("Open")').click();
    await page.click('button:text-is("Pause")');
    await expect.poll(() => page.locator('.standing').innerText(), { timeout: 20_000 }).toBe('Paused');
    await page.click('text=All audits');
    await expect.poll(() => line.innerText()).toMatch(/\d of 12 pages.*Paused/s);
    await line.locator('button:text-is("Delete")').click();
    await line.locator('button:text-is("Delete for good")').click();
    await expect.poll(() => line.count()).toBe(0);
    await page.locator('.audits li').first().locator('text=Open').click();
    await page.waitForSelector('.standing');
  });

  it('makes a workbook of thousands of pages, whose sheets are too large for a library', {
    timeout: 60_000,
  }, async () => {
    await page.click('text=All audits');
    const addresses = Array.from({ length: 5_000 }, (_, n) => `${shop.origin}/none/${n}`);
    await page.setInputFiles('input[type=file]:not([name])', {
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(addresses.join('\n')),
    });
    await expect.poll(() => page.locator('.listed').innerText()).toContain('5,000 pages');
    await page.fill('input[name=name]', 'Long');
    await page.click('button[type=submit]');
    await page.waitForSelector('.standing');
    await page.click('button:text-is("Pause")');
    const sheets = unzipSync(readFileSync(await (await download('footer >> text=XLSX')).path()));
    const sheet = new TextDecoder().decode(sheets['xl/worksheets/sheet1.xml']);
    expect(sheet.match(/<row /g)).toHaveLength(addresses.length + 1);
    await page.click('text=All audits');
    const line = page.locator('.audits li', { hasText: 'Long' });
    await line.locator('button:text-is("Delete")').click();
    await line.locator('button:text-is("Delete for good")').click();
    await expect.poll(() => line.count()).toBe(0);
    await page.locator('.audits li').first().locator('text=Open').click();
    await page.waitForSelector('.standing');
  });

  it('adds the product pages a person visits, each once, and no other page', async () => {
    await page.click('text=All audits');
    await page.fill('input[name=name]', 'Visited');
    await page.click('.new-audit >> text=Add product pages I visit');
    await page.waitForSelector('text=Product pages you visit are added');
    const visits = await browser.context.newPage();
    for (const path of ['/p/shirt-1', '/p/shirt-2', '/', '/p/shirt-1?utm_source=mail', '/late']) {
      await visits.goto(`${shop.origin}${path}`);
      await visits.waitForTimeout(1500);
    }
    // The last page fetches its product when it is there.
    await expect.poll(() => page.locator('tbody tr.line').count(), { timeout: 20_000 }).toBe(3);
    await visits.close();
    await page.click('text=Stop adding');
    expect(await page.locator('.standing').innerText()).toBe('Finished');
  });

  it('scrolls through a hundred thousand rows without a frame growing dearer', { timeout: 120_000 }, async () => {
    const big = await browser.context.newPage();
    await big.goto(`chrome-extension://${browser.extensionId}/audit.html`);
    await big.waitForSelector('main.audit');
    await big.evaluate(fillBigAudit, { id: BIG_AUDIT, count: 100_000 });
    await big.goto(`chrome-extension://${browser.extensionId}/about.html`);
    await big.goto(`chrome-extension://${browser.extensionId}/audit.html#${BIG_AUDIT}`);
    await big.waitForSelector('tbody tr.line', { timeout: 60_000 });
    const perFrame = await scrollCost(browser.context, big, '.scroller', 'tbody tr.line');
    console.log(`processor a frame while scrolling: ${perFrame.toFixed(1)} ms`);
    expect(await big.locator('tbody tr').count()).toBeLessThan(80);
    expect(perFrame).toBeGreaterThan(0);
    // The aim is 16 ms; 8 to 12 were measured on two cores. The limit leaves room for a slower machine; the figure is printed.
    expect(perFrame).toBeLessThanOrEqual(24);
    await big.close();
  });

  it('fits 320 pixels, also with text twice as large', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    // The widest things that reach past the edge, so that a failure names its cause.
    const sideways = () =>
      page.evaluate(() =>
        document.documentElement.scrollWidth <= window.innerWidth
          ? []
          : [...document.querySelectorAll('main *')]
              .filter(
                (each) => each.getBoundingClientRect().right > window.innerWidth && each.closest('.scroller') === null,
              )
              .map((each) => `${each.tagName}.${each.className}`),
      );
    for (const tab of ['rows', 'figures', 'compare']) {
      await page.click(`#tab-${tab}`);
      await page.waitForTimeout(200);
      expect({ tab, sideways: await sideways() }).toEqual({ tab, sideways: [] });
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sideways()).toEqual([]);
  });
});

it('the popup makes a pack with a picture of its page, which ReplayWeb.page replays', { timeout: 90_000 }, async () => {
  const shirt = await browser.context.newPage();
  await shirt.goto(`${demo.origin}/listed-maker.html`);
  await shirt.bringToFront();
  await clickButton(browser, shirt);
  const worker = await browser.worker();
  const tabId = await worker.evaluate(
    async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    shirt.url(),
  );
  const popup = await browser.popup(tabId);
  // For a journalist the pack is one of the first things to do.
  await popup.check('input[value="journalist"]');
  const [capture] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.click('text=Make an evidence pack'),
  ]);
  await capture.waitForSelector('text=Save as WACZ', { timeout: 30_000 });
  await expect
    .poll(() => capture.locator('canvas.picture').evaluate((it) => (it as HTMLCanvasElement).width))
    .toBeGreaterThan(500);
  const [file] = await Promise.all([capture.waitForEvent('download'), capture.click('text=Save as WACZ')]);
  const bytes = new Uint8Array(readFileSync(await file.path()));
  // For a look at it elsewhere: PACK_COPY=FILE.wacz.
  if (process.env.PACK_COPY !== undefined) writeFileSync(process.env.PACK_COPY, bytes);
  const { outcome, files } = await verifyPack(bytes);
  expect(outcome).toBe('whole');
  const picture = files.find(({ name }) => name === 'evidence/picture.png')?.bytes ?? new Uint8Array();
  expect([...picture.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(picture.length).toBeGreaterThan(5000);
  const shown = await shirt.locator('h1').innerText();
  await Promise.all([capture.close(), popup.close(), shirt.close()]);
  const replayed = await replay(browser.context, bytes, `${demo.origin}/listed-maker.html`);
  expect(await replayed.frame.locator('h1').innerText()).toBe(shown);
  expect(replayed.outside).toEqual([]);
  await replayed.close();
});
