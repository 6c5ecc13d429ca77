// Our index beside the search libraries people use: same names, same queries, same run.
// `npm run bench:names [-- --json] [--names 100000]`. Libraries that cannot hold a million names in reasonable time are
// asked fewer queries, and the table says how many.
import uFuzzy from '@leeoniya/ufuzzy';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { bytesOf, findNames, openSegment } from '../../lib/search/index.ts';
import { writeSegment } from '../../lib/search/write-segment.ts';
import { entity } from '../lib/search/sample-entities.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type BenchQuery, makeNames, makeQueries, QUERY_KINDS } from './made-up-names.ts';

/** Answers a name with the index of the best listed name, or -1. */
type Ask = (name: string) => Promise<number> | number;

interface Contestant {
  name: string;
  /** Queries of each kind that are asked; the slow ones answer fewer. */
  queries: number;
  /** Builds the index; what a worker would have to do at each wake is told apart by `wake`. */
  build(names: readonly string[]): Promise<{ ask: Ask; wakeMs: number }>;
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

const contestants: Contestant[] = [
  {
    name: 'whence',
    queries: 500,
    async build(names) {
      const bytes = writeSegment(names.map((name, at) => entity(String(at), name)));
      // A wake opens the file again; nothing is parsed or rebuilt.
      const { value: segment, ms } = await timed(() => openSegment(bytesOf(bytes)));
      return {
        wakeMs: ms,
        ask: async (name) => Number((await findNames([segment], { role: 'manufacturer', name }))[0]?.entity.id ?? -1),
      };
    },
  },
  {
    name: 'MiniSearch',
    queries: 100,
    async build(names) {
      const { value, ms } = await timed(() => {
        const index = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy: 0.2 } });
        index.addAll(names.map((name, id) => ({ id, name })));
        return index;
      });
      return { wakeMs: ms, ask: (name) => Number(value.search(name)[0]?.id ?? -1) };
    },
  },
  {
    name: 'FlexSearch',
    queries: 500,
    async build(names) {
      const { value, ms } = await timed(() => {
        const index = new FlexSearch.Index({ tokenize: 'strict', encoder: FlexSearch.Charset.LatinBalance });
        names.forEach((name, at) => {
          index.add(at, name);
        });
        return index;
      });
      return { wakeMs: ms, ask: (name) => Number(value.search(name, { limit: 1, suggest: true })[0] ?? -1) };
    },
  },
  {
    name: 'uFuzzy',
    queries: 40,
    async build(names) {
      const list = [...names];
      const { value, ms } = await timed(() => new uFuzzy({ intraMode: 1 }));
      return {
        wakeMs: ms,
        ask: (name) => {
          const [found, info, order] = value.search(list, name, 4);
          const first = order?.[0];
          return (first === undefined ? found?.[0] : info?.idx[first]) ?? -1;
        },
      };
    },
  },
  {
    name: 'fuzzysort',
    queries: 40,
    async build(names) {
      const { value, ms } = await timed(() => names.map((name, at) => ({ at, prepared: fuzzysort.prepare(name) })));
      return {
        wakeMs: ms,
        ask: (name) => fuzzysort.go(name, value, { key: 'prepared', limit: 1 })[0]?.obj.at ?? -1,
      };
    },
  },
  {
    name: 'Fuse.js',
    queries: 5,
    async build(names) {
      const { value, ms } = await timed(() => new Fuse(names, { threshold: 0.3 }));
      return { wakeMs: ms, ask: (name) => value.search(name, { limit: 1 })[0]?.refIndex ?? -1 };
    },
  },
  {
    name: 'Jaro-Winkler scan',
    queries: 5,
    async build(names) {
      const folded = names.map((name) => name.toLowerCase());
      return {
        wakeMs: 0,
        ask: (name) => {
          const asked = name.toLowerCase();
          let [best, score] = [-1, 0.9];
          folded.forEach((other, at) => {
            const found = jaroWinkler(asked, other);
            if (found > score) [best, score] = [at, found];
          });
          return best;
        },
      };
    },
  },
];

interface Row {
  library: string;
  names: number;
  queries: number;
  wakeMs: number;
  p50Ms: number;
  p99Ms: number;
  /** Share of each kind answered right at the first place; of absent names, the share answered at all. */
  shares: Record<string, number>;
}

async function run(contestant: Contestant, names: readonly string[], queries: readonly BenchQuery[]): Promise<Row> {
  const { ask, wakeMs } = await contestant.build(names);
  const times: number[] = [];
  const shares: Record<string, number> = {};
  let asked = 0;
  for (const kind of QUERY_KINDS) {
    const some = queries.filter((query) => query.kind === kind).slice(0, contestant.queries);
    let hits = 0;
    for (const query of some) {
      const { value, ms } = await timed(() => ask(query.text));
      times.push(ms);
      if (kind === 'absent' ? value >= 0 : value === query.expected) hits++;
    }
    asked += some.length;
    shares[kind] = hits / some.length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    library: contestant.name,
    names: names.length,
    queries: asked,
    wakeMs,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    shares,
  };
}

const words = process.argv.slice(2);
const sizes = words.includes('--names') ? [Number(words[words.indexOf('--names') + 1])] : [100_000, 1_000_000];
const rows: Row[] = [];
for (const size of sizes) {
  const names = makeNames(size);
  const queries = makeQueries(names, 500);
  for (const contestant of contestants) {
    const row = await run(contestant, names, queries);
    rows.push(row);
    if (words.includes('--json')) continue;
    const shares = QUERY_KINDS.map((kind) => `${kind} ${(row.shares[kind] ?? 0).toFixed(3)}`).join('  ');
    console.log(
      `${row.library.padEnd(18)} ${row.names} names  wake ${row.wakeMs.toFixed(0)} ms  ` +
        `p50 ${row.p50Ms.toFixed(3)} ms  p99 ${row.p99Ms.toFixed(2)} ms  (${row.queries} asked)  ${shares}`,
    );
  }
}
if (words.includes('--json')) console.log(JSON.stringify(rows));
