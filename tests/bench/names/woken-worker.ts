// Asks for names in the worker of an extension in Chromium that is killed before each question.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { openChromium } from '../../browser/chromium.ts';
import type { BenchQuery } from '../made-up-names.ts';
import { type Contestant, PEERS } from './contestants.ts';
import { type Answered, shareAt, type Tally, tally } from './tally.ts';
import type { Asked, PeerAsked, Request } from './worker.ts';

/** Milliseconds from the event's arrival in a worker that was just started. */
export interface WokenRow {
  library: string;
  names: number;
  wakes: number;
  /** To a verdict, over all wakes: storage opened, index opened or built, name found. */
  p50Ms: number;
  p99Ms: number;
  /** To the verdict that a name is on no list. */
  absentP50Ms?: number;
  /** The same two without the time in which the browser's storage had a read under way. */
  oursP50Ms?: number;
  oursAbsentP50Ms?: number;
  openP50Ms?: number;
  /** To a verdict from when the browser began to start the worker: what is opened before the event arrives is in it. */
  sinceStartP50Ms?: number;
  /** One more question of the worker that is now awake. */
  warm: Tally;
}

const MANIFEST = {
  manifest_version: 3,
  name: 'bench',
  version: '1',
  background: { service_worker: 'worker.js' },
};

/** Writes the extension. @returns its folder */
async function writeExtension(segment: Uint8Array, names: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: resolve('tests/bench/names/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'worker.js',
      },
    },
  });
  // Libraries for pages, which some peers bring along, look for a window.
  writeFileSync(join(folder, 'worker.js'), `var window = self;\n${readFileSync(join(folder, 'worker.js'), 'utf8')}`);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>bench</title>');
  mkdirSync(join(folder, 'icon'));
  cpSync('assets/public/icon/16.png', join(folder, 'icon/16.png'));
  writeFileSync(join(folder, 'segment'), segment);
  writeFileSync(join(folder, 'names'), names.join('\n'));
  return folder;
}

/** How often peers are woken: each wake builds their index anew. */
const PEER_WAKES = 2;

/** Measures our index, and the peers where they are asked for, over the same names and queries. */
export async function benchWokenWorker(
  segment: Uint8Array,
  names: readonly string[],
  queries: readonly BenchQuery[],
  peers: 'with-peers' | 'without-peers',
): Promise<WokenRow[]> {
  const folder = await writeExtension(segment, names);
  const browser = await openChromium({ extensionDir: folder, headless: true });
  try {
    const page = await browser.popup(-1);
    const send = async <T>(request: Request): Promise<T> => {
      const reply = (await page.evaluate((asked) => chrome.runtime.sendMessage(asked), request)) as
        | T
        | { error: string };
      if (typeof reply === 'object' && reply !== null && 'error' in reply) throw new Error(String(reply.error));
      return reply as T;
    };
    await send({ name: 'fill', segment: 'segment', names: 'names' });
    const rows = [await wakeOurs()];
    if (peers === 'with-peers') for (const peer of PEERS) rows.push(await wakePeer(peer));
    return rows;

    async function wakeOurs(): Promise<WokenRow> {
      const woken: { query: BenchQuery; asked: Asked }[] = [];
      for (const query of queries) {
        await browser.killWorker();
        woken.push({ query, asked: await send<Asked>({ name: 'ask', text: query.text }) });
      }
      const warm: Answered[] = woken.map(({ query, asked: { answer, sure, againMs } }) => ({
        query,
        answer,
        sure,
        ms: againMs,
      }));
      const times = (some: typeof woken): number[] => some.map(({ asked }) => asked.ms);
      const ours = (some: typeof woken): number[] => some.map(({ asked }) => asked.ms - asked.storageMs);
      const absent = woken.filter(({ query }) => query.kind === 'absent');
      return {
        library: 'whence',
        names: names.length,
        wakes: woken.length,
        p50Ms: shareAt(times(woken), 0.5),
        p99Ms: shareAt(times(woken), 0.99),
        absentP50Ms: shareAt(times(absent), 0.5),
        oursP50Ms: shareAt(ours(woken), 0.5),
        oursAbsentP50Ms: shareAt(ours(absent), 0.5),
        openP50Ms: shareAt(
          woken.map(({ asked }) => asked.openMs),
          0.5,
        ),
        sinceStartP50Ms: shareAt(
          woken.map(({ asked }) => asked.sinceStartMs),
          0.5,
        ),
        warm: tally(warm),
      };
    }

    async function wakePeer({ name: library, queries: most }: Contestant): Promise<WokenRow> {
      // Evenly over the kinds.
      const some = queries.filter((_, at) => at % Math.ceil(queries.length / Math.min(most, queries.length)) === 0);
      const wakes: number[] = [];
      let answers: PeerAsked['answers'] = [];
      for (let wake = 0; wake < PEER_WAKES; wake++) {
        await browser.killWorker();
        const texts = some.map(({ text }) => text);
        const woken = await send<PeerAsked>({ name: 'ask-peer', peer: library, texts });
        wakes.push(woken.ms);
        answers = woken.answers;
      }
      const warm = some.map((query, at) => ({
        query,
        answer: answers[at]?.answer ?? -1,
        sure: true,
        ms: answers[at]?.ms ?? 0,
      }));
      return {
        library,
        names: names.length,
        wakes: wakes.length,
        p50Ms: shareAt(wakes, 0.5),
        p99Ms: shareAt(wakes, 0.99),
        warm: tally(warm),
      };
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
