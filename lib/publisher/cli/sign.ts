import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { payloadOf, readEnvelope } from '../../feed/envelope.ts';
import { TIMESTAMP } from '../../feed/layout.ts';
import { Timestamp } from '../../feed/timestamp.ts';
import { writeTimestamp } from '../feed/write-feed.ts';
import { TIMESTAMP_DAYS } from './build.ts';
import type { Options } from './feed.ts';
import { publishRoots, signingWith } from './signing.ts';
import { DAY_MS, daysOf, feedFolder, needed } from './usage.ts';

/** `sign FEED --keys KEYS [--days N]`: run it daily, also when no data changed. */
export async function signCommand([folder]: string[], options: Options): Promise<void> {
  const feed = feedFolder(folder, 'the feed’s folder');
  const keys = resolve(needed(options.keys, '--keys FOLDER'));
  const { feed: name, ...signing } = await signingWith(keys);
  const held = payloadOf(
    readEnvelope(readFileSync(join(feed, TIMESTAMP), 'utf8'), 'timestamp'),
    Timestamp,
    'timestamp',
  );
  publishRoots(keys, feed);
  const now = Date.now();
  const timestampExpires = new Date(now + daysOf(options.days, TIMESTAMP_DAYS) * DAY_MS).toISOString();
  writeTimestamp(feed, { feed: name, created: new Date(now).toISOString(), timestampExpires }, held.manifest, signing);
  console.log(`“${name}” version ${held.manifest.version} is signed until ${timestampExpires.slice(0, 10)}`);
}
