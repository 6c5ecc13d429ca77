import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Entity } from '../model/entity.ts';
import { GoodsCountry } from '../model/reference.ts';
import { leanEntity } from './lean-entity.ts';
import type { SourceRecords } from './read-source.ts';

const Line = v.variant('kind', [
  v.object({ kind: v.literal('read'), retrieved: v.string(), documentDate: v.optional(v.string()) }),
  v.object({ kind: v.literal('entity'), record: Entity }),
  v.object({ kind: v.literal('goods'), record: GoodsCountry }),
  v.object({ kind: v.literal('withdrawn'), record: v.string() }),
  v.object({ kind: v.literal('end') }),
]);

/** What was last read of an upstream without trouble. */
export interface LastGood extends SourceRecords {
  retrieved: string;
  documentDate?: string | undefined;
}

const BUFFER_CHARS = 1 << 20;

function* linesOf({
  retrieved,
  documentDate,
  entities,
  goods,
  withdrawn,
}: LastGood): Generator<v.InferInput<typeof Line>> {
  yield { kind: 'read', retrieved, ...(documentDate === undefined ? {} : { documentDate }) };
  for (const record of entities) yield { kind: 'entity', record };
  for (const record of goods) yield { kind: 'goods', record };
  for (const record of withdrawn) yield { kind: 'withdrawn', record };
  // A file that was cut short lacks it.
  yield { kind: 'end' };
}

/** Keeps the records of an upstream, a line each, for a day when it cannot be read. */
export function keepLastGood(folder: string, source: string, good: LastGood): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${source}.jsonl`);
  const file = openSync(`${path}.new`, 'w');
  let buffer = '';
  for (const line of linesOf(good)) {
    buffer += `${JSON.stringify(line)}\n`;
    if (buffer.length > BUFFER_CHARS) {
      writeSync(file, buffer);
      buffer = '';
    }
  }
  writeSync(file, buffer);
  closeSync(file);
  renameSync(`${path}.new`, path);
}

/** How many entities were kept of an upstream, without reading them all; 0 where nothing was. */
export function lastGoodCount(folder: string, source: string): number {
  const path = join(folder, `${source}.jsonl`);
  return existsSync(path) ? countLines(readFileSync(path), '{"kind":"entity"') : 0;
}

/** Lines that begin so; on bytes, because a large file is longer than a string may be. */
function countLines(bytes: Buffer, beginning: string): number {
  let count = 0;
  for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) count += 1;
  return count;
}

/** What was kept of an upstream; `undefined` where nothing was, or what was is not whole. */
export function lastGood(folder: string, source: string): LastGood | undefined {
  const path = join(folder, `${source}.jsonl`);
  if (!existsSync(path)) return undefined;
  const out: LastGood = { retrieved: '', entities: [], goods: [], withdrawn: [] };
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at);
    const line = parsed(bytes.toString('utf8', at, end < 0 ? bytes.length : end));
    if (line === undefined) return undefined;
    if (line.kind === 'end') return out;
    if (line.kind === 'read') {
      out.retrieved = line.retrieved;
      out.documentDate = line.documentDate;
    } else if (line.kind === 'entity') out.entities.push(leanEntity(line.record));
    else if (line.kind === 'goods') out.goods.push(line.record);
    else out.withdrawn.push(line.record);
    at = end < 0 ? bytes.length : end + 1;
  }
  return undefined;
}

function parsed(text: string): v.InferOutput<typeof Line> | undefined {
  try {
    const line = v.safeParse(Line, JSON.parse(text));
    return line.success ? line.output : undefined;
  } catch {
    return undefined;
  }
}
