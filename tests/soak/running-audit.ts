import type { Page } from 'playwright-core';
import type { ExtensionInChromium } from '../browser/chromium.ts';

/** Starts an audit as a person does, as fast as it may go. @returns its page, which has to stay open */
export async function startAudit(browser: ExtensionInChromium, addresses: readonly string[]): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/audit.html`);
  await page.waitForSelector('main.audit');
  await page.fill('textarea[name=addresses]', addresses.join('\n'));
  await page.fill('input[name=name]', 'Soak');
  await page.waitForFunction(
    (count) => document.querySelector('.listed')?.textContent?.includes(`${count} pages`),
    addresses.length,
  );
  await page.click('summary:has-text("Pace")');
  await page.fill('input[name=perMinute]', '120');
  await page.fill('input[name=atOnce]', '2');
  await page.click('button[type=submit]');
  await page.waitForSelector('.standing');
  return page;
}

/** Every row of audits as the browser keeps it. */
export async function keptRows(page: Page): Promise<readonly { n: number; state: { kind: string } }[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((ready, failed) => {
      const request = indexedDB.open('whence-audits');
      request.onsuccess = () => ready(request.result);
      request.onerror = () => failed(request.error);
    });
    const rows = await new Promise<{ n: number; state: { kind: string } }[]>((ready) => {
      const request = db.transaction('rows').objectStore('rows').getAll();
      request.onsuccess = () => ready(request.result as { n: number; state: { kind: string } }[]);
    });
    db.close();
    return rows;
  });
}
