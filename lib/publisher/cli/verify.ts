import { acceptManifest } from '../../feed/accept-manifest.ts';
import { fetchManifest, fetchPart } from '../../feed/download.ts';
import { FeedError } from '../../feed/errors.ts';
import { openFeedHttp } from '../../feed/http.ts';
import { openDatabase } from '../../feed/open-database.ts';
import { firstTrust, refreshTrust } from '../../feed/trust.ts';
import { unpackSegment } from '../../feed/unpack.ts';
import { serveFeed } from '../feed/serve.ts';
import type { Options } from './feed.ts';
import { feedFolder, fileText, needed } from './usage.ts';

/**
 * `verify FEED|URL --root FILE`: does what a client does, from the root of trust to an opened database, over HTTP even for
 * a folder.
 *
 * @throws FeedError for the first thing a client would refuse
 */
export async function verifyCommand([place]: string[], { root }: Options): Promise<void> {
  const where = needed(place, 'a folder or an address');
  const rootText = fileText(needed(root, '--root FILE'));
  const server = /^https?:/.test(where) ? undefined : await serveFeed(feedFolder(where, 'a folder'));
  try {
    const address = server?.address ?? (where.endsWith('/') ? where : `${where}/`);
    const http = openFeedHttp(address, new AbortController().signal);
    const trust = await refreshTrust(await firstTrust(rootText), http, Date.now());
    if (trust.timestamp === undefined) throw new FeedError('refused', 'The feed has no timestamp.');
    const manifest = await acceptManifest(await fetchManifest(http, trust.timestamp), trust.root);
    let bytes = 0;
    const database = await openDatabase(manifest, (ref) =>
      unpackSegment(ref, async (part) => {
        bytes += part.size;
        return new Blob([(await fetchPart(http, part)) as BlobPart]);
      }),
    );
    await database.reference();
    const { version, records } = manifest;
    console.log(
      `“${manifest.feed}” version ${version} holds: ${records} records in ${bytes} bytes, root ${trust.root.version}`,
    );
    console.log(`  signed until ${trust.timestamp.expires}, data answers until ${manifest.expires}`);
  } finally {
    await server?.close();
  }
}
