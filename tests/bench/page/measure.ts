import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { readingPacks } from '../../../entrypoints/background/reading-packs.ts';
import { RULE_TABLE, siteFiles } from '../../../entrypoints/background/site-files.ts';

export const PEERS = ['readability', 'metascraper', 'web-auto-extractor'] as const;
export type Peer = (typeof PEERS)[number];

/** Readings of one page after the first, of which the median counts; peers are slow and get the best of two. */
const RUNS = 5;
const PEER_RUNS = 2;
/** Short runs are repeated within one measurement. */
const REPEAT = 20;

/**
 * Milliseconds of the processor that the page's thread spent: what the clock would show on an idle machine, whatever else
 * this one is doing. "Cold" is the first run in a fresh process, its code compiled in that time; `…Wall` is by the clock.
 */
export type PageTimes = Partial<Record<Peer, number>> & {
  detectorCold: number;
  detector: number;
  surveyCold: number;
  readerCold: number;
  readerColdWall: number;
  reader: number;
  /** Longest time the reader kept the page's thread to itself, where the browser counts it as a long task. */
  longestTask: number;
  innerTextFirst: number;
  innerText: number;
  /** Every text and the element around it, asked for once by a script: no reader in script can do less. */
  textWalk: number;
};

export interface Scripts {
  /** Folder of the built extension, whose own files are injected. */
  extension: string;
  ours: string;
  peers: string;
}

/**
 * Measures everything on one page: a fresh process, the extension's own files in a world of their own, ours before anything
 * else has touched the page, then the peers.
 */
export async function measure(
  browser: Browser,
  saved: { url: string; body: Buffer },
  scripts: Scripts,
  peers: readonly Peer[],
): Promise<PageTimes> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await load(page, saved.url, saved.body);
    const session = await context.newCDPSession(page);
    const ours = await isolatedWorld(session);
    const own = (expression: string) => evaluate(session, expression);
    const cpu = await processorTime(session);
    await ours(scripts.ours);
    await own(WATCH_LONG_TASKS);
    const detectorCold = await cpu(() => ours('whenceOurs.detector(1)'));
    const survey = await cpu(() => ours(`whenceOurs.survey(${JSON.stringify(RULE_TABLE.signs)})`));
    const { langs, shop } = survey.result as { langs: string[]; shop: unknown };
    const files = [...readingPacks(langs), ...siteFiles(shop), '/reader.js'];
    const sources = JSON.stringify(files.map((file) => readFileSync(join(scripts.extension, file), 'utf8')));
    await ours(`globalThis.whenceFiles = ${sources}; undefined`);
    await own('whenceLongest = 0');
    const readerCold = await cpu(() => ours('whenceOurs.inject(whenceFiles)'));
    const longestTask = (await own('new Promise((done) => setTimeout(() => done(whenceLongest), 30))')) as number;
    const reader: number[] = [];
    // As the worker has a page read again: by the reader that stands in it (entrypoints/background/read-again.ts).
    for (let run = 0; run < RUNS; run += 1)
      reader.push((await cpu(() => ours('whenceReader.read().then(() => undefined)'))).time);
    await ours(`whenceOurs.detector(${REPEAT})`);
    const detector = await cpu(() => ours(`whenceOurs.detector(${REPEAT})`));
    await own(`${scripts.peers}; undefined`);
    const run = (name: string, repeat: number) => cpu(() => own(`whenceBench.run(${JSON.stringify(name)}, ${repeat})`));
    const innerTextFirst = await run('innerText', 1);
    const innerText = await run('innerText', REPEAT);
    const textWalk = await run('textWalk', REPEAT);
    const times: PageTimes = {
      detectorCold: detectorCold.time,
      detector: detector.time / REPEAT,
      surveyCold: survey.time,
      readerCold: readerCold.time,
      readerColdWall: readerCold.result as number,
      reader: median(reader),
      longestTask,
      innerTextFirst: innerTextFirst.time,
      innerText: innerText.time / REPEAT,
      textWalk: textWalk.time / REPEAT,
    };
    for (const peer of peers) {
      const runs: number[] = [];
      for (let at = 0; at <= PEER_RUNS; at += 1) {
        await own(`whenceBench.prepare(${JSON.stringify(peer)}); undefined`);
        runs.push((await run(peer, 1)).time);
      }
      times[peer] = Math.min(...runs.slice(1));
    }
    return times;
  } finally {
    await context.close();
  }
}

const WATCH_LONG_TASKS = `
  globalThis.whenceLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) whenceLongest = Math.max(whenceLongest, duration);
  }).observe({ type: 'longtask' });
`;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Shows a saved page under its own address: nothing else is loaded, and none of its scripts run. */
async function load(page: Page, url: string, body: Buffer): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().url() === url
      ? route.fulfill({
          headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'unsafe-eval'" },
          body,
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

/** A world of scripts beside the page's own, as the extension has one; gives what evaluates in it. */
async function isolatedWorld(session: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'whence',
  });
  return (expression) => evaluate(session, expression, executionContextId);
}

async function evaluate(session: CDPSession, expression: string, contextId?: number): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    ...(contextId === undefined ? {} : { contextId }),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Gives what measures a run by the processor time of the page's thread, less what asking costs. */
async function processorTime(session: CDPSession) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
  };
  const spent = async (run: () => Promise<unknown>) => {
    const before = await now();
    const result = await run();
    return { result, time: (await now()) - before };
  };
  const asking: number[] = [];
  for (let at = 0; at < 5; at += 1) asking.push((await spent(() => evaluate(session, '1'))).time);
  const overhead = Math.min(...asking);
  return async (run: () => Promise<unknown>) => {
    const { result, time } = await spent(run);
    return { result, time: Math.max(0, time - overhead) };
  };
}
