// Everything that can go wrong on the way from a feed's host to the browser's disk, in real browsers against a real
// server. After each fault the last good data answers; the next synchronisation heals. It prints "N faults, N survived".
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FeedView, PopupAnswer } from '../../lib/messages.ts';
import { openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { type FeedHost, type HostFault, openFeedHost } from '../browser/feed-host.ts';
import { openFirefox } from '../browser/firefox.ts';
import { type SampleFeed, sampleEntities, sampleEntity, sampleFeed } from '../lib/feed/sample-feed.ts';

/** What the tests need of a browser. */
interface Driven {
  /** Runs code in a page of the extension; what it returns has to be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  open(url: string): Promise<void>;
  kill(): Promise<void>;
  /** Lets the extension keep so many bytes; Firefox cannot be told to. */
  allow?(bytes: number | 'all'): Promise<void>;
  close(): Promise<void>;
}

async function driveChromium(): Promise<Driven> {
  const browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
  const console = await browser.popup(-1);
  return {
    evaluate: (expression) => console.evaluate(expression),
    open: async (url) => void (await (await browser.context.newPage()).goto(url)),
    kill: browser.killWorker,
    async allow(bytes) {
      const session = await browser.context.newCDPSession(console);
      const origin = `chrome-extension://${browser.extensionId}`;
      await session.send('Storage.overrideQuotaForOrigin', bytes === 'all' ? { origin } : { origin, quotaSize: bytes });
    },
    close: browser.close,
  };
}

async function driveFirefox(): Promise<Driven> {
  const firefox = await openFirefox({ extensionDir: resolve('.output/firefox-mv3-granted') });
  return {
    evaluate: async (expression) => (await firefox.console.evaluate(expression)) as never,
    open: async (url) => void (await (await firefox.browser.newPage()).goto(url)),
    kill: firefox.killWorker,
    close: firefox.close,
  };
}

/** Day of a version, counted from the first day of sample feeds, such that today lies within its life. */
const TODAY = Math.floor((Date.now() - Date.parse('2026-11-01T00:00:00Z')) / 86_400_000);

const HOST_FAULTS: readonly HostFault[] = [
  { kind: 'status', status: 404 },
  { kind: 'status', status: 500 },
  { kind: 'redirect' },
  { kind: 'html' },
  { kind: 'cut', at: 'start' },
  { kind: 'cut', at: 'middle' },
  { kind: 'cut', at: 'end' },
  { kind: 'wrong-byte' },
  { kind: 'truncated' },
  { kind: 'too-long' },
];
const FILES = ['timestamp.json', 'manifests/', 'parts/'];

/** Writes over a stored segment with as many other bytes, as a failing disk does. */
const GARBLE = `new Promise((done, fail) => {
  const opening = indexedDB.open('whence-feeds');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction('segments', 'readwrite');
    const store = change.objectStore('segments');
    const keys = store.getAllKeys();
    const all = store.getAll();
    all.onsuccess = () => all.result.forEach((blob, at) => store.put(new Blob([new Uint8Array(blob.size)]), keys.result[at]));
    change.oncomplete = () => { opening.result.close(); done(true); };
    change.onerror = () => fail(change.error);
  };
})`;
const DELETE = `new Promise((done, fail) => {
  const gone = indexedDB.deleteDatabase('whence-feeds');
  gone.onsuccess = () => done(true);
  gone.onerror = () => fail(gone.error);
})`;
/** Whether a write of 60 kB finds room: what the browser itself believes of the quota at this moment. */
const HAS_ROOM = `new Promise((done, fail) => {
  const opening = indexedDB.open('room');
  opening.onerror = () => fail(opening.error);
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
  opening.onsuccess = () => {
    const change = opening.result.transaction('bytes', 'readwrite');
    change.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(60_000)), 1);
    const end = (room) => { opening.result.close(); done(room); };
    change.oncomplete = () => end(true);
    change.onabort = () => end(false);
  };
})`;
/** What an older Whence finds after a newer one: a database of a version it does not know. */
const FROM_THE_FUTURE = `new Promise((done, fail) => {
  const gone = indexedDB.deleteDatabase('whence-feeds');
  gone.onerror = () => fail(gone.error);
  gone.onsuccess = () => {
    const opening = indexedDB.open('whence-feeds', 99);
    opening.onsuccess = () => { opening.result.close(); done(true); };
    opening.onerror = () => fail(opening.error);
  };
})`;

describe.each([
  ['Chromium', driveChromium, 200],
  ['Firefox', driveFirefox, 200],
] as const)('in %s', (name, drive, killPoints) => {
  let browser: Driven;
  let shop: DemoServer;
  let host: FeedHost;
  let feed: SampleFeed;
  let tabId: number;
  let version = 0;
  let faults = 0;
  let survived = 0;

  const ask = async <T>(message: string, request: object = {}): Promise<T> => {
    const reply = await browser.evaluate<{ ok: boolean; answer: T; error?: string }>(
      `browserOf().runtime.sendMessage(${JSON.stringify({ name: message, request })})`.replace(
        'browserOf()',
        '(globalThis.browser ?? globalThis.chrome)',
      ),
    );
    if (reply?.ok !== true) throw new Error(reply?.error ?? 'the worker did not answer');
    return reply.answer;
  };
  const sync = async () => {
    const { results } = await ask<{ results: { kind: string; fault?: string; message?: string }[] }>('feeds:sync');
    return results[0] ?? { kind: 'none' };
  };
  const state = async () => (await ask<{ feeds: FeedView[] }>('feeds:get')).feeds[0]?.state;
  /** Version of the feed's data that answers about a page; 0 where none does. */
  const answering = async (): Promise<number> => {
    const { others } = await ask<PopupAnswer>('popup:get', { tabId });
    return others[0]?.assessment.data.version ?? 0;
  };
  const entities = sampleEntities(400);
  const publish = async (): Promise<void> => {
    version += 1;
    await feed.publish([...entities, sampleEntity('changing', 'Changing Testwear Ltd', `version ${version}`)], {
      version,
      day: TODAY - 1 + version / 86_400,
    });
  };
  /** Counts a fault and what came through it. */
  const through = async (work: () => Promise<void>): Promise<void> => {
    faults += 1;
    await work();
    survived += 1;
  };
  const heals = async (): Promise<void> => {
    host.fault = () => undefined;
    const result = await sync();
    expect(result).toMatchObject({ kind: expect.stringMatching(/updated|unchanged/) });
    expect(await answering()).toBe(version);
  };

  beforeAll(async () => {
    feed = await sampleFeed('faults');
    shop = await serveDemo();
    host = await openFeedHost(() => feed.folder);
    browser = await drive();
    const url = `${shop.origin}/clean.html`;
    await browser.open(url);
    tabId = await browser.evaluate(
      `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)}).id)`,
    );
    await publish();
    await ask('feeds:add', { address: host.address, root: readFileSync(join(feed.keys, 'root.json'), 'utf8') });
    await heals();
  });
  afterAll(async () => {
    console.log(`${name}: ${faults} faults, ${survived} survived`);
    await browser?.close();
    await host?.close();
    await shop?.close();
    expect(survived).toBe(faults);
  });

  it.each(FILES)('every fault of the host at %s leaves the last good data answering, and heals', async (file) => {
    for (const fault of HOST_FAULTS) {
      await through(async () => {
        await publish();
        host.fault = (path) => (path.startsWith(file) ? fault : undefined);
        expect(await sync(), JSON.stringify(fault)).toMatchObject({ kind: 'failed' });
        expect(await answering()).toBe(version - 1);
        expect(await state()).toMatchObject({ version: version - 1, failures: 1 });
        await heals();
      });
    }
  });

  it('a lost, garbled or foreign database: other data answers, never a wrong one, and the next look heals', async () => {
    for (const damage of [DELETE, GARBLE, FROM_THE_FUTURE]) {
      await through(async () => {
        await browser.evaluate(damage);
        await browser.kill();
        expect([0, version - 1, version]).toContain(await answering());
        await heals();
      });
      await through(async () => {
        // The same under a worker that goes on running.
        await browser.evaluate(damage === FROM_THE_FUTURE ? DELETE : damage);
        await publish();
        await heals();
      });
    }
  });

  it('a full disk: the data held so far answers, the message says so, and the next look with room heals', async () => {
    // Firefox has no way to set a quota; there the same error is made in tests/lib/feed/store.test.ts.
    const { allow } = browser;
    if (allow === undefined) return expect(name).toBe('Firefox');
    await through(async () => {
      version += 1;
      const large = sampleEntities(6000);
      await feed.publish(large, { version, day: TODAY - 1 + version / 86_400 });
      await allow(1_000);
      // Chromium remembers for some time how much room there was, so the new limit holds only after a while.
      await vi.waitUntil(async () => !(await browser.evaluate<boolean>(HAS_ROOM)), { timeout: 50_000, interval: 500 });
      expect(await sync()).toMatchObject({ fault: 'storage', message: expect.stringMatching(/room/) });
      expect(await answering()).toBe(version - 1);
      await allow('all');
      await heals();
    });
  });

  it('two synchronisations at once end in one version', async () => {
    await through(async () => {
      await publish();
      const results = await Promise.all([sync(), sync(), sync()]);
      expect(results.map(({ kind }) => kind).sort()).toEqual(['unchanged', 'unchanged', 'updated']);
      expect(await answering()).toBe(version);
    });
  });

  it('a synchronisation that is cancelled keeps what it fetched', async () => {
    await through(async () => {
      await publish();
      host.fault = (path) => (path.startsWith('parts/') ? { kind: 'hang' } : undefined);
      const cancelled = sync();
      await host.hanging;
      await ask('feeds:cancel');
      expect(await cancelled).toMatchObject({ kind: 'failed', fault: 'cancelled' });
      expect(await answering()).toBe(version - 1);
      await heals();
    });
  });

  it(`a worker killed at ${killPoints} points answers from the last good data and goes on`, {
    timeout: 300_000,
  }, async () => {
    const before = version;
    version += 1;
    const { manifest } = await feed.publish([...sampleEntities(2500), sampleEntity('large', 'Large Testwear Ltd')], {
      version,
      day: TODAY - 1 + version / 86_400,
      form: { encoding: 'gzip', partBytes: 3_000 },
    });
    const files = manifest.segments.flatMap(({ parts }) => parts).length;
    const killAnd = async (when: (running: Promise<unknown>) => Promise<unknown>): Promise<number> => {
      let now = 0;
      await through(async () => {
        const running = sync().catch(() => ({ kind: 'killed' }));
        await when(running);
        await browser.kill();
        await running;
        now = await answering();
        expect([before, version - 1, version]).toContain(now);
      });
      return now;
    };
    let kills = 0;
    // In the middle of a file, then, that file let through, in the middle of the next: each run gets one file further.
    for (; kills < killPoints - 40 && kills < files * 2 - 2; kills += 1) {
      let good = kills % 2;
      host.fault = (path) => (path.startsWith('parts/') && good-- <= 0 ? { kind: 'hang' } : undefined);
      expect(await killAnd((running) => Promise.race([host.hanging, running]))).toBe(before);
    }
    host.fault = () => undefined;
    // All the rest, then putting together, checking, switching and sweeping: a few milliseconds further each time.
    for (let wait = 0; kills < killPoints; kills += 1, wait += 6) {
      const now = await killAnd(() => new Promise((later) => setTimeout(later, wait)));
      if (now === version) await publish();
    }
    expect(kills).toBe(killPoints);
    await heals();
  });
});
