// Measures the page reader on labelled pages: `npm run score:pages -- DIR [--json] [--in chromium]`. On a DOM library
// unless told: that is quick, and differs from a browser where markup is broken. DIR holds `pages.jsonl` (a row a page: file, site, kind, label) and the pages it names, plain or gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import '../../lib/page/site-rules/all-rules.ts';
import '../../lib/page/text/all-packs.ts';
import { looksLikeProduct } from '../../lib/page/detect.ts';
import { readPage } from '../../lib/page/read.ts';
import { freshBuild } from '../browser/fresh-build.ts';
import { openChromiumChecker } from '../check/in-chromium.ts';
import { addressOf, decodePage, readPageBytes } from '../check/saved-page.ts';
import { FIELDS, type Field, type Label, type Outcome, type Rates, ratesOf, scorePage } from './pages/score.ts';

interface Row {
  file: string;
  site?: string;
  url?: string;
  kind: 'product' | 'listing' | 'other';
  label?: Label;
}

const terms = JSON.parse(readFileSync(new URL('../../assets/reading/labels.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** The ids a labeller's words may mean: the words are the id, or one of its spellings. */
function claimIds(claim: string): string[] {
  const words = claim.toLowerCase().trim();
  const slug = words.replace(/[^a-z0-9]+/g, '-');
  const spelled = Object.entries(terms).filter(([, spellings]) =>
    spellings.split('|').some((spelling) => spelling.toLowerCase() === words),
  );
  return [slug, ...spelled.map(([id]) => id)];
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    'usage: npm run score:pages -- DIR [--json] [--in chromium]   (DIR holds pages.jsonl and the pages it names)',
  );
  process.exit(2);
}
const inChromium =
  flags[flags.indexOf('--in') + 1] === 'chromium' ? await openChromiumChecker(freshBuild('chrome'), 1) : undefined;
const rows = readFileSync(join(folder, 'pages.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Row);

const byField = new Map<Field, Outcome[]>(FIELDS.map((field) => [field, []]));
const misses: { file: string; field: Field; wrong: string[]; missed: string[] }[] = [];
const detector = { missed: [] as string[], alarms: 0 };
const times: number[] = [];
for (const row of rows) {
  const html = decodePage(await readPageBytes(join(folder, row.file)));
  const { document } = parseHTML(html) as unknown as { document: Document };
  const { site, url } = row;
  const saved = { name: row.file, path: join(folder, row.file), ...(url && { url }), ...(site && { site }) };
  const address = addressOf(saved, html);
  const isProduct = row.label?.is_product ?? row.kind === 'product';
  const seen = looksLikeProduct(document, address);
  if (isProduct && !seen) detector.missed.push(row.file);
  if (!isProduct && seen) detector.alarms += 1;
  const start = performance.now();
  const read = (await inChromium?.read(saved, 0)) ?? readPage(document, { url: address });
  times.push(performance.now() - start);
  const outcomes = scorePage(read, row.label ?? { is_product: isProduct }, claimIds);
  for (const [field, outcome] of outcomes) {
    if (row.label === undefined && field !== 'product') continue;
    byField.get(field)?.push(outcome);
    if (outcome.wrong.length + outcome.missed.length > 0)
      misses.push({ file: row.file, field, wrong: outcome.wrong, missed: outcome.missed });
  }
}

await inChromium?.close();

const scores: Partial<Record<Field, Rates>> = {};
for (const [field, outcomes] of byField) scores[field] = ratesOf(outcomes);
const others = rows.filter((row) => !(row.label?.is_product ?? row.kind === 'product')).length;
const falseAlarms = others === 0 ? undefined : (scores.product?.wrong ?? 0) / others;
const ordered = times.sort((a, b) => a - b);
const at = (share: number) => Number((ordered[Math.floor(ordered.length * share)] ?? 0).toFixed(1));
const report = {
  pages: rows.length,
  labelled: rows.filter((row) => row.label !== undefined).length,
  scores,
  falseAlarms,
  detector,
  milliseconds: {
    median: at(0.5),
    p95: at(0.95),
    largest: at(0.999),
    on: inChromium === undefined ? 'linkedom' : 'chromium',
  },
  misses,
};

if (flags.includes('--json')) console.log(JSON.stringify(report, null, 2));
else {
  const shown = (rate: number | undefined) => (rate === undefined ? '    –' : rate.toFixed(3));
  console.log(`${report.pages} pages, ${report.labelled} labelled in full`);
  console.log('field                right wrong missed  precision recall  F1');
  for (const [field, { right, wrong, missed, precision, recall, f1 }] of Object.entries(scores)) {
    const counts = [right, wrong, missed].map((count) => String(count).padStart(5)).join(' ');
    console.log(`${field.padEnd(20)} ${counts}      ${shown(precision)}  ${shown(recall)}  ${shown(f1)}`);
  }
  console.log(
    `false alarms on other pages: ${shown(falseAlarms)}; detector: ${detector.missed.length} products missed, ${detector.alarms} of ${others} others passed on`,
  );
  for (const { file, field, wrong, missed } of misses) {
    console.log(`\n${field}: ${file}`);
    for (const item of wrong) console.log(`  wrong   ${item}`);
    for (const item of missed) console.log(`  missed  ${item}`);
  }
}
