import { recordOf } from '../../check/check-page.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Database } from '../../model/database.ts';
import type { Finding } from '../../model/finding.ts';
import { readRecord } from '../../risk/record.ts';
import { say, sayFinding, sayLevel } from '../../risk/wording.ts';
import { sameBytes, utf8 } from './bytes.ts';
import type { PackFile } from './pack-files.ts';
import { NotAPackError } from './read-zip.ts';

/** What a pack's verdict comes to when it is worked out again. */
export type Rechecked =
  /** The pack holds no verdict: its page is no product. */
  | { kind: 'no-verdict' }
  /** The data it was made with: the record is the same byte for byte, or something else has changed. */
  | { kind: 'same-data'; record: 'same' | 'different'; lines: string[] }
  /** Other data: what is different, in sentences; none where the verdict is the same. */
  | { kind: 'other-data'; lines: string[] };

/**
 * Works out the verdict of a pack again with the data there is now, counting ages on the day of the pack where the data
 * is the same, and today where it is another.
 *
 * @param now  milliseconds since 1970
 * @throws NotARecordError where the pack's record cannot be read
 */
export async function recheckPack(files: readonly PackFile[], database: Database, now: number): Promise<Rechecked> {
  const file = files.find(({ name }) => name === 'record.json' || name === 'evidence/record.json');
  if (file === undefined) return { kind: 'no-verdict' };
  const { input, assessment } = readRecord(new TextDecoder().decode(file.bytes));
  if (input === undefined || assessment === undefined) throw new NotAPackError('its record is not complete');
  const stamp = await database.stamp();
  const same = stamp.version === assessment.data.version && stamp.created === assessment.data.created;
  const again = await recordOf(input.page, database, same ? Date.parse(assessment.day) : now);
  const verdict = readRecord(again).assessment ?? assessment;
  const lines = differences(assessment, verdict);
  if (!same) return { kind: 'other-data', lines };
  return { kind: 'same-data', record: sameBytes(utf8(again), file.bytes) ? 'same' : 'different', lines };
}

/** What is different between two verdicts on one page, in sentences; the stamps first. */
export function differences(before: Assessment, after: Assessment): string[] {
  const lines: string[] = [];
  if (before.data.version !== after.data.version) {
    lines.push(
      `Data: version ${before.data.version} of ${before.data.created.slice(0, 10)} (${before.data.records} records) then, version ${after.data.version} of ${after.data.created.slice(0, 10)} (${after.data.records} records) now.`,
    );
  }
  if (before.method !== after.method) lines.push(`Method: ${before.method} then, ${after.method} now.`);
  if (before.level !== after.level)
    lines.push(`Level: “${sayLevel(before.level)}” then, “${sayLevel(after.level)}” now.`);
  const [was, is] = [byId(before), byId(after)];
  for (const [id, finding] of is) {
    const earlier = was.get(id);
    if (earlier === undefined) lines.push(`Only now: ${sayFinding(finding)} (${id})`);
    else lines.push(...changed(earlier, finding));
  }
  for (const [id, finding] of was) if (!is.has(id)) lines.push(`Only then: ${sayFinding(finding)} (${id})`);
  return lines;
}

const byId = ({ findings }: Assessment): Map<string, Finding> => new Map(findings.map((each) => [each.id, each]));

function changed(before: Finding, after: Finding): string[] {
  const parts: string[] = [];
  const note = (what: string, was: string, is: string) => {
    if (was !== is) parts.push(`${what} “${was}” then, “${is}” now`);
  };
  note('level', sayLevel(before.level), sayLevel(after.level));
  note('text', say(before.wording), say(after.wording));
  note('reply', JSON.stringify(before.reply), JSON.stringify(after.reply));
  note('age', before.age.state, after.age.state);
  note('match', before.confidence, after.confidence);
  note('marks', before.flags.join(', '), after.flags.join(', '));
  note('sources', sourcesOf(before), sourcesOf(after));
  note('caveat', before.caveat ?? '', after.caveat ?? '');
  return parts.length === 0 ? [] : [`Changed for ${after.subject}: ${parts.join('; ')}. (${after.id})`];
}

const sourcesOf = ({ sources }: Finding): string =>
  sources.map(({ publisher, title, date }) => [publisher, title, date].join(', ')).join('; ');
