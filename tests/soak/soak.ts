// `npm run soak [-- --visits 2000]`: a long day in one browser. Pages of a local shop are visited in tabs that are closed and
// opened again, the worker is killed, the feed gets new versions, an audit runs beside. Fails where a button shows another
// page's verdict, a row of the audit is lost, or memory or storage grow.
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
import { isFlat } from './flatness.ts';
import { extensionMegabytes } from './process-memory.ts';
import { keptRows, startAudit } from './running-audit.ts';

const { values } = parseArgs({ options: { visits: { type: 'string', default: '2000' } } });
const VISITS = Number(values.visits);
const TABS = 4;
const KILL_EVERY = 23;
const CLOSE_EVERY = 17;
const SYNC_EVERY = 100;
const SAMPLE_EVERY = Math.max(5, Math.floor(VISITS / 60));
/** Memory wobbles with when a process collects its garbage; storage may not. */
const MEMORY_SHARE = 0.2;
const STORAGE_SHARE = 0.05;

interface Sample {
  visit: number;
  megabytes: number;
  session: number;
  local: number;
  disk: number;
}

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
const sample = async (visit: number): Promise<Sample> => {
  const stored = await own.evaluate(async () => ({
    session: await chrome.storage.session.getBytesInUse(null),
    local: await chrome.storage.local.getBytesInUse(null),
    disk: (await navigator.storage.estimate()).usage ?? 0,
  }));
  return { visit, megabytes: extensionMegabytes(profile), ...stored };
};

try {
  await ask('feeds:add', { address: host.address, root: readFileSync(join(feed.keys, 'root.json'), 'utf8') });
  await ask('feeds:sync', {});
  const audited = Math.min(Math.floor(VISITS / 4), 300);
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
    if (visit % SAMPLE_EVERY === 0) samples.push(await sample(visit));
    if (visit % SAMPLE_EVERY === 0 && visit % (10 * SAMPLE_EVERY) === 0) console.log(said(samples.at(-1)));
  }
  const lost = await lostRows(audit, audited, shop);
  samples.push(await sample(VISITS));
  console.log(said(samples.at(-1)));
  const grown = (['megabytes', 'session', 'local', 'disk'] as const).filter(
    (what) =>
      !isFlat(
        samples.map((each) => each[what]),
        what === 'megabytes' ? MEMORY_SHARE : STORAGE_SHARE,
      ),
  );
  for (const line of wrong.slice(0, 20)) console.log(line);
  console.log(
    `\n${VISITS} visits, ${kills} kills of the worker, ${edition} versions of the feed: ${wrong.length} wrong buttons, ` +
      `${lost} lost rows of ${audited}, ${grown.length === 0 ? 'nothing grows' : `${grown.join(', ')} grow`}`,
  );
  process.exitCode = wrong.length + lost + grown.length === 0 ? 0 : 1;
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

/** Waits for the audit to end and counts addresses without a row that has come to its end. */
async function lostRows(page: Page, count: number, { addresses }: AuditShop): Promise<number> {
  const deadline = Date.now() + 120_000 + count * 1_000;
  for (;;) {
    const rows = await keptRows(page);
    const ended = rows.filter(({ state }) => state.kind === 'done' || state.kind === 'failed');
    const numbers = new Set(ended.map(({ n }) => n));
    if (numbers.size === Math.min(count, addresses.length)) return ended.length - numbers.size;
    if (Date.now() > deadline) return count - numbers.size;
    await page.waitForTimeout(1_000);
  }
}

function said(each: Sample | undefined): string {
  if (each === undefined) return '';
  const { visit, megabytes, session, local, disk } = each;
  return `visit ${String(visit).padStart(5)}: ${megabytes} MB in the extension's processes, ${session} B session, ${local} B local, ${disk} B on disk`;
}
