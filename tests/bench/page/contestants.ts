// Bundled for the browser by bench-page.ts: each contestant reads the page it stands in once.
import { Readability } from '@mozilla/readability';
import shoppingRules from '@samirrayani/metascraper-shopping';
import metascraper from 'metascraper';
import imageRules from 'metascraper-image';
import titleRules from 'metascraper-title';
import WebAutoExtractor from 'web-auto-extractor';
import { looksLikeProduct } from '../../../lib/page/detect.ts';
import { readPage } from '../../../lib/page/read.ts';

/** Something that reads a page. `prepare` is not timed: it makes the input the way each library wants it. */
interface Contestant {
  prepare(): unknown;
  run(input: unknown): unknown;
}

const scrape = metascraper([titleRules(), imageRules(), shoppingRules()]);
const markup = () => document.documentElement.outerHTML;

const contestants: Record<string, Contestant> = {
  innerText: { prepare: () => undefined, run: () => document.body.innerText.length },
  detector: { prepare: () => undefined, run: () => looksLikeProduct(document, location.href) },
  reader: { prepare: () => undefined, run: () => readPage(document, { url: location.href }) },
  readability: {
    prepare: () => document.cloneNode(true),
    run: (copy) => new Readability(copy as Document).parse(),
  },
  metascraper: { prepare: markup, run: (html) => scrape({ html: html as string, url: location.href }) },
  'web-auto-extractor': { prepare: markup, run: (html) => WebAutoExtractor().parse(html as string) },
};

/** Milliseconds a contestant needs for this page: the median of `runs`, each of `repeat` readings on end. */
async function time(name: string, runs: number, repeat: number): Promise<number> {
  const contestant = contestants[name];
  if (contestant === undefined) throw new Error(`No contestant is called ${name}`);
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const inputs = Array.from({ length: repeat }, () => contestant.prepare());
    const start = performance.now();
    for (const input of inputs) await contestant.run(input);
    times.push((performance.now() - start) / repeat);
  }
  // The first run warms the engine up and does not count.
  const counted = times.slice(1).sort((a, b) => a - b);
  return counted[Math.floor(counted.length / 2)] ?? 0;
}

Object.assign(globalThis, { whenceBench: { time } });
