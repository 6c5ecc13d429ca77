// `npm run bench:page [-- DIR] [--json] [--first N] [--without-peers]`: how long detector and reader take in Chromium,
// beside peers on the same pages in the same run.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../browser/find-browser.ts';
import { freshBuild } from '../../browser/fresh-build.ts';
import { addressOf, decodePage, readManifest, readPageBytes } from '../../check/saved-page.ts';
import { bundle } from './bundle.ts';
import { measure, type PageTimes, PEERS, type Scripts } from './measure.ts';
import { reportOf } from './report.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, first: { type: 'string' }, 'without-peers': { type: 'boolean' } },
  });
  const folder = resolve(positionals[0] ?? '../shared/pages');
  const rows = (await readManifest(join(folder, 'pages.jsonl'))).slice(0, Number(values.first ?? 100_000));
  const scripts: Scripts = {
    extension: freshBuild('chrome'),
    ours: await bundle('tests/bench/page/ours.ts'),
    peers: await bundle('tests/bench/page/contestants.ts'),
  };
  const peers = values['without-peers'] === true ? [] : PEERS;
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  const all: PageTimes[] = [];
  try {
    for (const [index, saved] of rows.entries()) {
      if ('error' in saved) continue;
      const body = await readPageBytes(saved.path);
      all.push(await measure(browser, { url: addressOf(saved, decodePage(body)), body }, scripts, peers));
      process.stderr.write(`${index + 1} of ${rows.length} pages\r`);
    }
  } finally {
    await browser.close();
  }
  const report = reportOf(all);
  if (values.json === true) console.log(JSON.stringify(report));
  else {
    console.log(
      `${report.pages} pages; milliseconds of processor time; "cold" is a fresh process, as on a first visit`,
    );
    console.table(report.contestants);
    console.table(report.ratios);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
