import { beforeEach, describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/model/entity.ts';
import { entitiesIn } from '../../../../lib/publisher/feed/read-folder.ts';
import { type SampleFeed, sampleEntities, sampleEntity, sampleFeed } from '../../feed/sample-feed.ts';

let feed: SampleFeed;
beforeEach(async () => {
  feed = await sampleFeed();
});

async function held(manifest: Parameters<typeof entitiesIn>[1]): Promise<Map<string, Entity>> {
  const out = new Map<string, Entity>();
  for await (const entity of entitiesIn(feed.folder, manifest)) out.set(entity.id, entity);
  return out;
}
const named = (entities: Iterable<Entity>) => new Map([...entities].map((each) => [each.id, each]));

describe('a feed that grows version by version', () => {
  it('says at each what was published, in few segments, whatever was added, changed, withdrawn and added again', async () => {
    const all = named(sampleEntities(400));
    const { manifest: first } = await feed.publish([...all.values()]);
    let segments = 0;
    for (let round = 1; round <= 20; round += 1) {
      all.delete(`sample-${round * 3}`);
      all.set('changing', sampleEntity('changing', 'Changing Testwear Ltd', `version ${round}`));
      all.set(`new-${round}`, sampleEntity(`new-${round}`, `Newcomer ${round} Testwear Ltd`));
      // Withdrawn in one round, there again in the next but one.
      if (round % 2 === 0) all.delete('coming-and-going');
      else all.set('coming-and-going', sampleEntity('coming-and-going', 'Revenant Testwear Ltd', `round ${round}`));
      const { manifest } = await feed.publish([...all.values()]);
      expect(await held(manifest)).toEqual(all);
      expect(manifest.segments[0]).toEqual(first.segments[0]);
      segments = Math.max(segments, manifest.segments.length);
    }
    // Base, eight deltas and a new one, tables.
    expect(segments).toBeLessThanOrEqual(11);
    expect(segments).toBeGreaterThan(8);
  });

  it('costs a client of the version before what it changes, but for the one in eight that puts deltas together', async () => {
    const all = sampleEntities(400);
    let before = new Set<string>();
    const fresh: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { manifest } = await feed.publish(
        all.map((each, at) => (at < round ? { ...each, sectors: ['apparel'] } : each)),
      );
      fresh.push(manifest.segments.filter(({ sha256 }) => !before.has(sha256)).length);
      before = new Set(manifest.segments.map(({ sha256 }) => sha256));
    }
    // Base and tables at first; the ninth delta finds eight, which become one.
    expect(fresh).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
  });

  it('gets a new base when deltas have touched a fifth of it', async () => {
    const all = sampleEntities(100);
    const { manifest: first } = await feed.publish(all);
    const touched = all.map((each, at) => (at < 30 ? { ...each, sectors: ['apparel'] } : each));
    const { manifest } = await feed.publish(touched);
    expect(manifest.segments.map(({ kind }) => kind)).toEqual(['base', 'reference']);
    expect(manifest.segments[0]?.sha256).not.toBe(first.segments[0]?.sha256);
    expect(await held(manifest)).toEqual(named(touched));
  });
});
