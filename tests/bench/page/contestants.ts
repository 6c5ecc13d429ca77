// Bundled for the browser by bench-page.ts: each contestant reads the page it stands in once.
import { Readability } from '@mozilla/readability';
import shoppingRules from '@samirrayani/metascraper-shopping';
import metascraper from 'metascraper';
import imageRules from 'metascraper-image';
import titleRules from 'metascraper-title';
import WebAutoExtractor from 'web-auto-extractor';

/** Something that reads a page. `prepare` is not timed: it makes the input the way each library wants it. */
interface Contestant {
  prepare(): unknown;
  run(input: unknown): unknown;
}

const scrape = metascraper([titleRules(), imageRules(), shoppingRules()]);
const markup = () => document.documentElement.outerHTML;
// A bundler hands over the CommonJS module, Node its default export.
const { default: extractor = WebAutoExtractor } = WebAutoExtractor as typeof WebAutoExtractor & {
  default?: typeof WebAutoExtractor;
};

const contestants: Record<string, Contestant> = {
  innerText: { prepare: () => undefined, run: () => document.body.innerText.length },
  // The least that a reader in script can do: it asks for every text and for the element around it.
  textWalk: {
    prepare: () => undefined,
    run() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let length = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        length += (node as Text).data.length + (node.parentElement?.localName.length ?? 0);
      }
      return length;
    },
  },
  readability: {
    prepare: () => document.cloneNode(true),
    run: (copy) => new Readability(copy as Document).parse(),
  },
  metascraper: { prepare: markup, run: (html) => scrape({ html: html as string, url: location.href }) },
  'web-auto-extractor': { prepare: markup, run: (html) => extractor().parse(html as string) },
};

let prepared: unknown;

/** Makes a contestant's input. */
function prepare(name: string): void {
  prepared = contestants[name]?.prepare();
}

/** Lets a contestant read its input, several times where one run is too short to measure. */
async function run(name: string, repeat: number): Promise<void> {
  const contestant = contestants[name];
  if (contestant === undefined) throw new Error(`No contestant is called ${name}`);
  for (let at = 0; at < repeat; at += 1) await contestant.run(prepared);
}

Object.assign(globalThis, { whenceBench: { prepare, run } });
