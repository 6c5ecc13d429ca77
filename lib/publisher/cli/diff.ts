import type { Entity } from '../../model/entity.ts';
import type { Manifest } from '../../model/manifest.ts';
import { SegmentVersionError } from '../../search/index.ts';
import { diffEntities, diffSummary, type EntityChange } from '../diff.ts';
import { compareFingerprints, type Fingerprints, fingerprintsOf } from '../feed/compare.ts';
import { entitiesIn, manifestIn } from '../feed/read-folder.ts';
import { feedFolder } from './usage.ts';

/** Feeds of more records are compared by their fingerprints, which tell ids alone. */
const MOST_IN_WORDS = 50_000;

/** `diff OLD NEW`: a line for each entity that was added, changed or withdrawn, and a last line with the counts. */
export async function diffCommand([before, after]: string[]): Promise<void> {
  const old = await feedIn(before, 'the old feed’s folder');
  const fresh = await feedIn(after, 'the new feed’s folder');
  const records = Math.max(old.manifest.records, fresh.manifest.records);
  const changes = records > MOST_IN_WORDS ? await changesById(old, fresh) : await changesInWords(old, fresh);
  for (const line of changeLines(changes, changes.length)) console.log(line);
}

interface FeedInFolder {
  folder: string;
  manifest: Manifest;
}

async function feedIn(given: string | undefined, what: string): Promise<FeedInFolder> {
  const folder = feedFolder(given, what);
  return { folder, manifest: (await manifestIn(folder)) as Manifest };
}

async function changesInWords(old: FeedInFolder, fresh: FeedInFolder): Promise<EntityChange[]> {
  return diffEntities(
    await allOf(entitiesIn(old.folder, old.manifest)),
    await allOf(entitiesIn(fresh.folder, fresh.manifest)),
  );
}

async function allOf(entities: AsyncIterable<Entity>): Promise<Entity[]> {
  const all: Entity[] = [];
  for await (const entity of entities) all.push(entity);
  return all;
}

async function changesById(old: FeedInFolder, fresh: FeedInFolder): Promise<EntityChange[]> {
  const prints = ({ folder, manifest }: FeedInFolder): Promise<Fingerprints> =>
    fingerprintsOf(entitiesIn(folder, manifest));
  const { added, changed, withdrawn } = compareFingerprints(await prints(old), await prints(fresh));
  const as = (change: EntityChange['change'], ids: readonly string[]): EntityChange[] =>
    ids.map((id) => ({ id, name: id, change, notes: [] }));
  return [...as('added', added), ...as('changed', changed), ...as('withdrawn', withdrawn)];
}

const SIGNS: Record<EntityChange['change'], string> = { added: '+', changed: '~', withdrawn: '-' };

/** Changes in the order of their signs and names, so many of them, and the counts: "12 entries added, 1 withdrawn". */
export function changeLines(changes: readonly EntityChange[], most: number): string[] {
  const order = ({ change, id }: EntityChange): string => `${'+~-'.indexOf(SIGNS[change])}${id}`;
  const sorted = [...changes].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return [
    ...sorted.slice(0, most).map(({ change, id, name, notes }) => {
      const of = name === id ? id : `${name} (${id})`;
      return `${SIGNS[change]} ${of}${notes.length === 0 ? '' : `: ${notes.join('; ')}`}`;
    }),
    ...(sorted.length > most ? [`  and ${sorted.length - most} more`] : []),
    diffSummary(changes),
  ];
}

/** What a build would change, in words where the feed is small enough to be held twice. */
export async function changesSince(
  folder: string,
  before: Manifest | undefined,
  entities: readonly Entity[],
): Promise<EntityChange[] | undefined> {
  if (before === undefined || Math.max(before.records, entities.length) > MOST_IN_WORDS) return undefined;
  try {
    return diffEntities(await allOf(entitiesIn(folder, before)), entities);
  } catch (error) {
    // An older publisher's segments: everything is written anew.
    if (error instanceof SegmentVersionError) return undefined;
    throw error;
  }
}
