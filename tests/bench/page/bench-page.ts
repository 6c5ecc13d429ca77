// `npm run bench:page -- DIR [--json]`: how long detector and reader take in Chromium, beside peers on the same pages.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { findBrowser } from '../../browser/find-browser.ts';
import { addressOf, decodePage, readManifest, readPageBytes } from '../../check/saved-page.ts';

const CONTESTANTS = ['innerText', 'detector', 'reader', 'readability', 'metascraper', 'web-auto-extractor'] as const;
type Contestant = (typeof CONTESTANTS)[number];
const RUNS = 5;
/** The browser's clock ticks in tenths of a millisecond; the detector is repeated until that does not matter. */
const REPEAT: Partial<Record<Contestant, number>> = { detector: 20 };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, first: { type: 'string' } },
  });
  const folder = positionals[0];
  if (folder === undefined) throw new Error('Name a folder of pages: npm run bench:page -- DIR [--json] [--first N]');
  const script = await bundle();
  const pages = (await readManifest(join(folder, 'pages.jsonl'))).slice(0, Number(values.first ?? 100_000));
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  const times: Record<Contestant, number[]> = Object.fromEntries(CONTESTANTS.map((name) => [name, []])) as never;
  try {
    const page = await browser.newPage();
    for (const [index, saved] of pages.entries()) {
      if ('error' in saved) continue;
      const body = await readPageBytes(saved.path);
      await load(page, addressOf(saved, decodePage(body)), body);
      await page.evaluate(script);
      for (const name of CONTESTANTS) times[name].push(await timeOf(page, name));
      process.stderr.write(`${index + 1} of ${pages.length} pages\r`);
    }
  } finally {
    await browser.close();
  }
  const rows = CONTESTANTS.map((name) => ({ name, ...summary(times[name]) }));
  const floor = rows[0]?.median ?? 1;
  const report = rows.map((row) => ({ ...row, timesInnerText: round(row.median / floor) }));
  if (values.json === true) console.log(JSON.stringify({ pages: pages.length, runs: RUNS, contestants: report }));
  else console.table(report);
}

async function load(page: Page, url: string, body: Buffer): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().url() === url
      ? route.fulfill({
          headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" },
          body,
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

async function timeOf(page: Page, name: Contestant): Promise<number> {
  const call = `whenceBench.time(${JSON.stringify(name)}, ${RUNS}, ${REPEAT[name] ?? 1})`;
  return (await page.evaluate(call)) as number;
}

/** All contestants in one script, as a browser would get them from a bundler. */
async function bundle(): Promise<string> {
  const result = (await build({
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: resolve('tests/bench/page/contestants.ts'), formats: ['iife'], name: 'contestants' },
    },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
  })) as Rollup.RollupOutput[];
  const chunk = result[0]?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('The bundler made no script.');
  return chunk.code;
}

function summary(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), largest: at(1) };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
