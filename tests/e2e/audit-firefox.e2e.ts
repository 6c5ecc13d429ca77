import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { type ExtensionInFirefox, openFirefox } from '../browser/firefox.ts';

const PAGES = 12;
let shop: AuditShop;
let firefox: ExtensionInFirefox;
beforeAll(async () => {
  shop = await serveAuditShop(PAGES);
  firefox = await openFirefox({ extensionDir: resolve('.output/firefox-mv3-granted') });
});
afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

it('audits a shop in Firefox, through kills of the background, each page once', { timeout: 120_000 }, async () => {
  const page = await firefox.extensionPage('audit.html');
  await page.waitForSelector('textarea[name=addresses]');
  await page.$eval(
    'textarea[name=addresses]',
    (field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [...shop.addresses, `${shop.origin}/none`].join('\n'),
  );
  await page.waitForFunction('!document.querySelector("button[type=submit]").disabled', { timeout: 20_000 });
  await page.$eval('details:has(.pace)', (pace) => pace.setAttribute('open', ''));
  await page.$eval('input[name=perMinute]', (field) => {
    (field as HTMLInputElement).value = '600';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.click('button[type=submit]');
  await page.waitForSelector('.standing', { timeout: 20_000 });
  for (let kill = 0; kill < 3; kill += 1) {
    await new Promise((done) => setTimeout(done, 800));
    await firefox.killWorker();
  }
  await expect
    .poll(() => page.$eval('.standing', (standing) => standing.textContent), { timeout: 90_000, interval: 500 })
    .toBe('Finished');
  expect(await page.$eval('.counts', (counts) => counts.textContent)).toContain(`Checked: ${PAGES}`);
  expect(await page.$eval('.counts', (counts) => counts.textContent)).toContain('Not checked: 1');
  expect([...shop.visits.entries()].filter(([path, count]) => path.startsWith('/p/') && count > 1)).toEqual([]);
});
