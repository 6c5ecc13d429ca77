// Runs in a page of a real browser: opens a segment as the workbench does and searches a list against it.
import { screen } from '../../lib/audit/suppliers/screen.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import type { Database } from '../../lib/model/database.ts';
import { bytesOfBlob, findIdentifier, findNames, openSegment, readEntity } from '../../lib/search/index.ts';

/** What one search took. */
export interface ScreenTimes {
  openMs: number;
  holdMs: number;
  searchMs: number;
  withCandidates: number;
  /** Longest the page was kept busy, in milliseconds. */
  longestTaskMs: number;
}

const pause = () =>
  new Promise<void>((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });

async function measure(suppliers: readonly Supplier[]): Promise<ScreenTimes> {
  const blob = await (await fetch('/segment')).blob();
  const begun = performance.now();
  const bytes = bytesOfBlob(blob);
  const segments = [await openSegment(bytes)];
  const opened = performance.now();
  await bytes.hold?.();
  const held = performance.now();
  const database: Database = {
    stamp: async () => ({ version: 1, created: '', expires: '2999-01-01T00:00:00.000Z', records: 0, gaps: [] }),
    sources: async () => [],
    reference: async () => ({ labels: [], goods: [], countries: [], recommendations: [], status: [] }),
    hosts: async () => [],
    find: async (query) => findNames(segments, query),
    findNumber: async (number) => findIdentifier(segments, { role: 'manufacturer', name: number }, 'registration'),
    entity: async (id) => readEntity(segments, id),
  };
  let withCandidates = 0;
  let longest = 0;
  let last = performance.now();
  const options = {
    run: 1,
    now: Date.now(),
    signal: new AbortController().signal,
    clock: () => performance.now(),
    pause: async () => {
      longest = Math.max(longest, performance.now() - last);
      await pause();
      last = performance.now();
    },
  };
  for await (const { results } of screen(suppliers, database, options)) {
    withCandidates += results.filter(({ candidates }) => candidates.length > 0).length;
  }
  const ended = performance.now();
  return {
    openMs: Math.round(opened - begun),
    holdMs: Math.round(held - opened),
    searchMs: Math.round(ended - held),
    withCandidates,
    longestTaskMs: Math.round(longest),
  };
}

(globalThis as { measure?: typeof measure }).measure = measure;
