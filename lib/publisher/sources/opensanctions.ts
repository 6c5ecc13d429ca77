import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { csvRows } from './csv.ts';
import { FtmEntity, ftmEntity, ftmIdOf } from './ftm-entity.ts';
import { InputError } from './open-input.ts';
import { linesOf, textOf } from './text-of.ts';
import { type Bytes, type Reading, type Upstream, UpstreamFormatError, type UpstreamRow } from './upstream.ts';

const COMMON = {
  publisher: 'OpenSanctions',
  url: 'https://www.opensanctions.org/datasets/',
  licence: 'CC BY-NC 4.0 (commercial use needs a licence of its own)',
  use: 'non-commercial',
} as const;

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Lines that are no entity at the start mean another file; later ones are single bad rows. */
const SURE_AFTER = 20;

/**
 * OpenSanctions in FollowTheMoney JSON, one entity a line, of any size. The optional `index.json` beside it gives the date
 * of the data, and its checksum tells whether the file came whole.
 */
export const openSanctionsFtm: Upstream = {
  ...COMMON,
  id: 'opensanctions-ftm',
  name: 'OpenSanctions (FollowTheMoney)',
  files: ['entities.ftm.json', 'index.json'],
  read: readFtm,
};

async function* readFtm([file, index]: readonly Bytes[], reading: Reading): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const about = index === undefined ? undefined : await readIndex(index);
  if (about !== undefined) reading.documentDate = about.updated_at.slice(0, 10);
  const checksum = about?.resources.find(({ name }) => name === 'entities.ftm.json')?.checksum;
  let sound = 0;
  for await (const { row, line } of linesOf(checksum === undefined ? file : checkedAgainst(file, checksum))) {
    const parsed = v.safeParse(FtmEntity, parse(line));
    if (!parsed.success) {
      if (sound === 0 && row >= SURE_AFTER) throw new UpstreamFormatError('opensanctions', 'an entity a line', line);
      yield { kind: 'rejected', row, why: v.summarize(parsed.issues).slice(0, 200) };
      continue;
    }
    sound += 1;
    yield { ...ftmEntity(parsed.output), row };
  }
  if (sound === 0) throw new UpstreamFormatError('opensanctions', 'an entity a line', 'none');
}

const Index = v.object({
  updated_at: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/)),
  resources: v.optional(v.array(v.object({ name: v.string(), checksum: v.optional(v.string()) })), []),
});

async function readIndex(index: Bytes): Promise<v.InferOutput<typeof Index>> {
  const parsed = v.safeParse(Index, parse(await textOf(index, 4 * 1024 * 1024)));
  if (!parsed.success) throw new UpstreamFormatError('opensanctions', 'index.json with updated_at', 'none');
  return parsed.output;
}

/** Passes a file on and, at its end, holds it against the SHA-1 that the index gives. */
async function* checkedAgainst(file: Bytes, checksum: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha1');
  for await (const piece of file) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== checksum.toLowerCase()) {
    throw new InputError('entities.ftm.json is not the file its index.json tells of. Fetch both again.');
  }
}

const Delta = v.object({
  op: v.picklist(['ADD', 'MOD', 'DEL']),
  entity: v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)) }),
});

/**
 * Deltas of OpenSanctions, oldest first, laid over the entities last read with `opensanctions-ftm`: what was added or
 * changed, and ids that are gone. The last word on each entity counts.
 */
export const openSanctionsDelta: Upstream = {
  ...COMMON,
  id: 'opensanctions-delta',
  name: 'OpenSanctions (delta)',
  files: ['entities.delta.json, oldest first; or delta.json, which names them'],
  repeats: true,
  patches: { base: 'opensanctions-ftm', idOf: ftmIdOf },
  read: readDeltas,
};

async function* readDeltas(files: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  const last = new Map<string, UpstreamRow>();
  for (const file of files) {
    let sound = 0;
    for await (const { row, line } of linesOf(file)) {
      const read = parse(line);
      const delta = v.safeParse(Delta, read);
      if (!delta.success) {
        if (sound === 0 && row >= SURE_AFTER)
          throw new UpstreamFormatError('opensanctions', '{op, entity} a line', line);
        yield { kind: 'rejected', row, why: v.summarize(delta.issues).slice(0, 200) };
        continue;
      }
      sound += 1;
      const change = changeOf(row, delta.output, read);
      if (change.kind === 'rejected') yield change;
      else last.set(delta.output.entity.id, change);
    }
    if (sound === 0) throw new UpstreamFormatError('opensanctions', '{op, entity} a line', 'none');
  }
  yield* last.values();
}

/** What a line of a delta does. An entity that is no concern of ours any more goes as well. */
function changeOf(row: number, { op, entity: { id } }: v.InferOutput<typeof Delta>, read: unknown): UpstreamRow {
  if (op === 'DEL') return { kind: 'withdrawn', row, id };
  const ftm = v.safeParse(FtmEntity, (read as { entity: unknown }).entity);
  if (!ftm.success) return { kind: 'rejected', row, why: v.summarize(ftm.issues).slice(0, 200) };
  const change = ftmEntity(ftm.output);
  return change.kind === 'entity' || op === 'ADD' ? { ...change, row } : { kind: 'withdrawn', row, id };
}

/** The simple table of OpenSanctions, a target a row. Its `dataset` column names lists by their titles. */
export const openSanctionsSimple: Upstream = {
  ...COMMON,
  id: 'opensanctions-simple',
  name: 'OpenSanctions (simple table)',
  files: ['targets.simple.csv'],
  read: readSimple,
};

/** Titles of the datasets that concern us, as the table writes them. */
const TITLES: readonly [RegExp, string][] = [
  [/UFLPA|Uyghur Forced Labor/i, 'us_dhs_uflpa'],
  [/CBP|Withhold Release|Forced Labor/i, 'us_cbp_forced_labor'],
  [/OFAC Specially Designated/i, 'us_ofac_sdn'],
  [/UK (?:FCDO )?Sanctions/i, 'gb_fcdo_sanctions'],
];

async function* readSimple([file]: readonly Bytes[]): AsyncGenerator<UpstreamRow> {
  if (file === undefined) return;
  const needed = ['id', 'schema', 'name', 'aliases', 'countries', 'addresses', 'identifiers', 'sanctions', 'dataset'];
  const list = (text: string): string[] => text.split(';').filter((part) => part !== '');
  for await (const line of csvRows('opensanctions', file, needed)) {
    if (line.kind === 'rejected') {
      yield line;
      continue;
    }
    const { row, cell } = line;
    const datasets = list(cell('dataset')).flatMap((title) => TITLES.find(([shape]) => shape.test(title))?.[1] ?? []);
    const parsed = v.safeParse(FtmEntity, {
      id: cell('id'),
      caption: cell('name'),
      schema: cell('schema'),
      properties: {
        name: [cell('name')],
        alias: list(cell('aliases')),
        country: list(cell('countries')),
        address: list(cell('addresses')),
        program: list(cell('sanctions')),
      },
      datasets,
    });
    yield parsed.success
      ? { ...ftmEntity(parsed.output), row }
      : { kind: 'rejected', row, why: v.summarize(parsed.issues).slice(0, 200) };
  }
}
