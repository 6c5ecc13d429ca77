import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, payloadOf, type Role, readEnvelope } from '../../feed/envelope.ts';
import { ROOT, rootPath } from '../../feed/layout.ts';
import { Root } from '../../feed/root.ts';
import { KeyFileError, loadKeys, makeKey, type SigningKey, saveKey, signDocument } from './keys.ts';

/** A root is signed rarely, by keys kept off line, so it lasts two years. */
const ROOT_LASTS_MS = 2 * 365 * 86_400_000;

const ROLES: readonly Role[] = ['root', 'timestamp', 'manifest'];

/** How many keys a new feed gets for each role; two of three root keys suffice, so that one may be lost or stolen. */
const KEYS: Record<Role, { made: number; threshold: number }> = {
  root: { made: 3, threshold: 2 },
  timestamp: { made: 1, threshold: 1 },
  manifest: { made: 1, threshold: 1 },
};

const idsOf = (keys: readonly SigningKey[]): string[] => keys.map(({ id }) => id);

function rootOf(
  feed: string,
  version: number,
  keys: Record<Role, { keys: readonly SigningKey[]; threshold: number }>,
  now: Date,
): Root {
  const all = ROLES.flatMap((role) => keys[role].keys);
  const signers = (role: Role) => ({ keys: idsOf(keys[role].keys), threshold: keys[role].threshold });
  return {
    schema: 1,
    type: 'root',
    feed,
    version,
    created: now.toISOString(),
    expires: new Date(now.getTime() + ROOT_LASTS_MS).toISOString(),
    keys: Object.fromEntries(all.map((key) => [key.id, key.public])),
    roles: { root: signers('root'), timestamp: signers('timestamp'), manifest: signers('manifest') },
  };
}

/** Writes root N beside the keys (`FOLDER/root.json` is the newest) and returns it. */
function writeRoot(folder: string, root: Root, signed: Envelope): void {
  mkdirSync(join(folder, 'roots'), { recursive: true });
  writeFileSync(join(folder, rootPath(root.version)), JSON.stringify(signed));
  writeFileSync(join(folder, ROOT), JSON.stringify(signed));
}

/**
 * Makes all keys of a new feed in `folder` and its first root, `folder/root.json`, which readers are given once.
 *
 * @throws Error where the folder holds a root already: new keys would shut out every reader
 */
export async function makeFeedKeys(folder: string, feed: string, now = new Date()): Promise<Root> {
  if (existsSync(join(folder, ROOT))) {
    throw new Error(
      `${folder} holds the keys of a feed already. To replace some: npm run feed -- rotate ${folder} root|timestamp|manifest`,
    );
  }
  const made = { root: [], timestamp: [], manifest: [] } as Record<Role, SigningKey[]>;
  for (const role of ROLES) {
    for (let count = 0; count < KEYS[role].made; count += 1) {
      const key = await makeKey();
      saveKey(folder, role, key);
      made[role].push(key);
    }
  }
  const keys = (role: Role) => ({ keys: made[role], threshold: KEYS[role].threshold });
  const root = rootOf(feed, 1, { root: keys('root'), timestamp: keys('timestamp'), manifest: keys('manifest') }, now);
  writeRoot(folder, root, signDocument('root', root, made.root));
  return root;
}

/** The newest root in a key folder. @throws KeyFileError where it holds none */
export function newestRoot(folder: string): Root {
  if (!existsSync(join(folder, ROOT))) {
    throw new KeyFileError(`There are no keys in ${folder}. Make them: npm run feed -- keygen ${folder} --feed NAME`);
  }
  return payloadOf(readEnvelope(readFileSync(join(folder, ROOT), 'utf8'), 'root'), Root, 'root');
}

/**
 * Replaces the keys of a role: new ones are made, the next root lists them alone, and both the old root keys and those of
 * the new root sign it, so that readers can follow.
 */
export async function rotateKeys(folder: string, role: Role, now = new Date()): Promise<Root> {
  const current = newestRoot(folder);
  const held = {
    root: await loadKeys(folder, 'root'),
    timestamp: await loadKeys(folder, 'timestamp'),
    manifest: await loadKeys(folder, 'manifest'),
  };
  const fresh: SigningKey[] = [];
  for (let count = 0; count < KEYS[role].made; count += 1) {
    const key = await makeKey();
    saveKey(folder, role, key);
    fresh.push(key);
  }
  const keysFor = (each: Role) => ({
    keys: each === role ? fresh : held[each].filter(({ id }) => current.roles[each].keys.includes(id)),
    threshold: current.roles[each].threshold,
  });
  const keys = { root: keysFor('root'), timestamp: keysFor('timestamp'), manifest: keysFor('manifest') };
  const next = rootOf(current.feed, current.version + 1, keys, now);
  const old = held.root.filter(({ id }) => current.roles.root.keys.includes(id));
  const signers = new Map([...old, ...keys.root.keys].map((key) => [key.id, key]));
  writeRoot(folder, next, signDocument('root', next, [...signers.values()]));
  return next;
}

/** The keys that may sign for a role under the newest root. */
export async function currentKeys(folder: string, role: Role): Promise<SigningKey[]> {
  const root = newestRoot(folder);
  return (await loadKeys(folder, role)).filter(({ id }) => root.roles[role].keys.includes(id));
}
