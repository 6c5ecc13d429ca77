// `npm run soak [-- --visits 2000]`: a long day in one browser. Pages of a local shop are visited in tabs that are closed and
// opened again, the worker is killed, the feed gets new versions, an audit runs beside. Fails where a button shows another
// page's verdict, a row of the audit is lost, memory or storage grow, or something is kept of a tab that is closed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type AuditShop, serveAuditShop } from '../browser/audit-shop.ts';
import { openChromium } from '../browser/chromium.ts';
import { openFeedHost } from '../browser/feed-host.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { sampleEntities, sampleFeed } from '../lib/feed/sample-feed.ts';
import { heightOf, isFlat } from './flatness.ts';
import { extensionMegabytes } from './process-memory.ts';
import { keptRows, startAudit } from './running-audit.ts';
import { storedBytes } from './stored-bytes.ts';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '2000' } } });
const VISITS = Number(values.visits);
const TABS = 4;
const KILL_EVERY = 23;
const CLOSE_EVERY = 17;
const SYNC_EVERY = 100;
const SAMPLE_EVERY = Math.max(3, Math.floor(VISITS / 60));

/** A sample of everything that could grow; each but the last is told to be flat or not. */
interface Sample {
  visit: number;
  /** Resident in the extension's processes. */
  megabytes: number;
  /** Bytes of session storage for each tab something is remembered of: verdicts of open tabs are what it is for. */
  sessionOfTab: number;
  /** Bytes of session storage beside that. */
  sessionOther: number;
  /** Characters of `storage.local`, without the feeds' histories, of which the newest fifty lines are kept. */
  local: number;
  /** Bytes of all that lies in IndexedDB, see `storedBytes`. */
  stored: number;
  /** What the browser says it uses on disk. */
  disk: number;
  /** Pages of the audit that have come to their end: while it runs, the disk fills with its rows, as it should. */
  audited: number;
  /** Tabs something is remembered of, and those of them that are closed. */
  remembered: number;
  closed: number;
}

/**
 * How much higher the later part of a run may be. Memory wobbles with when a process collects its garbage, the verdict of
 * one page is longer than that of another, and a feed consists of more parts before it is made anew than after; other
 * storage may not wobble.
 */
const SHARES = { megabytes: 0.2, sessionOfTab: 0.2, sessionOther: 0.05, local: 0.05, stored: 0.2 } as const;
/**
 * Most bytes on disk at the end for each byte stored, and beside that: Chromium's LevelDB gathers 4 MB of what was
 * overwritten before it clears it away, and may hold two such files.
 */
const DISK_MOST = { share: 2, beside: 8_000_000 };
const MEASURES = Object.keys(SHARES) as (keyof typeof SHARES)[];

const profile = mkdtempSync(join(tmpdir(), 'whence-soak-'));
const feed = await sampleFeed('soak');
const today = Math.floor((Date.now() - Date.parse('2026-11-01T00:00:00Z')) / 86_400_000);
let edition = 0;
const publish = () => feed.publish(sampleEntities(200 + (edition++ % 7)), { day: today - 1 });
await publish();
const [host, shop] = await Promise.all([openFeedHost(() => feed.folder), serveAuditShop(500)]);
const browser = await openChromium({ extensionDir: freshBuild('chrome'), headless: true, userDataDir: profile });

const own = await browser.popup(-1);
const ask = async (name: string, request: object): Promise<void> => {
  await own.evaluate(([each, what]) => chrome.runtime.sendMessage({ name: each, request: what }), [
    name,
    request,
  ] as const);
};
const readStorage = () =>
  own.evaluate(async () => {
    const [kept, tabs] = await Promise.all([chrome.storage.session.get(null), chrome.tabs.query({})]);
    const open = new Set(tabs.map(({ id }) => `tab:${id}`));
    const keys = Object.keys(kept).filter((key) => key.startsWith('tab:'));
    const all = await chrome.storage.session.getBytesInUse(null);
    const ofTabs = keys.length === 0 ? 0 : await chrome.storage.session.getBytesInUse(keys);
    return {
      sessionOfTab: Math.round(ofTabs / Math.max(1, keys.length)),
      sessionOther: all - ofTabs,
      local: JSON.stringify(await chrome.storage.local.get(null), (key, value) =>
        key === 'history' ? undefined : value,
      ).length,
      disk: (await navigator.storage.estimate()).usage ?? 0,
      remembered: keys.length,
      closed: keys.filter((key) => !open.has(key)).length,
    };
  });
/** A tab that is being closed just now gets a moment to be forgotten. */
const sample = async (visit: number, audit: Page): Promise<Sample> => {
  let stored = await readStorage();
  for (const deadline = Date.now() + 2_000; stored.closed > 0 && Date.now() < deadline; ) {
    await own.waitForTimeout(100);
    stored = await readStorage();
  }
  const audited = ended(await keptRows(audit)).length;
  const bytes = await own.evaluate(storedBytes);
  return { visit, megabytes: extensionMegabytes(profile), audited, stored: bytes, ...stored };
};

