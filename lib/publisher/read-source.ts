import * as v from 'valibot';
import { Entity } from '../model/entity.ts';
import { GoodsCountry } from '../model/reference.ts';
import { leanEntity } from './lean-entity.ts';
import { upstreamOf } from './sources/index.ts';
import { InputError, openInput, type SourceArgument } from './sources/open-input.ts';
import { type Bytes, type Reading, type Upstream, UpstreamFormatError } from './sources/upstream.ts';

/** What became of the rows of one upstream. */
export interface SourceReport {
  source: string;
  /** `fresh`: read now. `last-good`: it could not be read, so what was read before is used. `absent`: nothing to use. */
  state: 'fresh' | 'last-good' | 'absent';
  read: number;
  kept: number;
  /** Sound rows that are not ours, counted by reason. */
  outOfScope: Record<string, number>;
  /** How many rows were wrong, and the first of them with reasons. */
  rejected: number;
  reasons: { row: number; why: string }[];
  retrieved: string;
  documentDate?: string;
  /** Why it could not be read. */
  trouble?: string;
  /** Parties of our own rows that this whole edition of their list no longer names: their entry is gone. */
  delisted?: string[];
  /** The same, where there were too many to believe: their entries stay until a person has looked. */
  doubted?: string[];
}

/** The records of one upstream. */
export interface SourceRecords {
  entities: Entity[];
  goods: GoodsCountry[];
  withdrawn: string[];
}

const REASONS_KEPT = 50;

/**
 * Reads one upstream through its adapter. Every record is held against the model; rows that do not fit are left out and
 * counted with the reason.
 *
 * @param day  `YYYY-MM-DD`, the day of reading
 * @param isKnown  whether our data has the party of an entry on the same list, see {@link UpstreamRow}
 * @throws UpstreamFormatError where the format is not the known one, or where nothing in the file is of use
 * @throws InputError where a file or address gives nothing, or too many were named
 */
export async function readSource(
  argument: SourceArgument,
  day: string,
  isKnown: (entity: Entity) => boolean = () => false,
): Promise<{ upstream: Upstream; records: SourceRecords; report: SourceReport }> {
  const upstream = upstreamOf(argument.id);
  const { places } = argument;
  if (places.length > upstream.files.length && upstream.repeats !== true) {
    throw new InputError(
      `${upstream.id} is made of ${upstream.files.join('; ')}: ${places.length} files are too many.`,
    );
  }
  const files: Bytes[] = [];
  for (const place of places) files.push(await openInput(place));
  const { documentDate } = argument;
  const reading: Reading = { retrieved: day, ...(documentDate === undefined ? {} : { documentDate }) };
  const records: SourceRecords = { entities: [], goods: [], withdrawn: [] };
  const report: SourceReport = {
    source: upstream.id,
    state: 'fresh',
    read: 0,
    kept: 0,
    outOfScope: {},
    rejected: 0,
    reasons: [],
    retrieved: day,
  };
  const reject = (row: number, why: string): void => {
    report.rejected += 1;
    if (report.reasons.length < REASONS_KEPT) report.reasons.push({ row, why });
  };
  for await (const row of upstream.read(files, reading)) {
    report.read += 1;
    switch (row.kind) {
      case 'elsewhere':
      case 'entity': {
        if (row.kind === 'elsewhere' && !isKnown(row.entity)) {
          report.outOfScope[row.why] = (report.outOfScope[row.why] ?? 0) + 1;
          break;
        }
        const parsed = v.safeParse(Entity, row.entity);
        if (parsed.success) records.entities.push(leanEntity(parsed.output));
        else reject(row.row, `${row.entity.name}: ${v.summarize(parsed.issues)}`.slice(0, 300));
        break;
      }
      case 'goods': {
        const parsed = v.safeParse(GoodsCountry, row.goods);
        if (parsed.success) records.goods.push(parsed.output);
        else reject(row.row, `${row.goods.good}: ${v.summarize(parsed.issues)}`.slice(0, 300));
        break;
      }
      case 'withdrawn':
        records.withdrawn.push(row.id);
        break;
      case 'out-of-scope':
        report.outOfScope[row.why] = (report.outOfScope[row.why] ?? 0) + 1;
        break;
      case 'rejected':
        reject(row.row, row.why);
    }
  }
  if (report.read === report.rejected) {
    const [first] = report.reasons;
    throw new UpstreamFormatError(upstream.id, 'rows', first === undefined ? 'none' : `only such as “${first.why}”`);
  }
  report.kept = records.entities.length + records.goods.length + records.withdrawn.length;
  if (reading.documentDate !== undefined) report.documentDate = reading.documentDate;
  return { upstream, records, report };
}
