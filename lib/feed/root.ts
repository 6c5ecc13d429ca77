import * as v from 'valibot';
import { text } from '../model/text.ts';
import { isSignedFor, payloadOf, readEnvelope, Signers } from './envelope.ts';
import { FeedError } from './errors.ts';
import { KeyId, keyIdOf, PublicKey, sha256Of } from './keys.ts';

/** The root of trust: whose signatures count for what. Version 1 ships in the package or is given with the address. */
export const Root = v.strictObject({
  schema: v.literal(1),
  type: v.literal('root'),
  feed: text(120),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
  keys: v.pipe(
    v.record(KeyId, PublicKey),
    v.check((keys) => Object.keys(keys).length <= 24, 'a root has at most 24 keys'),
  ),
  roles: v.strictObject({ root: Signers, timestamp: Signers, manifest: Signers }),
});
export type Root = v.InferOutput<typeof Root>;

/** Roots walked in one sync: more rotations than this in a client's absence need a new package. */
export const MAX_ROTATIONS = 32;

/**
 * Reads the root a person or a package vouches for: it has to be signed by its own root keys, so that a damaged or
 * half-made file is found at once.
 *
 * @throws FeedError `not-a-feed`, `bad-signature`
 */
export async function readTrustedRoot(text: string): Promise<Root> {
  const envelope = readEnvelope(text, 'root');
  const root = payloadOf(envelope, Root, 'root');
  await checkKeyNames(root);
  if (!(await isSignedFor('root', envelope, root.roles.root, root.keys))) {
    throw new FeedError(
      'bad-signature',
      'The root of trust is not signed by its own keys. Get it from the feed again.',
    );
  }
  return root;
}

/**
 * Follows one rotation: root N+1 counts only when enough keys of N *and* enough of its own signed it, and when it is
 * exactly the next one.
 *
 * @throws FeedError `bad-signature`, `rollback`, `mixed`, `not-a-feed`
 */
export async function acceptNextRoot(current: Root, text: string): Promise<Root> {
  const envelope = readEnvelope(text, 'root');
  if (!(await isSignedFor('root', envelope, current.roles.root, current.keys))) {
    throw new FeedError('bad-signature', 'The feed’s new root is not signed by the keys trusted so far.');
  }
  const next = await readTrustedRoot(text);
  if (next.version !== current.version + 1) {
    throw new FeedError('rollback', `The feed offers root ${next.version} where ${current.version + 1} is next.`);
  }
  if (next.feed !== current.feed) throw new FeedError('mixed', 'The feed’s new root belongs to another feed.');
  return next;
}

/** Whether keys of a role were replaced: what they signed before may be forged, so version floors start again. */
export const rotates = (before: Root, after: Root, role: 'timestamp' | 'manifest'): boolean =>
  before.roles[role].keys.some((key) => !after.roles[role].keys.includes(key));

/**
 * What a person compares with the word of a feed's publisher: SHA-256 over the names of the root keys in order. It stays
 * the same while other keys rotate.
 */
export const fingerprintOf = ({ roles }: Root): Promise<string> =>
  sha256Of(new TextEncoder().encode([...roles.root.keys].sort().join('\n')));

async function checkKeyNames(root: Root): Promise<void> {
  for (const [id, key] of Object.entries(root.keys)) {
    if ((await keyIdOf(key)) !== id) throw new FeedError('not-a-feed', 'The root names a key wrongly.');
  }
}
