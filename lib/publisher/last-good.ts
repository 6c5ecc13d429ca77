import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Entity } from '../model/entity.ts';
import { GoodsCountry } from '../model/reference.ts';
import type { SourceRecords } from './read-source.ts';

const Kept = v.object({
  retrieved: v.string(),
  documentDate: v.optional(v.string()),
  entities: v.array(Entity),
  goods: v.array(GoodsCountry),
  withdrawn: v.array(v.string()),
});

/** What was last read of an upstream without trouble. */
export interface LastGood extends SourceRecords {
  retrieved: string;
  documentDate?: string | undefined;
}

/** Keeps the records of an upstream for a day when it cannot be read. */
export function keepLastGood(folder: string, source: string, good: LastGood): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${source}.json`);
  writeFileSync(`${path}.new`, JSON.stringify(good));
  renameSync(`${path}.new`, path);
}

/** What was kept of an upstream; `undefined` where nothing sound was. */
export function lastGood(folder: string, source: string): LastGood | undefined {
  const path = join(folder, `${source}.json`);
  if (!existsSync(path)) return undefined;
  try {
    return v.parse(Kept, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
