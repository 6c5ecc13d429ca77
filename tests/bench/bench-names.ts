// Our index beside the search libraries people use: same names, same queries, same run, in Node and in a woken worker of
// an extension in Chromium: `npm run bench:names [-- --json] [--names 100000] [--in node|worker] [--queries 500]
// [--alone]`. Libraries that cannot hold a million names in reasonable time are asked fewer queries, and the table says
// how many; in the worker they are asked up to a hundred thousand names. `--alone` leaves them out.
import { bytesOf, findNames, openSegment } from '../../lib/search/index.ts';
import { HEAD_BYTES, placesOf, readHead } from '../../lib/search/layout.ts';
import { writeSegment } from '../../lib/search/write-segment.ts';
import { entity } from '../lib/search/sample-entities.ts';
import { type BenchQuery, makeNames, makeQueries, QUERY_KINDS } from './made-up-names.ts';
import { PEERS } from './names/contestants.ts';
import { countedBytes } from './names/counted-bytes.ts';
import { type Answered, shareAt, showTally, type Tally, tally } from './names/tally.ts';
import { benchWokenWorker, type WokenRow } from './names/woken-worker.ts';

/** Most names at which peers are woken: at a million some need longer than a browser lets a worker live. */
const PEERS_WOKEN_MOST = 100_000;
/** Of each kind; each costs a kill and a wake. */
const WAKES_OF_A_KIND = 20;

interface NodeRow {
  library: string;
  names: number;
  /** Getting ready, once names or bytes are in memory. */
  wakeMs: number;
  tally: Tally;
  ours?: Ours;
}

interface Spread {
  p50: number;
  p95: number;
  most: number;
}

/** What only an index read in place has. */
interface Ours {
  bytesOnDisk: number;
  bytesHeld: number;
  pages: Spread;
  rounds: Spread;
  namesASecond: number;
}

const words = process.argv.slice(2);
const wordAfter = (flag: string): string | undefined => {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
};
const asJson = words.includes('--json');
const alone = words.includes('--alone');
const sizes = wordAfter('--names')?.split(',').map(Number) ?? [10_000, 100_000, 1_000_000];
const places = wordAfter('--in')?.split(',') ?? ['node', 'worker'];
const ofEachKind = Number(wordAfter('--queries') ?? 500);

async function askAll(
  queries: readonly BenchQuery[],
  ask: (text: string) => Promise<{ answer: number; sure: boolean }>,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const query of queries) {
    const asked = performance.now();
    const { answer, sure } = await ask(query.text);
    answers.push({ query, answer, sure, ms: performance.now() - asked });
  }
  return answers;
}

const someOfEach = (queries: readonly BenchQuery[], most: number): BenchQuery[] =>
  QUERY_KINDS.flatMap((kind) => queries.filter((query) => query.kind === kind).slice(0, most));

const spreadOf = (values: readonly number[]): Spread => ({
  p50: shareAt(values, 0.5),
  p95: shareAt(values, 0.95),
  most: Math.max(...values),
});

async function measureOurs(bytes: Uint8Array, queries: readonly BenchQuery[]): Promise<NodeRow> {
  const begun = performance.now();
  const segment = await openSegment(bytesOf(bytes));
  const wakeMs = performance.now() - begun;
  const ask = async (name: string) => {
    const [best] = await findNames([segment], { role: 'manufacturer', name });
    return { answer: Number(best?.entity.id ?? -1), sure: best !== undefined && best.band !== 'close-name' };
  };
  // A worker's first questions run before the engine has compiled anything; they are measured in the worker.
  await askAll(someOfEach(queries, 100), ask);
  const answers = await askAll(queries, ask);
  const total = answers.reduce((sum, { ms }) => sum + ms, 0);

  const source = countedBytes(bytes);
  const counted = await openSegment(source);
  await counted.load();
  const pages: number[] = [];
  const rounds: number[] = [];
  for (const { text } of queries) {
    await source.reset();
    await findNames([counted], { role: 'manufacturer', name: text });
    pages.push(source.pages.size);
    rounds.push(source.rounds);
  }
  const head = readHead(new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES));
  return {
    library: 'whence',
    names: segment.names,
    wakeMs,
    tally: tally(answers),
    ours: {
      bytesOnDisk: bytes.length,
      bytesHeld: placesOf(head).end,
      pages: spreadOf(pages),
      rounds: spreadOf(rounds),
      namesASecond: Math.round((1000 * answers.length) / total),
    },
  };
}

