import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { tabOf, titleOf } from '../browser/tabs.ts';

// What version 0.1.0 stored lies in a file that is never edited again: every later version has to read it. A later version
// whose data looks otherwise gets a file of its own beside it.

interface Stored {
  local: Record<string, unknown>;
  audits: Record<string, [key: unknown, value: unknown][]>;
}
const stored = JSON.parse(readFileSync('tests/e2e/upgrade/stored-0.1.0.json', 'utf8')) as Stored;
const root = mkdtempSync(join(tmpdir(), 'whence-upgrade-'));
const extensionDir = join(root, 'extension');
const userDataDir = join(root, 'profile');

/** The same place on the disk keeps the same id, so the browser takes another version there for an update. */
function setVersion(version: string): void {
  const file = join(extensionDir, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

let browser: ExtensionInChromium;
let shop: DemoServer;
beforeAll(async () => {
  cpSync('.output/chrome-mv3-granted', extensionDir, { recursive: true });
  setVersion('0.0.9');
  shop = await serveDemo();
  browser = await openChromium({ extensionDir, headless: true, userDataDir });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/audit.html`);
  await page.waitForSelector('main.audit');
  await page.evaluate(async ({ local, audits }) => {
    await chrome.storage.local.set(local);
    const db = await new Promise<IDBDatabase>((ready, failed) => {
      const request = indexedDB.open('whence-audits');
      request.onsuccess = () => ready(request.result);
      request.onerror = () => failed(request.error);
    });
    const names = Object.keys(audits);
    const change = db.transaction(names, 'readwrite');
    for (const name of names) {
      for (const [key, value] of audits[name] ?? []) {
        if (key === null) change.objectStore(name).put(value);
        else change.objectStore(name).put(value, key as IDBValidKey);
      }
    }
    await new Promise((done) => {
      change.oncomplete = done;
    });
    db.close();
  }, stored);
  await browser.close();
  setVersion('0.2.0');
  browser = await openChromium({ extensionDir, headless: true, userDataDir });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shop?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('an update over the stored data of 0.1.0', () => {
  // Whether a page of welcome opens cannot be told here: what is named on the command line counts as newly installed at
  // every start of Chromium.
  it('keeps every setting', async () => {
    const worker = await browser.worker();
    expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.2.0');
    const kept = await worker.evaluate(() => chrome.storage.local.get(null));
    expect(kept).toMatchObject({ userRole: 'journalist', language: 'fr', mutes: { brands: ['h&m'] } });
  });

  it('speaks the chosen language, to the chosen reader, and still mutes what was muted', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${shop.origin}/spy.html`);
    const popup = await browser.popup(await tabOf(browser, page));
    await popup.waitForSelector('main:not([aria-busy]) h1');
    expect(await popup.getAttribute('html', 'lang')).toBe('fr');
    expect(await popup.locator('input[name=role]:checked').getAttribute('value')).toBe('journalist');
    expect(await titleOf(browser, page)).not.toContain('H&M');
    await popup.close();
    await page.close();
  });

  it('shows the audit that was begun before, with its row', async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/audit.html`);
    await expect.poll(() => page.locator('main.audit').innerText(), { timeout: 20_000 }).toContain('Kept from before');
    await page.close();
  });
});
