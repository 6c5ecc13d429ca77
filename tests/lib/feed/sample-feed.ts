import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entity } from '../../../lib/model/entity.ts';
import { currentKeys, makeFeedKeys, newestRoot } from '../../../lib/publisher/feed/roots.ts';
import {
  type FeedContent,
  type Form,
  type Signing,
  type WrittenFeed,
  writeFeed,
} from '../../../lib/publisher/feed/write-feed.ts';

/** A made-up company on a made-up list. */
export function sampleEntity(id: string, name: string, fact = 'made up'): Entity {
  return {
    id,
    kind: 'company',
    name,
    aliases: [],
    weakAliases: [],
    domains: [],
    identifiers: [],
    ambiguous: false,
    surveillance: false,
    sectors: [],
    ownedBy: [],
    listings: [
      {
        id: `${id}-1`,
        list: 'Made-up List',
        kind: 'forced-labour',
        about: fact,
        uyghurRegion: true,
        sources: [{ publisher: 'Made-up Office', title: 'Made-up List' }],
        confidence: 'one_source',
      },
    ],
    evidence: [],
  };
}

/** Companies called "Sample Mills N". */
export const sampleEntities = (count: number): Entity[] =>
  Array.from({ length: count }, (_, at) => sampleEntity(`sample-${at}`, `Sample ${wordOf(at)} Mills ${at} Co., Ltd.`));

const SYLLABLES = ['ba', 'ke', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo', 'zu', 'ha'];
const wordOf = (at: number): string =>
  [at & 15, (at >> 4) & 15, (at >> 8) & 15, (at >> 12) & 15].map((each) => SYLLABLES[each]).join('');

export const contentOf = (entities: readonly Entity[]): FeedContent => ({
  entities,
  reference: { labels: [], hosts: [], goods: [], countries: [], recommendations: [], status: [] },
  sources: [],
  gaps: [],
});

/** A feed under way: a folder, its keys, and the next versions of it. */
export interface SampleFeed {
  folder: string;
  keys: string;
  /** Writes the next version; `created` counts days from 2026-11-01. */
  publish(entities: readonly Entity[], options?: { version?: number; day?: number; form?: Form }): Promise<WrittenFeed>;
  signing(): Promise<Signing>;
}

export const FIRST_DAY = Date.parse('2026-11-01T00:00:00.000Z');
export const DAY = 86_400_000;

/** A new feed in a folder of its own, with keys made for it. */
export async function sampleFeed(name = 'sample'): Promise<SampleFeed> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-sample-feed-'));
  const keys = mkdtempSync(join(tmpdir(), 'whence-sample-keys-'));
  await makeFeedKeys(keys, name, new Date(FIRST_DAY));
  let versions = 0;
  const signing = async (): Promise<Signing> => ({
    kind: 'keys',
    root: newestRoot(keys).version,
    manifest: await currentKeys(keys, 'manifest'),
    timestamp: await currentKeys(keys, 'timestamp'),
  });
  return {
    folder,
    keys,
    signing,
    async publish(entities, options = {}) {
      versions += 1;
      const created = FIRST_DAY + (options.day ?? versions) * DAY;
      const edition = {
        feed: name,
        version: options.version ?? versions,
        created: new Date(created).toISOString(),
        expires: new Date(created + 90 * DAY).toISOString(),
        timestampExpires: new Date(created + 14 * DAY).toISOString(),
      };
      return writeFeed(folder, contentOf(entities), edition, await signing(), options.form);
    },
  };
}
