import { basename } from 'node:path';
import type { Collection } from './collect.ts';
import type { SourceReport } from './read-source.ts';

/** Names shown of a long list of parties; the whole list is in the report as data. */
const NAMES_SHOWN = 20;

const STATES: Record<SourceReport['state'], string> = {
  fresh: 'read now',
  'last-good': 'could not be read; what was read before is used',
  absent: 'could not be read, and nothing was read before',
};

/** The account of one build in lines of plain text: every row read is in one of its numbers. */
export function reportLines({
  reports,
  curated,
  merged,
}: Pick<Collection, 'reports' | 'curated' | 'merged'>): string[] {
  const own = curated.flatMap(({ source, read, kept, rejected }) => [
    `${basename(source)}: ${counted(read, 'row')} read, ${kept} kept, ${rejected.length} rejected`,
    ...rejected.map(({ row, reason }) => `  line ${row}: ${reason}`),
  ]);
  return [...own, ...reports.flatMap(sourceLines), `${counted(merged, 'record')} merged into others`];
}

/** The account of one upstream. */
export function sourceLines(report: SourceReport): string[] {
  const { source, state, read, kept, rejected, reasons, outOfScope, retrieved, documentDate, trouble } = report;
  const dates = `${documentDate === undefined ? '' : `edition of ${documentDate}, `}retrieved ${retrieved}`;
  return [
    `${source} (${STATES[state]}; ${dates}): ${counted(read, 'row')} read, ${kept} kept, ${rejected} rejected`,
    ...(trouble === undefined ? [] : [`  ${trouble}`]),
    ...Object.entries(outOfScope).map(([why, count]) => `  ${count} left out: ${why}`),
    ...reasons.map(({ row, why }) => `  row ${row}: ${why}`),
    ...(rejected > reasons.length ? [`  and ${rejected - reasons.length} more rejected`] : []),
    ...partyLines('no longer on the list, entry withdrawn', report.delisted),
    ...partyLines('not found in this edition, entry kept; please look', report.doubted),
  ];
}

function partyLines(what: string, names: readonly string[] = []): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
  return [`  ${what}: ${names.slice(0, NAMES_SHOWN).join('; ')}${more}`];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
