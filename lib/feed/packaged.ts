import type { Database } from '../model/database.ts';
import { Manifest, type PartRef, type SegmentRef } from '../model/manifest.ts';
import { payloadOf, readEnvelope } from './envelope.ts';
import { DamagedFeedError, FeedError } from './errors.ts';
import { sha256Of } from './keys.ts';
import { manifestPath, partPath, TIMESTAMP } from './layout.ts';
import { openDatabase } from './open-database.ts';
import { Timestamp } from './timestamp.ts';
import { unpackSegment } from './unpack.ts';

/**
 * Opens the feed that lies in the package (or, on the command line, in a folder). It has the form of every feed; the one
 * difference is that the package itself is what is trusted, so its signatures are not asked for. Every file is held
 * against its hash before a byte is believed, because a cut-off or altered file can look like success.
 *
 * @param read  a file of the feed by its path
 * @throws DamagedFeedError
 */
export async function openPackaged(read: (path: string) => Promise<Blob>): Promise<Database> {
  const manifest = await packagedManifest(read);
  return openDatabase(manifest, (ref) => packagedSegment(ref, read));
}

/** The manifest of the packaged feed. @throws DamagedFeedError */
export async function packagedManifest(read: (path: string) => Promise<Blob>): Promise<Manifest> {
  try {
    const timestamp = payloadOf(
      readEnvelope(await (await read(TIMESTAMP)).text(), 'timestamp'),
      Timestamp,
      'timestamp',
    );
    const { sha256, size } = timestamp.manifest;
    const blob = await verified({ sha256, size }, await read(manifestPath(sha256)), 'its manifest');
    return payloadOf(readEnvelope(await blob.text(), 'manifest'), Manifest, 'manifest');
  } catch (error) {
    if (error instanceof FeedError) throw new DamagedFeedError(error.message, error);
    throw error;
  }
}

const packagedSegment = (ref: SegmentRef, read: (path: string) => Promise<Blob>): Promise<Blob> =>
  unpackSegment(ref, async (part) => verified(part, await read(partPath(part.sha256)), ref.kind));

async function verified(part: PartRef | { sha256: string; size: number }, blob: Blob, what: string): Promise<Blob> {
  if (blob.size !== part.size) throw new DamagedFeedError(`${what} has ${blob.size} of ${part.size} bytes`);
  if ((await sha256Of(new Uint8Array(await blob.arrayBuffer()))) !== part.sha256) {
    throw new DamagedFeedError(`${what} is not the file the manifest names`);
  }
  return blob;
}