async function measurePeers(names: readonly string[], queries: readonly BenchQuery[]): Promise<NodeRow[]> {
  const rows: NodeRow[] = [];
  for (const { name: library, build, queries: most } of PEERS) {
    const begun = performance.now();
    const find = build(names);
    const wakeMs = performance.now() - begun;
    const answers = await askAll(someOfEach(queries, most), async (text) => ({ answer: await find(text), sure: true }));
    rows.push({ library, names: names.length, wakeMs, tally: tally(answers) });
  }
  return rows;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

const showSpread = ({ p50, p95, most }: Spread): string => `${p50} median, ${p95} at 95 %, ${most} most`;

function showNode({ library, names, wakeMs, tally: told, ours }: NodeRow): void {
  console.log(`node    ${library.padEnd(18)} ${names} names  ready in ${wakeMs.toFixed(0)} ms  ${showTally(told)}`);
  if (ours === undefined) return;
  const { bytesOnDisk, bytesHeld, pages, rounds, namesASecond } = ours;
  console.log(
    `        ${''.padEnd(18)} ${megabytes(bytesOnDisk)} on disk, ${megabytes(bytesHeld)} held, pages of 4 kB: ` +
      `${showSpread(pages)}; in rounds: ${showSpread(rounds)}; ${namesASecond} names a second`,
  );
}

function showWoken(row: WokenRow): void {
  const {
    library,
    names,
    wakes,
    p50Ms,
    p99Ms,
    absentP50Ms,
    oursP50Ms,
    oursAbsentP50Ms,
    openP50Ms,
    sinceStartP50Ms,
    warm,
  } = row;
  const absent = absentP50Ms === undefined ? '' : `, on no list ${absentP50Ms.toFixed(1)} ms`;
  const open = openP50Ms === undefined ? '' : `, of it opening ${openP50Ms.toFixed(1)} ms`;
  const shown = (ms: number | undefined): string => ms?.toFixed(1) ?? '';
  const ours =
    oursP50Ms === undefined ? '' : `, without waiting for storage ${shown(oursP50Ms)} and ${shown(oursAbsentP50Ms)} ms`;
  const start =
    sinceStartP50Ms === undefined ? '' : `, since the worker began to start ${sinceStartP50Ms.toFixed(1)} ms`;
  console.log(
    `worker  ${library.padEnd(18)} ${names} names  woken ${wakes} times: p50 ${p50Ms.toFixed(1)} ms  ` +
      `p99 ${p99Ms.toFixed(1)} ms${absent}${ours}${open}${start}; awake: ${showTally(warm)}`,
  );
}

const node: NodeRow[] = [];
const worker: WokenRow[] = [];
for (const size of sizes) {
  const names = makeNames(size);
  const queries = makeQueries(names, ofEachKind);
  const bytes = writeSegment(names.map((name, at) => entity(String(at), name)));
  if (places.includes('node')) {
    const rows = [await measureOurs(bytes, queries), ...(alone ? [] : await measurePeers(names, queries))];
    node.push(...rows);
    if (!asJson) for (const row of rows) showNode(row);
  }
  if (places.includes('worker')) {
    const peers = alone || size > PEERS_WOKEN_MOST ? 'without-peers' : 'with-peers';
    const rows = await benchWokenWorker(bytes, names, someOfEach(queries, WAKES_OF_A_KIND), peers);
    worker.push(...rows);
    if (!asJson) for (const row of rows) showWoken(row);
  }
}
if (asJson) console.log(JSON.stringify({ node, worker }));
