import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuzzTarget } from './target.ts';

const FOLDER = 'tests/fuzz/corpus';
/** Inputs kept on disk for one target: enough to start from, few enough to run in every `npm test`. */
const MOST_KEPT = 20;
const MOST_BYTES = 4_096;

const folderOf = ({ id }: FuzzTarget): string => join(FOLDER, id);
const nameOf = (input: Uint8Array): string => createHash('sha256').update(input).digest('hex').slice(0, 16);

/** Sound inputs, and those that earlier runs kept: each led somewhere new, or broke something since mended. */
export function corpusOf(target: FuzzTarget): Uint8Array[] {
  const folder = folderOf(target);
  const kept = existsSync(folder) ? readdirSync(folder).sort() : [];
  return [...target.seeds(), ...kept.map((name) => new Uint8Array(readFileSync(join(folder, name))))];
}

/** Keeps an input for later runs while there is room. */
export function keepInput(target: FuzzTarget, input: Uint8Array): void {
  const folder = folderOf(target);
  mkdirSync(folder, { recursive: true });
  if (input.length > MOST_BYTES || readdirSync(folder).filter((name) => !name.startsWith('crash')).length >= MOST_KEPT)
    return;
  writeFileSync(join(folder, nameOf(input)), input);
}

/** Keeps an input that broke something, whatever room there is. @returns where it lies */
export function keepCrash(target: FuzzTarget, input: Uint8Array): string {
  const folder = folderOf(target);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `crash-${nameOf(input)}`);
  writeFileSync(file, input);
  return file;
}
