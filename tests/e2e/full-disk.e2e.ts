import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';

// The workbench in a real browser that gives no more room: work goes on, is told what to do, and nothing is lost.

let shop: AuditShop;
let browser: ExtensionInChromium;
let session: CDPSession;
let list: Page;
let audit: Page;

beforeAll(async () => {
  shop = await serveAuditShop(1);
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
  [list, audit] = await Promise.all([browser.context.newPage(), browser.context.newPage()]);
  await list.goto(`chrome-extension://${browser.extensionId}/suppliers.html`);
  await audit.goto(`chrome-extension://${browser.extensionId}/audit.html`);
  session = await browser.context.newCDPSession(list);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

const button = (name: string) => list.getByRole('button', { name, exact: true });
const standing = () => audit.locator('.standing').innerText();

/** Lets the browser give so much room, and waits until it believes it: it remembers for half a minute what there was. */
async function allow(bytes: number | 'all'): Promise<void> {
  const origin = `chrome-extension://${browser.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', bytes === 'all' ? { origin } : { origin, quotaSize: bytes });
  await expect.poll(() => list.evaluate(hasRoom), { timeout: 60_000, interval: 1000 }).toBe(bytes === 'all');
}

describe('a browser without room', () => {
  it('first had some', async () => {
    await button('New list').click();
    await list.locator('textarea').fill('Supplier\nZyxxo Plimbert');
    await button('Read what I pasted').click();
    await button('Use this list').click();
    await button('Search the list').click();
    await list.getByText('The search is done').waitFor();
    await audit.fill('textarea[name=addresses]', [...shop.addresses, `${shop.origin}/no-such-page`].join('\n'));
    await audit.click('summary:has-text("Pace")');
    await audit.fill('input[name=perMinute]', '600');
    await audit.click('button[type=submit]');
    await expect.poll(standing, { timeout: 60_000 }).toBe('Finished');
    expect(await audit.locator('.counts').innerText()).toContain('Not checked: 1');
  }, 120_000);

  it('has a list changed all the same, says that it is not saved, and exports it whole', async () => {
    await allow(1);
    await button('Settings').click();
    await list.getByLabel('What the list covers').fill('All mills of 2026');
    await list.getByText('Not saved.').waitFor();
    expect(await list.getByRole('alert').innerText()).toContain('export the project to a file');
    const [file] = await Promise.all([list.waitForEvent('download'), button('Export the whole project').click()]);
    expect(gunzipSync(readFileSync(await file.path())).toString('utf8')).toContain('All mills of 2026');
  }, 90_000);

  it('has an audit say what to do, and keeps what was checked', async () => {
    await audit.click('text=Try failed pages again');
    await expect.poll(() => audit.locator('.alert').innerText(), { timeout: 20_000 }).toContain('no room left');
    expect(await audit.locator('.counts').innerText()).toMatch(/Checked: 1.*Not checked: 1/s);
  });

  it('goes on with both when there is room again', async () => {
    await allow('all');
    await button('Save again').click();
    await expect.poll(() => list.locator('.save-state').textContent()).toBe('Saved');
    await list.reload();
    await button('Settings').click();
    await expect.poll(() => list.getByLabel('What the list covers').inputValue()).toBe('All mills of 2026');
    await audit.reload();
    await audit.click('text=Try failed pages again');
    await expect.poll(() => shop.visits.get('/no-such-page'), { timeout: 30_000 }).toBe(2);
    await expect.poll(standing, { timeout: 60_000 }).toBe('Finished');
    expect(await audit.locator('tbody tr.line').count()).toBe(2);
  }, 150_000);
});

/** Whether a write of 60 kB finds room. */
function hasRoom(): Promise<boolean> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('room');
    opening.onerror = () => failed(opening.error);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
    opening.onsuccess = () => {
      const change = opening.result.transaction('bytes', 'readwrite');
      change.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(60_000)), 1);
      const end = (room: boolean) => {
        opening.result.close();
        done(room);
      };
      change.oncomplete = () => end(true);
      change.onabort = () => end(false);
    };
  });
}
