// The background worker of an extension made for the benchmark alone. The page asks it one thing at a time; before each
// `ask` the worker is killed, so that the message wakes it. As the real worker does, it opens its data as soon as its
// script runs: what it measures begins when the event arrives, and, beside that, when the browser began to start it.
import { openFeedStore } from '../../../lib/feed/store.ts';
import { findNames, openSegment, type Segment, type SegmentBytes } from '../../../lib/search/index.ts';
import { type Ask, PEERS } from './contestants.ts';

export type Request =
  | { name: 'fill'; segment: string; names: string }
  | { name: 'ask'; text: string }
  | { name: 'ask-peer'; peer: string; texts: string[] };

export interface Asked {
  answer: number;
  sure: boolean;
  /** From the event to a verdict: storage opened, segment opened, name found. */
  ms: number;
  /** Of it, until the segment is open. */
  openMs: number;
  /** Of it, with a read of storage under way: opening the database, its records, pieces of the segment. */
  storageMs: number;
  /** From when the browser began to start the worker to a verdict: its script is read and run within. */
  sinceStartMs: number;
  /** The same name again, everything open. */
  againMs: number;
}

export interface PeerAsked {
  /** From the event to the first answer: names read, index built, first name found. */
  ms: number;
  /** Each name, everything ready. */
  answers: { answer: number; ms: number }[];
}

const FEED = { id: 'bench', root: '', timestamp: '', manifest: '', segments: ['segment', 'names'] };

async function fill({ segment, names }: { segment: string; names: string }): Promise<void> {
  const store = await openFeedStore();
  const blobs = await Promise.all([segment, names].map(async (path) => (await fetch(`/${path}`)).blob()));
  opened = undefined;
  await store.switchTo(
    FEED,
    new Map([
      ['segment', blobs[0] as Blob],
      ['names', blobs[1] as Blob],
    ]),
  );
}

/** When something was read from storage, one read or several at once. */
const storage = {
  underWay: 0,
  begun: 0,
  spans: [] as { from: number; to: number }[],
  async watch<T>(reading: Promise<T>): Promise<T> {
    if (storage.underWay++ === 0) storage.begun = performance.now();
    try {
      return await reading;
    } finally {
      if (--storage.underWay === 0) storage.spans.push({ from: storage.begun, to: performance.now() });
    }
  },
  /** Milliseconds between two moments in which something was read. */
  between: (from: number, to: number): number =>
    storage.spans.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0),
};

let opened: Promise<Segment> | undefined;

function openOnce(): Promise<Segment> {
  opened ??= bytesOf('segment').then(openSegment);
  return opened;
}

async function blobOf(name: string): Promise<Blob> {
  const store = await openFeedStore();
  const blob = await store.segment(name);
  if (blob === undefined) throw new Error(`the store has no ${name}`);
  return blob;
}

async function bytesOf(name: string): Promise<SegmentBytes> {
  const bytes = await storage.watch(openFeedStore().then((store) => store.segmentBytes(name)));
  if (bytes === undefined) throw new Error(`the store has no ${name}`);
  const { read } = bytes;
  bytes.read = (offset, length) => storage.watch(read(offset, length));
  return bytes;
}

async function find(segment: Segment, name: string): Promise<{ answer: number; sure: boolean }> {
  const [best] = await findNames([segment], { role: 'manufacturer', name });
  return { answer: Number(best?.entity.id ?? -1), sure: best !== undefined && best.band !== 'close-name' };
}

async function ask(text: string): Promise<Asked> {
  const begun = performance.now();
  const segment = await openOnce();
  const opened = performance.now();
  const found = await find(segment, text);
  const done = performance.now();
  const storageMs = storage.between(begun, done);
  await find(segment, text);
  const againMs = performance.now() - done;
  return { ...found, ms: done - begun, openMs: opened - begun, storageMs, sinceStartMs: done, againMs };
}

async function askPeer(peer: string, texts: readonly string[]): Promise<PeerAsked> {
  const begun = performance.now();
  const names = (await (await blobOf('names')).text()).split('\n');
  const contestant = PEERS.find(({ name }) => name === peer);
  if (contestant === undefined) throw new Error(`there is no ${peer}`);
  const find: Ask = contestant.build(names);
  await find(texts[0] ?? '');
  const ms = performance.now() - begun;
  const answers: PeerAsked['answers'] = [];
  for (const text of texts) {
    const asked = performance.now();
    const answer = await find(text);
    answers.push({ answer, ms: performance.now() - asked });
  }
  return { ms, answers };
}

const handle = (request: Request): Promise<unknown> => {
  if (request.name === 'fill') return fill(request);
  return request.name === 'ask' ? ask(request.text) : askPeer(request.peer, request.texts);
};

// The first time there is nothing to open yet.
openOnce().catch(() => {});
// The first name takes longer to read than any other; meanwhile the store opens.
void findNames([], { role: 'manufacturer', name: 'Whence Ltd' });

chrome.runtime.onMessage.addListener((request: Request, _sender, reply) => {
  handle(request).then(reply, (error: unknown) => reply({ error: String(error) }));
  return true;
});
