// Synchronises a feed's folder into a real Chromium and watches the worker meanwhile:
// `node tests/bench/bench-feed-sync.ts [FEED ROOT]`; without them, the feed that `npm run bench:feed` has left. Prints
// time, the longest gap between two turns of the worker's loop, and the most its script held.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveFeed } from '../../lib/publisher/feed/serve.ts';
import { openChromium } from '../browser/chromium.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { watchHeap } from './worker-heap.ts';

const made = join(tmpdir(), 'whence-bench-feed-facilities');
const [folder = join(made, 'feed'), root = join(made, 'keys/root.json')] = process.argv.slice(2);
if (!existsSync(folder)) throw new Error(`There is no feed in ${folder}. Run npm run bench:feed first.`);
const server = await serveFeed(resolve(folder));

/** One synchronisation of a fresh browser. */
async function synchronise(garbage: 'counted' | 'cleared') {
  const browser = await openChromium({ extensionDir: freshBuild('chrome'), headless: true });
  try {
    const page = await browser.popup(-1);
    const ask = (name: string, request: object) =>
      page.evaluate(([each, what]) => chrome.runtime.sendMessage({ name: each, request: what }), [
        name,
        request,
      ] as const);
    await ask('feeds:add', { address: server.address, root: readFileSync(resolve(root), 'utf8') });
    const worker = await browser.worker();
    await worker.evaluate(() => {
      const watch = globalThis as unknown as { longest: number; turns: number };
      Object.assign(watch, { longest: 0, turns: 0 });
      let last = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        watch.longest = Math.max(watch.longest, now - last);
        watch.turns += 1;
        last = now;
        setTimeout(() => port2.postMessage(undefined), 0);
      };
      port2.postMessage(undefined);
    });
    const heap = await watchHeap(browser.context, browser.extensionId, garbage);
    const begun = performance.now();
    const reply = (await ask('feeds:sync', {})) as { answer: { results: { kind: string; message?: string }[] } };
    const seconds = (performance.now() - begun) / 1000;
    const held = await heap.stop();
    const watched = await worker.evaluate(() => {
      const { longest, turns } = globalThis as unknown as { longest: number; turns: number };
      return { longest, turns };
    });
    return { results: reply.answer.results, seconds, ...held, ...watched };
  } finally {
    await browser.close();
  }
}

try {
  const { results, seconds, longest, turns, before, most, looks } = await synchronise('counted');
  console.log(JSON.stringify(results));
  console.log(
    `${seconds.toFixed(1)} s; longest turn of the worker ${longest.toFixed(0)} ms over ${turns} turns (target 100 ms)`,
  );
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const live = await synchronise('cleared');
  console.log(
    `script and buffers: held at most ${megabytes(live.most - live.before)} in ${live.looks} looks (target 16 MB); with garbage not yet cleared away ${megabytes(most - before)} in ${looks} looks`,
  );
} finally {
  await server.close();
}
