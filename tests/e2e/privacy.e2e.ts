import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { type FeedHost, openFeedHost } from '../browser/feed-host.ts';
import { type Logged, openProxy } from '../browser/logging-proxy.ts';
import { openPopup, tabOf } from '../browser/tabs.ts';
import { type SampleFeed, sampleEntities, sampleFeed } from '../lib/feed/sample-feed.ts';

// Every byte that two users' browsers send goes through a proxy that remembers it. Both have every feature on: all shops
// granted, a feed added, popups, look-ups, a list of suppliers, an audit. They are different people who look at different
// pages; what their browsers say to the feed's host must not tell one from the other.

const extensionDir = resolve('.output/chrome-mv3-granted');
const VISITS = 100;
/** Chromium's own services, which the proxy refuses and no extension can stop it from asking. */
const CHROMIUMS_OWN = /^(?:https?:\/\/)?[\w.-]*\.(?:google|googleapis|gstatic|gvt1)\.com(?::\d+)?(?:\/|$)/;

interface User {
  role: string;
  language: string;
  searches: readonly string[];
  suppliers: string;
  visits: readonly string[];
  audited: readonly string[];
}
interface Session {
  log: Logged[];
  extensionId: string;
}

let demo: DemoServer;
let shirts: AuditShop;
let feed: SampleFeed;
let host: FeedHost;
const today = (): number => Math.floor((Date.now() - Date.parse('2026-11-01T00:00:00Z')) / 86_400_000);

beforeAll(async () => {
  feed = await sampleFeed('newsroom');
  await feed.publish(sampleEntities(300), { day: today() - 2 });
  [demo, shirts, host] = await Promise.all([serveDemo(), serveAuditShop(100), openFeedHost(() => feed.folder)]);
}, 60_000);
afterAll(async () => {
  await Promise.all([demo?.close(), shirts?.close(), host?.close()]);
});

/** Everything one user does in a browser of their own, and all that left it. */
async function live(user: User): Promise<Session> {
  const proxy = await openProxy();
  const browser = await openChromium({ extensionDir, headless: true, proxy: `http://127.0.0.1:${proxy.port}` });
  const { extensionId, context } = browser;
  try {
    const own = await browser.popup(-1);
    const ask = (name: string, request: object) =>
      own.evaluate(
        async ([each, what]) => {
          const reply = (await chrome.runtime.sendMessage({ name: each, request: what })) as {
            ok: boolean;
            error?: string;
          };
          if (!reply.ok) throw new Error(`${each}: ${reply.error}`);
        },
        [name, request] as const,
      );
    const open = async (path: string, until: (page: Page) => Promise<unknown>) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      await until(page);
      await page.close();
    };
    await open('suppliers.html', async (page) => {
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
      await press('New list');
      await page.locator('textarea').fill(`Supplier,Country\n${user.suppliers}`);
      await press('Read what I pasted');
      await press('Use this list');
      await press('Search the list');
      await page.getByText('The search is done').waitFor();
    });
    await own.evaluate((language) => chrome.storage.local.set({ language }), user.language);
    await ask('popup:role', { role: user.role });
    await ask('feeds:add', { address: host.address, root: readFileSync(join(feed.keys, 'root.json'), 'utf8') });
    await ask('feeds:sync', {});
    const tab = await context.newPage();
    for (const [at, url] of user.visits.entries()) {
      await tab.goto(url);
      if (at % 25 !== 5) continue;
      await openPopup(browser, tab);
      await ask('popup:record', { tabId: await tabOf(browser, tab) }).catch(() => {});
      await ask('feeds:sync', {});
    }
    for (const text of user.searches) await ask('lookup:search', { text });
    for (const url of user.audited) {
      await tab.goto(url);
      await ask('audit:check', { tabId: await tabOf(browser, tab), reading: 'fresh' });
    }
    const ready = (page: Page) => page.waitForSelector('main, h1');
    for (const path of ['options.html', 'about.html', 'audit.html', 'welcome.html']) await open(path, ready);
    await open(`lookup.html?name=${encodeURIComponent(user.searches[0] ?? '')}`, ready);
    await ask('feeds:sync', {});
    await browser.killWorker();
    await ask('feeds:sync', {});
  } finally {
    await browser.close();
    await proxy.close();
  }
  return { log: proxy.log, extensionId };
}

