// Measures the page reader on labelled pages: `npm run score:pages -- DIR [--json] [--in chromium]`. DIR holds
// `pages.jsonl` (a row a page: file, site, kind, label) and the pages it names, plain or gzipped. Pages are read on a DOM
// library unless told otherwise: that is quick, and runs no script.
import { parseArgs } from 'node:util';
import '../../lib/page/site-rules/all-rules.ts';
import '../../lib/page/text/all-packs.ts';
import { messageOf } from '../../lib/message-of.ts';
import { looksLikeProduct } from '../../lib/page/detect.ts';
import { readPage } from '../../lib/page/read.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { openChromiumChecker } from '../check/in-chromium.ts';
import { parsePage } from '../check/parse-page.ts';
import { addressOf, decodePage, readPageBytes } from '../check/saved-page.ts';
import { readLabelledPages } from './pages/labelled-pages.ts';
import { Tally } from './pages/tally.ts';
import { asText } from './pages/tally-text.ts';

const USAGE =
  'usage: npm run score:pages -- DIR [--json] [--in chromium|linkedom]   (DIR holds pages.jsonl and the pages it names)';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, in: { type: 'string', default: 'linkedom' } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  if (values.in !== 'chromium' && values.in !== 'linkedom') throw new Error(`--in ${values.in}: unknown. ${USAGE}`);
  return { folder, json: values.json, on: values.in };
}

async function main(): Promise<void> {
  const { folder, json, on } = readArguments();
  const pages = readLabelledPages(folder);
  const chromium = on === 'chromium' ? await openChromiumChecker(freshBuild('chrome'), 1) : undefined;
  const tally = new Tally(on);
  try {
    for (const page of pages) {
      const html = decodePage(await readPageBytes(page.path));
      const document = parsePage(html);
      const url = addressOf(page, html);
      tally.detected(page, looksLikeProduct(document, url));
      const start = performance.now();
      const read = (await chromium?.read(page, 0)) ?? readPage(document, { url });
      tally.read(page, read, performance.now() - start);
    }
  } finally {
    await chromium?.close();
  }
  const report = tally.report();
  console.log(json ? JSON.stringify(report, null, 2) : asText(report));
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 2;
});
