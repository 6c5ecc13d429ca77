// The feed that is set at build time, in real browsers: it is fetched at install without being asked for, its data is
// what verdicts rest on, and what its publisher withdraws stops accusing in tabs that are open.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FeedView, PopupAnswer } from '../../lib/messages.ts';
import { buildStarter } from '../../lib/publisher/starter.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { driveChromium, driveFirefox, type FeedDriver } from '../browser/feed-driver.ts';
import { type FeedHost, openFeedHost } from '../browser/feed-host.ts';
import { type SampleFeed, sampleEntities, sampleFeed } from '../lib/feed/sample-feed.ts';

const DAY_MS = 86_400_000;
const TODAY = Math.floor((Date.now() - Date.parse('2026-11-01T00:00:00Z')) / DAY_MS);
const NAME = 'Guangdong Esquel Textile Co., Ltd.';
/** The maker that the demo page names, as our own data has it. */
const listed = buildStarter(resolve('assets/data')).entities.filter(({ name }) => name === NAME);

/** The extension as it was built, with a feed set in it. */
function withFeed(build: string, address: string, root: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'whence-built-in-'));
  cpSync(resolve(build), folder, { recursive: true });
  const config = { id: 'whence', address, root, kind: 'built-in' };
  writeFileSync(join(folder, 'feed/built-in.json'), JSON.stringify([config]));
  return folder;
}

describe.concurrent.each([
  ['Chromium', driveChromium, '.output/chrome-mv3-granted'],
  ['Firefox', driveFirefox, '.output/firefox-mv3-granted'],
] as const)('a feed set at build time, in %s', (name, drive, build) => {
  describe('and its data', { concurrent: false }, () => {
    let browser: FeedDriver;
    let shop: DemoServer;
    let host: FeedHost;
    let feed: SampleFeed;
    let folder: string;
    let tabId: number;

    const view = async () => (await browser.ask<{ feeds: FeedView[] }>('feeds:get')).feeds[0];
    const verdict = async () => (await browser.ask<PopupAnswer>('popup:get', { tabId })).assessment;
    const sync = async () => (await browser.ask<{ results: object[] }>('feeds:sync')).results[0];

    beforeAll(async () => {
      feed = await sampleFeed(`built-in-${name}`);
      await feed.publish([...sampleEntities(50), ...listed], { day: TODAY - 0.01 });
      host = await openFeedHost(() => feed.folder);
      shop = await serveDemo();
      folder = withFeed(build, host.address, readFileSync(join(feed.keys, 'root.json'), 'utf8'));
      browser = await drive(folder);
    });
    afterAll(async () => {
      await browser?.close();
      await host?.close();
      await shop?.close();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    });

    it('are synchronised at install without being asked for', async () => {
      await vi.waitFor(async () => expect((await view())?.state.version).toBe(1), { timeout: 20_000, interval: 100 });
      expect(await view()).toMatchObject({ kind: 'built-in', address: host.address });
    });

    it('are what the verdict rests on', async () => {
      tabId = await browser.open(`${shop.origin}/listed-maker.html`);
      expect(await verdict()).toMatchObject({ level: 'listed', data: { version: 1 } });
      expect(await browser.badge(tabId)).toBe('LIST');
    });

    it('stop accusing at once who was withdrawn, on the button of a tab that is open', async () => {
      await feed.publish(sampleEntities(50), { day: TODAY - 0.009 });
      expect(await sync()).toEqual({
        kind: 'updated',
        change: { kind: 'counted', added: 0, changed: 0, withdrawn: 1 },
      });
      expect(await browser.badge(tabId)).not.toBe('LIST');
      expect((await verdict()).findings.filter(({ kind }) => kind === 'listed-party')).toEqual([]);
    });

    it('lost, are replaced by the package’s, which keeps silent about who was withdrawn', async () => {
      await browser.evaluate(
        `new Promise((done) => { indexedDB.deleteDatabase('whence-feeds').onsuccess = () => done(true); })`,
      );
      await browser.kill();
      const { data, findings } = await verdict();
      expect(data.version).toBeGreaterThan(2_000_000_000);
      expect(findings.filter(({ kind }) => kind === 'listed-party')).toEqual([]);
      expect(await sync()).toMatchObject({ kind: 'updated' });
      expect((await verdict()).data.version).toBe(2);
    });

    it('can be fetched from a mirror, under the same keys, and from their own host again', async () => {
      const mirror = await openFeedHost(() => feed.folder);
      const root = readFileSync(join(feed.keys, 'root.json'), 'utf8');
      await browser.ask('feeds:add', { address: mirror.address, root });
      expect(await view()).toMatchObject({ kind: 'built-in', address: mirror.address, packaged: host.address });
      expect(await sync()).toEqual({ kind: 'unchanged' });
      expect(mirror.requests.map(({ path }) => path)).toEqual(['timestamp.json']);
      await browser.ask('feeds:remove', { id: 'whence' });
      await mirror.close();
      expect((await view())?.address).toBe(host.address);
      expect(await verdict()).toMatchObject({ data: { version: 2 } });
    });

    it('past their date say “not checked” instead of answering', async () => {
      await browser.setClock(100 * DAY_MS);
      expect(await sync()).toMatchObject({ kind: 'failed', fault: 'expired' });
      expect(await verdict()).toMatchObject({ level: 'not-checked', notChecked: 'data-expired' });
      await expect(browser.ask('lookup:search', { text: 'Sample' })).rejects.toThrow(/data expired/);
      await browser.kill();
      expect(await verdict()).toMatchObject({ data: { version: 2 } });
    });
  });
});
