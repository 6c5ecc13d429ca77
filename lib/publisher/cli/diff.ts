import { resolve } from 'node:path';
import { compareFingerprints, type Fingerprints, fingerprintsOf } from '../feed/compare.ts';
import { entitiesIn, manifestIn } from '../feed/read-folder.ts';
import { needed, UsageError } from './usage.ts';

/** `diff OLD NEW`: a line for each entity that was added, changed or withdrawn, and a last line with the counts. */
export async function diffCommand([before, after]: string[]): Promise<void> {
  const old = await printsOf(needed(before, 'the old feed’s folder'));
  const fresh = await printsOf(needed(after, 'the new feed’s folder'));
  const { added, changed, withdrawn } = compareFingerprints(old, fresh);
  for (const id of added.sort()) console.log(`+ ${id}`);
  for (const id of changed.sort()) console.log(`~ ${id}`);
  for (const id of withdrawn.sort()) console.log(`- ${id}`);
  console.log(`${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn`);
}

async function printsOf(folder: string): Promise<Fingerprints> {
  const manifest = await manifestIn(resolve(folder));
  if (manifest === undefined) throw new UsageError(`${folder} holds no feed.`);
  return fingerprintsOf(entitiesIn(resolve(folder), manifest));
}
