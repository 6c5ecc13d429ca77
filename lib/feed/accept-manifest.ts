import { Manifest } from '../model/manifest.ts';
import { CLIENT } from './client.ts';
import { isSignedFor, payloadOf, readEnvelope } from './envelope.ts';
import { FeedError } from './errors.ts';
import type { Root } from './root.ts';

/**
 * Reads a manifest under a root. It is checked again whenever it is read, so that one signed by a key that was withdrawn
 * since no longer answers.
 *
 * @throws FeedError `bad-signature`, `not-a-feed`, `mixed`, `newer-client`
 */
export async function acceptManifest(text: string, root: Root): Promise<Manifest> {
  const envelope = readEnvelope(text, 'manifest');
  if (!(await isSignedFor('manifest', envelope, root.roles.manifest, root.keys))) {
    throw new FeedError(
      'bad-signature',
      'The feed’s manifest is not signed by a key this feed trusts. Nothing changed.',
    );
  }
  const manifest = payloadOf(envelope, Manifest, 'manifest');
  if (manifest.feed !== root.feed) throw new FeedError('mixed', 'The manifest belongs to another feed.');
  if (manifest.minimumClient > CLIENT) {
    throw new FeedError(
      'newer-client',
      'The feed needs a newer Whence. Update the extension; the data held still answers.',
    );
  }
  return manifest;
}
