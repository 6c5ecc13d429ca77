import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFeedState } from '../../../lib/feed/feed-state.ts';
import { openFeedHttp } from '../../../lib/feed/http.ts';
import { openNewest } from '../../../lib/feed/open-newest.ts';
import { openFeedStore } from '../../../lib/feed/store.ts';
import { syncFeed } from '../../../lib/feed/sync.ts';
import { serveFeed } from '../../../lib/publisher/feed/serve.ts';
import { SegmentVersionError } from '../../../lib/search/index.ts';
import { MAGIC, VERSION } from '../../../lib/search/layout.ts';
import { DAY, FIRST_DAY, sampleEntities, sampleFeed } from './sample-feed.ts';

it('data of an older segment layout is refused by name, and the next synchronisation brings it anew', async () => {
  const feed = await sampleFeed();
  const server = await serveFeed(feed.folder);
  const store = await openFeedStore('old-layout');
  const root = readFileSync(join(feed.keys, 'root.json'), 'utf8');
  const config = { id: 'sample', address: server.address, root, kind: 'built-in' } as const;
  const companies = sampleEntities(50);
  const sync = (day: number) =>
    syncFeed(
      { id: 'sample', root, floor: { timestamp: 0, manifest: 0 } },
      {
        http: openFeedHttp(server.address, new AbortController().signal),
        store,
        now: FIRST_DAY + day * DAY,
        onProgress: () => {},
      },
    );
  try {
    await feed.publish(companies);
    const { manifest } = await sync(2);
    const base = manifest.segments.find(({ kind }) => kind === 'base')?.sha256 ?? '';
    const bytes = new Uint8Array(await ((await store.segment(base)) as Blob).arrayBuffer());
    bytes[MAGIC.length] = VERSION - 1;
    const stored = await store.feed('sample');
    if (stored === undefined) throw new Error('nothing was stored');
    await store.switchTo(stored, new Map([[base, new Blob([bytes])]]));

    const { from, damage } = await openNewest(config, newFeedState(0), store, undefined);
    expect(from).toBe('nowhere');
    expect(damage).toBeInstanceOf(SegmentVersionError);
    expect(damage?.message).toMatch(/older than this reader/);

    await feed.publish(companies.slice(1));
    await sync(3);
    const { database } = await openNewest(config, newFeedState(0), store, undefined);
    const [match] = (await database?.find({ role: 'manufacturer', name: companies[7]?.name ?? '' })) ?? [];
    expect(match?.entity.id).toBe('sample-7');
  } finally {
    store.close();
    await server.close();
  }
});
