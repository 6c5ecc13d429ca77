// A list of suppliers against a million names, in Chromium: `npm run bench:screen -- [--names 1000000]`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import { writeSegment } from '../../lib/search/write-segment.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { entity } from '../lib/search/sample-entities.ts';
import { makeNames, makeQueries } from './made-up-names.ts';
import type { ScreenTimes } from './screen-page.ts';

const LISTS = [1_000, 50_000];
/** Of a hundred suppliers, this many are on the list, under their name or one that is nearly it. */
const ON_LIST = 4;

async function bundle(): Promise<string> {
  const out = resolve('.cache/bench-screen');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: true,
      lib: {
        entry: resolve('tests/bench/screen-page.ts'),
        formats: ['iife'],
        name: 'screenPage',
        fileName: () => 'page.js',
      },
    },
  });
  return readFileSync(join(out, 'page.js'), 'utf8');
}

function suppliersFrom(names: readonly string[], count: number): Supplier[] {
  const queries = makeQueries(names, count);
  const absent = queries.filter(({ kind }) => kind === 'absent');
  const listed = queries.filter(({ kind }) => kind !== 'absent');
  return Array.from({ length: count }, (_, at) => {
    const from = at % 100 < ON_LIST ? listed[at % listed.length] : absent[at];
    return { n: at + 2, name: from?.text ?? '', country: 'China', code: 'CN', number: `REG${100_000 + at}` };
  });
}

const at = process.argv.indexOf('--names');
const count = at < 0 ? 1_000_000 : Number(process.argv[at + 1]);
const names = makeNames(count);
const segment = Buffer.from(writeSegment(names.map((name, id) => entity(String(id), name))));
const script = await bundle();
const server = createServer((request, response) => {
  if (request.url === '/segment') response.end(segment);
  else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bench</title>');
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
try {
  console.log(`${count} names, ${Math.round(segment.length / 1e6)} MB, ${browser.version()}`);
  for (const length of LISTS) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: script });
    const times = await page.evaluate(
      (list) => (globalThis as unknown as { measure: (list: unknown) => Promise<ScreenTimes> }).measure(list),
      suppliersFrom(names, length),
    );
    console.log(`${length} suppliers: ${JSON.stringify(times)}`);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
