import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedView, PopupAnswer } from '../../lib/messages.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { type FeedHost, openFeedHost } from '../browser/feed-host.ts';
import { type SampleFeed, sampleEntities, sampleEntity, sampleFeed } from '../lib/feed/sample-feed.ts';

const extensionDir = resolve('.output/chrome-mv3-granted');
let browser: ExtensionInChromium;
let console: Page;
let feed: SampleFeed;
let host: FeedHost;
let shop: DemoServer;

/** Asks the worker from a page of the extension, as the options do. */
async function ask<T>(name: string, request: object = {}): Promise<T> {
  const reply = await console.evaluate(
    async ([each, what]) => (await chrome.runtime.sendMessage({ name: each, request: what })) as unknown,
    [name, request] as const,
  );
  const { ok, answer, error } = reply as { ok: boolean; answer: T; error?: string };
  if (!ok) throw new Error(error);
  return answer;
}
const added = async (): Promise<FeedView | undefined> => (await ask<{ feeds: FeedView[] }>('feeds:get')).feeds[0];

/** Day of a version such that today lies within its life. */
const today = (): number => Math.floor((Date.now() - Date.parse('2026-11-01T00:00:00Z')) / 86_400_000);

beforeAll(async () => {
  feed = await sampleFeed('newsroom');
  await feed.publish([...sampleEntities(500), sampleEntity('qurra', 'Qurra Testwear Ltd')], { day: today() - 2 });
  host = await openFeedHost(() => feed.folder);
  shop = await serveDemo();
  browser = await openChromium({ extensionDir, headless: true });
  console = await browser.popup(-1);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await shop?.close();
});

describe('a feed that the user adds', () => {
  it('is shown with the name and fingerprint its publisher signed, before it is trusted', async () => {
    const root = readFileSync(join(feed.keys, 'root.json'), 'utf8');
    host.fault = () => undefined;
    await expect(ask('feeds:preview', { address: 'ftp://example.org/' })).rejects.toThrow(/https/);
    await ask('feeds:add', { address: host.address, root });
    expect(await added()).toMatchObject({ kind: 'added', name: 'newsroom', address: host.address });
    expect((await added())?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is synchronised on demand, kept in IndexedDB, and answers beside the verdict', async () => {
    const { results } = await ask<{ results: unknown[] }>('feeds:sync');
    expect(results).toEqual([{ kind: 'updated', change: { kind: 'unknown', records: 501 } }]);
    expect((await added())?.state).toMatchObject({ version: 1, failures: 0, history: [{ version: 1 }] });
  });

  it('asks for the timestamp alone when nothing is new, by a plain GET', async () => {
    host.requests.length = 0;
    const { results } = await ask<{ results: unknown[] }>('feeds:sync');
    expect(results).toEqual([{ kind: 'unchanged' }]);
    expect(host.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET timestamp.json']);
    for (const { headers } of host.requests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('origin');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('if-none-match');
    }
  });

  it('still answers after the worker was stopped, and reports what a new version changed', async () => {
    await browser.killWorker();
    await feed.publish([...sampleEntities(499), sampleEntity('nuova', 'Nuova Testwear Ltd')], { day: today() - 1 });
    const { results } = await ask<{ results: unknown[] }>('feeds:sync');
    expect(results).toEqual([{ kind: 'updated', change: { kind: 'counted', added: 1, changed: 0, withdrawn: 2 } }]);
  });

  it('shows its verdict in the popup under its own name', async () => {
    const tab = await browser.context.newPage();
    const url = `${shop.origin}/clean.html`;
    await tab.goto(url);
    const tabId = await console.evaluate(
      async (address) => (await chrome.tabs.query({})).find((each) => each.url === address)?.id ?? -1,
      url,
    );
    const answer = await ask<PopupAnswer>('popup:get', { tabId });
    expect(answer.others).toMatchObject([{ feed: 'newsroom', assessment: { data: { version: 2 } } }]);
    await tab.close();
  });

  it('can be removed, and nothing of it stays', async () => {
    const view = await added();
    await ask('feeds:remove', { id: view?.id ?? '' });
    expect(await added()).toBeUndefined();
    const left = await console.evaluate(
      () =>
        new Promise((done) => {
          const opening = indexedDB.open('whence-feeds');
          opening.onsuccess = () => {
            const db = opening.result;
            const change = db.transaction(['feeds', 'segments', 'parts']);
            const counts = ['feeds', 'segments', 'parts'].map((name) => change.objectStore(name).count());
            change.oncomplete = () => done(counts.map(({ result }) => result));
          };
        }),
    );
    expect(left).toEqual([0, 0, 0]);
  });
});
