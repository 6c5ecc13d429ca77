import { FeedError } from './errors.ts';

/** What a file has to be, before it is asked for. */
export interface Wanted {
  /** Most bytes read; the rest of an answer is never awaited. */
  most: number;
  /** Exact size, where a signed document gives it. */
  size?: number;
  /** ISO date-time: the file is wanted only if it changed after. */
  changedSince?: string;
  /** Hears how many bytes have come so far. */
  onBytes?: (count: number) => void;
}

export type Answer = { kind: 'file'; bytes: Uint8Array } | { kind: 'not-changed' };

/** Reads files of one feed. */
export interface FeedHttp {
  get(path: string, wanted: Wanted): Promise<Answer>;
}

/** How slow a host may be. A host that trickles would else keep a client busy, and old, for ever. */
export interface Patience {
  /** Longest wait for the next bytes. */
  idleMs: number;
  /** After this long, the whole answer so far has to have come at `leastBytesPerSecond`. */
  graceMs: number;
  leastBytesPerSecond: number;
}

/** Tells an abort for slowness from one that a person asked for. */
const TOO_SLOW = Symbol('too slow');

const PATIENCE: Patience = { idleMs: 15_000, graceMs: 20_000, leastBytesPerSecond: 2048 };

/**
 * Reads a feed over HTTP by plain GETs that are the same for every user: no cookie, no referrer, no query, nothing from
 * the browser's cache. The one header set by hand is `If-Modified-Since`, with the date that the publisher signed into
 * the file we hold: everyone with that version sends the same, which an `ETag` made up by a host would not ensure.
 *
 * @param address  of the folder, with a slash at its end
 */
export function openFeedHttp(address: string, signal: AbortSignal, patience: Patience = PATIENCE): FeedHttp {
  return {
    async get(path, wanted) {
      if (signal.aborted) throw cancelled(signal.reason);
      const slow = new AbortController();
      const either = AbortSignal.any([signal, slow.signal]);
      const response = await request(new URL(path, address), wanted, either, () => patiently(slow, patience));
      if (response.status === 304 && wanted.changedSince !== undefined) return { kind: 'not-changed' };
      if (!response.ok || response.body === null) {
        throw new FeedError('refused', `The feed’s host answered ${response.status} for ${path}.`);
      }
      return { kind: 'file', bytes: await readBounded(response.body, path, wanted, { slow, either, patience }) };
    },
  };
}

async function request(
  url: URL,
  { changedSince }: Wanted,
  signal: AbortSignal,
  wait: () => { stop(): void },
): Promise<Response> {
  const waiting = wait();
  try {
    return await fetch(url, {
      signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      ...(changedSince === undefined ? {} : { headers: { 'If-Modified-Since': new Date(changedSince).toUTCString() } }),
    });
  } catch (error) {
    throw explained(error, url.pathname, signal);
  } finally {
    waiting.stop();
  }
}

async function readBounded(
  body: ReadableStream<Uint8Array>,
  path: string,
  { most, size, onBytes }: Wanted,
  { slow, either, patience }: { slow: AbortController; either: AbortSignal; patience: Patience },
): Promise<Uint8Array> {
  const limit = size ?? most;
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  const begun = Date.now();
  let length = 0;
  try {
    for (;;) {
      const waiting = patiently(slow, patience);
      const next = await reader.read().finally(() => waiting.stop());
      if (next.done) break;
      length += next.value.length;
      if (length > limit) throw new FeedError('wrong-length', `The feed’s file ${path} is longer than it may be.`);
      pieces.push(next.value);
      onBytes?.(length);
      const took = Date.now() - begun;
      if (took > patience.graceMs && length < (took / 1000) * patience.leastBytesPerSecond) slow.abort(TOO_SLOW);
    }
  } catch (error) {
    throw explained(error, path, either);
  } finally {
    // Lets go of a body that is longer than wanted; an ended one has nothing to cancel.
    reader.cancel().catch(() => {});
  }
  if (size !== undefined && length !== size) {
    throw new FeedError('wrong-length', `The feed’s file ${path} came with ${length} of ${size} bytes.`);
  }
  return joined(pieces, length);
}

function patiently(slow: AbortController, { idleMs }: Patience): { stop(): void } {
  const timer = setTimeout(() => slow.abort(TOO_SLOW), idleMs);
  return { stop: () => clearTimeout(timer) };
}

/** Browsers say only "Failed to fetch"; a person needs to hear which file, and what to try. */
function explained(error: unknown, path: string, signal: AbortSignal): unknown {
  if (error instanceof FeedError) return error;
  if (signal.aborted) {
    if (signal.reason !== TOO_SLOW) return cancelled(error);
    return new FeedError('slow', `The feed’s host sends ${path} too slowly. Whence tries again later.`, error);
  }
  return new FeedError(
    'unreachable',
    `The feed’s file ${path} could not be fetched. Check the connection and the feed’s address.`,
    error,
  );
}

const cancelled = (cause: unknown): FeedError => new FeedError('cancelled', 'Synchronising was cancelled.', cause);

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
