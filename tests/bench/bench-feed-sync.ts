// Synchronises a feed's folder into a real Chromium and watches the worker meanwhile:
// `node tests/bench/bench-feed-sync.ts FEED ROOT`. Prints time and the longest gap between two turns of the
// worker's loop.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveFeed } from '../../lib/publisher/feed/serve.ts';
import { openChromium } from '../browser/chromium.ts';

const [folder, root] = process.argv.slice(2);
if (folder === undefined || root === undefined)
  throw new Error('Name a feed and its root: bench-feed-sync.ts FEED ROOT');
const server = await serveFeed(resolve(folder));
const browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
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
  const begun = performance.now();
  const reply = (await ask('feeds:sync', {})) as { answer: { results: { kind: string; message?: string }[] } };
  const seconds = (performance.now() - begun) / 1000;
  const { longest, turns } = await worker.evaluate(() => {
    const { longest, turns } = globalThis as unknown as { longest: number; turns: number };
    return { longest, turns };
  });
  console.log(JSON.stringify(reply.answer.results));
  console.log(`${seconds.toFixed(1)} s; longest turn of the worker ${longest.toFixed(0)} ms over ${turns} turns`);
} finally {
  await browser.close();
  await server.close();
}
