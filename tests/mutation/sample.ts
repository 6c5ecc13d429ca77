import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of a block: long enough to hold whole statements, which is what most changes are made in. */
const BLOCK = 12;

/** A fraction from 0 to 1 that a text always gives again, spread evenly over texts. */
const fractionOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

/**
 * Places of a folder's code in the form Stryker takes, `file:from-to`, chosen by chance: a sample whose score stands for
 * the whole folder's.
 *
 * @param share  from 0 to 1, of the blocks of lines
 * @param seed  another one gives another sample, the same one the same
 */
export function samplePlaces(folder: string, share: number, seed: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    const lines = readFileSync(path, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / BLOCK) }, (_, block) => block)
      .filter((block) => fractionOf(`${seed}\n${path}\n${block}`) < share)
      .map((block) => `${path}:${block * BLOCK + 1}-${Math.min(lines, (block + 1) * BLOCK)}`);
  });
}
