import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../feed/layout.ts';
import { currentKeys, newestRoot } from '../feed/roots.ts';
import type { Signing } from '../feed/write-feed.ts';

/** The keys in force, by the newest root in the key folder. */
export async function signingWith(keys: string): Promise<Signing & { kind: 'keys'; feed: string }> {
  const root = newestRoot(keys);
  return {
    kind: 'keys',
    feed: root.feed,
    root: root.version,
    manifest: await currentKeys(keys, 'manifest'),
    timestamp: await currentKeys(keys, 'timestamp'),
  };
}

/** Puts the roots, which are public, beside the feed, so that clients can follow rotations. */
export function publishRoots(keys: string, feed: string): void {
  for (const part of [ROOT, 'roots']) {
    if (existsSync(join(keys, part))) cpSync(join(keys, part), join(feed, part), { recursive: true });
  }
}
