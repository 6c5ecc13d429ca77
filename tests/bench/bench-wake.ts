// How soon a stopped worker answers and the popup shows its verdict, in headless Chromium, beside the smallest extension
// there can be: `npm run bench:wake [-- --kills 25] [--json]`. Ours and the floor take turns, so that whatever else the
// machine does slows down both.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';
import { type DemoServer, serveDemo } from '../browser/demo-server.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { tabOf } from '../browser/tabs.ts';
import { writeEmptyExtension } from './wake/empty-extension.ts';
import { type PopupTimes, timePopup } from './wake/popup-paint.ts';
import { type Spread, spreadOf } from './wake/spread.ts';

/** One line of the table; `floor` where the smallest extension can do the same. */
export interface WakeRow {
  what: string;
  ours: Spread;
  floor?: Spread;
}

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '25' }, json: { type: 'boolean', default: false } },
});
const KILLS = Number(values.kills);

/** Milliseconds from a message to its answer, by the clock of the page that asks. */
const ask = (page: Page, name: string, request: object): Promise<number> =>
  page.evaluate(
    async (message) => {
      const asked = performance.now();
      const reply = (await chrome.runtime.sendMessage(message)) as { ok: boolean };
      if (!reply.ok) throw new Error(`No answer to ${message.name}`);
      return performance.now() - asked;
    },
    { name, request },
  );

interface Subject {
  browser: ExtensionInChromium;
  /** A page of the extension to send from. */
  own: Page;
  /** The tab the popup is about, in front. */
  product: Page;
  tabId: number;
  killed: number[];
  alive: PopupTimes[];
  asleep: PopupTimes[];
}

async function open(extensionDir: string, shop: DemoServer): Promise<Subject> {
  const browser = await openChromium({ extensionDir, headless: true });
  const product = await browser.context.newPage();
  await product.goto(`${shop.origin}/cotton-shirt.html`);
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/icon/16.png`);
  const tabId = await tabOf(browser, product).catch(() => -1);
  await ask(own, 'popup:get', { tabId });
  await product.bringToFront();
  return { browser, own, product, tabId, killed: [], alive: [], asleep: [] };
}

/** One kill for each figure; the message that wakes asks for nothing, so that what is timed is the waking. */
async function once({ browser, own, product, killed, alive, asleep }: Subject): Promise<void> {
  await browser.killWorker();
  await product.bringToFront();
  killed.push(await ask(own, 'audit:wait', { ms: 0 }));
  alive.push(await timePopup(own));
  await browser.killWorker();
  asleep.push(await timePopup(own));
}

const folder = writeEmptyExtension();
const shop = await serveDemo();
const ours = await open(freshBuild('chrome'), shop);
const floor = await open(folder, shop);
try {
  const verdicts: number[] = [];
  // The first try of each fills the browser's own caches.
  for (let n = 0; n <= KILLS; n += 1) {
    await once(ours);
    await once(floor);
    await ours.browser.killWorker();
    verdicts.push(await ask(ours.own, 'popup:get', { tabId: ours.tabId }));
  }
  const of = (times: readonly number[]): Spread => spreadOf(times.slice(1));
  const popup = (which: 'alive' | 'asleep', what: keyof PopupTimes) => ({
    ours: of(ours[which].map((each) => each[what])),
    floor: of(floor[which].map((each) => each[what])),
  });
  const rows: WakeRow[] = [
    { what: 'a message to a killed worker and its answer', ours: of(ours.killed), floor: of(floor.killed) },
    { what: 'a killed worker to the verdict of an open tab', ours: of(verdicts) },
    { what: 'popup, worker alive: verdict in the document', ...popup('alive', 'verdict') },
    { what: 'popup, worker alive: first paint with the verdict', ...popup('alive', 'paint') },
    { what: 'popup, worker killed: verdict in the document', ...popup('asleep', 'verdict') },
    { what: 'popup, worker killed: first paint with the verdict', ...popup('asleep', 'paint') },
  ];
  if (values.json) console.log(JSON.stringify({ kills: KILLS, rows }));
  else for (const row of rows) console.log(said(row));
} finally {
  await Promise.all([ours.browser.close(), floor.browser.close()]);
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
}

function said({ what, ours: own, floor: least }: WakeRow): string {
  const times = `${what.padEnd(52)} ${own.median} ms, 95 % ${own.p95} ms`;
  if (least === undefined) return times;
  return `${times}; floor ${least.median} ms, 95 % ${least.p95} ms: ${(own.median / least.median).toFixed(1)} ×`;
}
