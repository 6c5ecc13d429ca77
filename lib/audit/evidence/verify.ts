import * as v from 'valibot';
import { sameBytes, sha256 } from './bytes.ts';
import type { PackFile } from './pack-files.ts';
import { NotAPackError, readZip } from './read-zip.ts';
import { DATAPACKAGE, DIGEST, MANIFEST, writeZip } from './write-pack.ts';

/** What holding a pack against its own hashes came to. */
export interface Verified {
  outcome: 'whole' | 'altered';
  /** SHA-256 of the file itself: the number to compare with the one noted when the pack was made. */
  sha256: string;
  /** What is wrong, one sentence each; empty for a whole pack. */
  problems: string[];
  files: PackFile[];
}

const Hash = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/));
const Datapackage = v.object({
  resources: v.pipe(
    v.array(v.object({ path: v.string(), hash: Hash, bytes: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
    v.maxLength(2000),
  ),
});
const Digest = v.object({ path: v.literal(DATAPACKAGE), hash: Hash });

/**
 * Holds a pack against its hashes: every file against the manifest, the manifest against its digest, and the container
 * against the one written again from the same files. So a change of any byte is found, also where it is in no file.
 *
 * It cannot find a pack that somebody wrote anew with other hashes; the hash noted when it was made can.
 *
 * @param noted  the SHA-256 noted when the pack was made, where there is one
 * @throws NotAPackError where the file cannot be read at all
 */
export async function verifyPack(bytes: Uint8Array, noted?: string): Promise<Verified> {
  const own = await sha256(bytes);
  const files = await readZip(bytes);
  const problems = [
    ...(noted === undefined || noted.toLowerCase() === own ? [] : [`the hash noted is ${noted}, this file has ${own}`]),
    ...(await heldAgainstManifest(files)),
    ...(sameBytes(await writeZip(files), bytes)
      ? []
      : ['the zip container is not the one Whence writes around these files']),
  ];
  return { outcome: problems.length === 0 ? 'whole' : 'altered', sha256: own, problems, files };
}

async function heldAgainstManifest(files: readonly PackFile[]): Promise<string[]> {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const listed = byName.has(DATAPACKAGE) ? await fromDatapackage(byName) : fromManifest(byName);
  const problems = [...listed.problems];
  for (const [name, hash] of listed.hashes) {
    const bytes = byName.get(name);
    if (bytes === undefined) problems.push(`${name} is missing`);
    else if ((await sha256(bytes)) !== hash) problems.push(`${name} was changed`);
  }
  for (const name of byName.keys()) {
    if (!listed.hashes.has(name) && ![MANIFEST, DATAPACKAGE, DIGEST].includes(name)) problems.push(`${name} was added`);
  }
  return problems;
}

interface Listed {
  hashes: Map<string, string>;
  problems: string[];
}

async function fromDatapackage(files: ReadonlyMap<string, Uint8Array>): Promise<Listed> {
  const described = files.get(DATAPACKAGE) ?? new Uint8Array();
  const digest = v.safeParse(Digest, parsed(files.get(DIGEST)));
  const problems: string[] = [];
  if (!digest.success) problems.push(`${DIGEST} is missing or cannot be read`);
  else if (digest.output.hash !== `sha256:${await sha256(described)}`) problems.push(`${DATAPACKAGE} was changed`);
  const datapackage = v.safeParse(Datapackage, parsed(described));
  if (!datapackage.success) return { hashes: new Map(), problems: [...problems, `${DATAPACKAGE} cannot be read`] };
  const hashes = new Map(datapackage.output.resources.map(({ path, hash }) => [path, hash.slice('sha256:'.length)]));
  for (const { path, bytes } of datapackage.output.resources) {
    const size = files.get(path)?.length;
    if (size !== undefined && size !== bytes) problems.push(`${path} has another size than is listed`);
  }
  return { hashes, problems };
}

function fromManifest(files: ReadonlyMap<string, Uint8Array>): Listed {
  const manifest = files.get(MANIFEST);
  if (manifest === undefined) throw new NotAPackError(`it has neither ${DATAPACKAGE} nor ${MANIFEST}`);
  const hashes = new Map<string, string>();
  const problems: string[] = [];
  for (const line of new TextDecoder().decode(manifest).split('\n')) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.{1,300})$/.exec(line) ?? [];
    if (hash !== undefined && name !== undefined) hashes.set(name, hash);
    else if (line !== '') problems.push(`${MANIFEST} has a line that is no hash`);
  }
  return { hashes, problems };
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? new Uint8Array()));
  } catch {
    return undefined;
  }
}