const demoPages = (): string[] =>
  readdirSync('tests/pages')
    .filter((file) => file.endsWith('.html'))
    .map((file) => `${demo.origin}/${file}`);

describe('everything that leaves the browser', () => {
  let first: Session;
  let second: Session;
  let users: readonly [User, User];

  beforeAll(async () => {
    const pages = [...demoPages(), ...shirts.addresses.filter((_, n) => n % 20 !== 19 && n % 25 !== 24)];
    users = [
      {
        role: 'journalist',
        language: 'en',
        searches: ['Hetian Haolin', 'Esquel'],
        suppliers: 'Sample Mills,China\nMade Up Weaving,Portugal',
        visits: Array.from({ length: VISITS }, (_, n) => pages[n % pages.length] ?? ''),
        audited: shirts.addresses.slice(0, 3),
      },
      {
        role: 'shopper',
        language: 'de',
        searches: ['新疆', 'H&M'],
        suppliers: 'Another List,Vietnam\nAltogether,France',
        visits: Array.from({ length: VISITS }, (_, n) => pages[pages.length - 1 - (n % 60)] ?? ''),
        audited: shirts.addresses.slice(50, 53),
      },
    ];
    [first, second] = await Promise.all([live(users[0]), live(users[1])]);
  }, 240_000);

  const toShops = ({ log }: Session): Logged[] =>
    log.filter(
      ({ url }) => (url.startsWith(demo.origin) || url.startsWith(shirts.origin)) && !url.endsWith('/favicon.ico'),
    );
  const toFeed = ({ log }: Session): Logged[] => log.filter(({ url }) => url.startsWith(host.address));

  it(`in ${VISITS} visits is the pages the user asked for, and plain GETs of the feed`, () => {
    for (const [session, user] of [
      [first, users[0]],
      [second, users[1]],
    ] as const) {
      expect(toShops(session).map(({ url }) => url)).toEqual([...user.visits, ...user.audited]);
      const others = session.log.filter(
        ({ url }) =>
          !url.startsWith(demo.origin) &&
          !url.startsWith(shirts.origin) &&
          !url.startsWith(host.address) &&
          !CHROMIUMS_OWN.test(url),
      );
      expect(others).toEqual([]);
      for (const { method, url, body } of toFeed(session)) {
        expect(method).toBe('GET');
        expect(body).toBe('');
        expect(new URL(url).pathname).toMatch(
          /^\/(?:timestamp\.json|root\.json|roots\/\d+\.json|manifests\/[0-9a-f]{64}\.json|parts\/[0-9a-f]{64})$/,
        );
        expect(new URL(url).search).toBe('');
      }
    }
  });

  it('says to the feed’s host the same, byte for byte, whoever the user is and whatever they looked at', () => {
    const said = (session: Session) =>
      toFeed(session).map(({ method, url, raw, body }) => ({ method, url, raw, body }));
    expect(said(first).length).toBeGreaterThan(4);
    expect(said(first)).toEqual(said(second));
    for (const { headers } of toFeed(first)) {
      for (const telling of ['cookie', 'origin', 'referer', 'if-none-match', 'authorization']) {
        expect(headers).not.toHaveProperty(telling);
      }
    }
  });

  it('says to shops nothing of the extension and nothing of its user', () => {
    for (const session of [first, second]) {
      for (const { method, headers, body, url } of toShops(session)) {
        expect(method).toBe('GET');
        expect(body).toBe('');
        expect(headers.origin).toBeUndefined();
        expect(headers.cookie).toBeUndefined();
        expect(JSON.stringify({ headers, url })).not.toMatch(
          new RegExp(`whence|extension|${session.extensionId}`, 'i'),
        );
      }
    }
  });
});
