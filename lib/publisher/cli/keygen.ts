import { resolve } from 'node:path';
import * as v from 'valibot';
import { Role } from '../../feed/envelope.ts';
import { fingerprintOf } from '../../feed/root.ts';
import { makeFeedKeys, rotateKeys } from '../feed/roots.ts';
import type { Options } from './feed.ts';
import { needed, UsageError } from './usage.ts';

/** `keygen KEYS --feed NAME` */
export async function keygenCommand([folder]: string[], { feed }: Options): Promise<void> {
  const keys = resolve(needed(folder, 'a folder for the keys'));
  const root = await makeFeedKeys(keys, needed(feed, '--feed NAME'));
  console.log(
    `Keys of “${root.feed}” are in ${keys}. Keep root-*.pem off line; two of the three suffice to rotate keys.`,
  );
  console.log(`Readers are given ${keys}/root.json, fingerprint ${await fingerprintOf(root)}`);
}

/** `rotate KEYS ROLE` */
export async function rotateCommand([folder, role]: string[]): Promise<void> {
  const parsed = v.safeParse(Role, role);
  if (!parsed.success) throw new UsageError('Which keys? npm run feed -- rotate KEYS root|timestamp|manifest');
  const root = await rotateKeys(resolve(needed(folder, 'the folder of the keys')), parsed.output);
  console.log(
    `Root ${root.version} lists new ${parsed.output} keys. Build or sign the feed now, then delete the old keys.`,
  );
}