try {
  await ask('feeds:add', { address: host.address, root: readFileSync(join(feed.keys, 'root.json'), 'utf8') });
  await ask('feeds:sync', {});
  const audited = Math.min(Math.floor(VISITS / 6), 300);
  const audit = await startAudit(browser, shop.addresses.slice(0, audited));
  const samples: Sample[] = [];
  const wrong: string[] = [];
  const tabs: Page[] = [];
  let kills = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const at = visit % TABS;
    if (visit % CLOSE_EVERY === 0) {
      await tabs[at]?.close();
      delete tabs[at];
    }
    const tab = tabs[at] ?? (await browser.context.newPage());
    tabs[at] = tab;
    const n = productAt(visit);
    if (visit % KILL_EVERY === 0) {
      await browser.killWorker();
      kills += 1;
    }
    await tab.goto(shop.addresses[n] ?? '');
    // Now and then the worker dies while it reads.
    if (visit % KILL_EVERY === 11) {
      await browser.killWorker();
      kills += 1;
    }
    const shown = await settledTitle(own, tab, shop.brandOf(n));
    if (!shown.includes(shop.brandOf(n))) wrong.push(`visit ${visit}: ${tab.url()} shows “${shown}”`);
    if (visit % SYNC_EVERY === SYNC_EVERY - 1) {
      await publish();
      await ask('feeds:sync', {});
    }
    if (visit % SAMPLE_EVERY === 0) samples.push(await sample(visit, audit));
    if (visit % SAMPLE_EVERY === 0 && visit % (10 * SAMPLE_EVERY) === 0) console.log(said(samples.at(-1)));
  }
  const lost = await lostRows(audit, audited, shop);
  samples.push(await sample(VISITS, audit));
  console.log(said(samples.at(-1)));
  const grown: string[] = MEASURES.filter((what) => !toldFlat(what, samples));
  if (!toldDisk(samples)) grown.push('disk');
  const leftBehind = Math.max(...samples.map(({ closed }) => closed));
  for (const line of wrong.slice(0, 20)) console.log(line);
  console.log(
    `\n${VISITS} visits, ${kills} kills of the worker, ${edition} versions of the feed: ${wrong.length} wrong buttons, ` +
      `${lost} lost rows of ${audited}, ${leftBehind} closed tabs remembered, ` +
      `${grown.length === 0 ? 'nothing grows' : `${grown.join(', ')} grow`}`,
  );
  process.exitCode = wrong.length + lost + grown.length + leftBehind === 0 ? 0 : 1;
} finally {
  await browser.close();
  await Promise.all([host.close(), shop.close()]);
  rmSync(profile, { recursive: true, force: true });
}

/** The product of a visit, never one whose address fails. */
function productAt(visit: number): number {
  const n = (visit * 7) % 500;
  return n % 20 === 19 || n % 25 === 24 ? n - 1 : n;
}

/** What the button of a tab says once it speaks of `brand`, or after ten seconds whatever it says then. */
async function settledTitle(page: Page, tab: Page, brand: string): Promise<string> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const title = await page.evaluate(async (url) => {
      const found = (await chrome.tabs.query({})).find((each) => each.url === url);
      return found?.id === undefined ? '' : chrome.action.getTitle({ tabId: found.id });
    }, tab.url());
    if (title.includes(brand) || Date.now() > deadline) return title;
    await page.waitForTimeout(40);
  }
}

/** Rows that have come to their end. */
function ended<T extends { state: { kind: string } }>(rows: readonly T[]): T[] {
  return rows.filter(({ state }) => state.kind === 'done' || state.kind === 'failed');
}

/** Waits for the audit to end and counts addresses without a row that has come to its end. */
async function lostRows(page: Page, count: number, { addresses }: AuditShop): Promise<number> {
  const deadline = Date.now() + 120_000 + count * 1_000;
  for (;;) {
    const rows = await keptRows(page);
    const numbers = new Set(ended(rows).map(({ n }) => n));
    if (numbers.size === Math.min(count, addresses.length)) return ended(rows).length - numbers.size;
    if (Date.now() > deadline) return count - numbers.size;
    await page.waitForTimeout(1_000);
  }
}

/** Prints how a measure went over the run, and tells whether it may be said to keep its height. */
function toldFlat(what: keyof typeof SHARES, all: readonly Sample[]): boolean {
  const most = Math.max(...all.map(({ audited }) => audited));
  const samples = what === 'stored' ? all.filter(({ audited }) => audited === most) : all;
  const height = heightOf(samples.map((each) => each[what]));
  if (height === undefined) {
    console.log(`${what.padEnd(13)} too few samples to tell: ask for more visits`);
    return true;
  }
  const flat = isFlat(height, SHARES[what]);
  const change = height.before === 0 ? 0 : (100 * (height.after - height.before)) / height.before;
  const means = `${Math.round(height.before)} → ${Math.round(height.after)}`;
  console.log(
    `${what.padEnd(13)} ${means.padEnd(20)} (${change >= 0 ? '+' : ''}${change.toFixed(1)} %, at most +${100 * SHARES[what]} %): ${flat ? 'flat' : 'grows'}`,
  );
  return flat;
}

/** Prints how much of the disk is used at most, and tells whether that is within what the browser gathers. */
function toldDisk(samples: readonly Sample[]): boolean {
  const used = Math.max(...samples.map(({ disk }) => disk));
  const most = DISK_MOST.share * Math.max(...samples.map(({ stored }) => stored)) + DISK_MOST.beside;
  console.log(`disk          ${used} B at most (allowed ${most}): ${used <= most ? 'bounded' : 'grows'}`);
  return used <= most;
}

function said(each: Sample | undefined): string {
  if (each === undefined) return '';
  const { visit, megabytes, sessionOfTab, remembered, sessionOther, local, stored, disk } = each;
  return (
    `visit ${String(visit).padStart(5)}: ${megabytes} MB in the extension's processes, session ${remembered} tabs of ` +
    `${sessionOfTab} B and ${sessionOther} B, ${local} local, ${stored} B stored, ${disk} B on disk`
  );
}
