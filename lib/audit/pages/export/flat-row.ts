import type { Finding } from '../../../model/finding.ts';
import type { Locator, Sourced } from '../../../model/sourced.ts';
import { say, sayAge, sayConfidence, sayFindingLevel, sayFlag, sayLevel, sayReply } from '../../../risk/wording.ts';
import type { AuditRow, PageResult } from '../audit.ts';

/** A row to export, with its result where there is one. */
export interface Exported {
  row: AuditRow;
  result?: PageResult;
}

/** A cell of an export; absent values are empty cells. */
export type Cell = string | number;
/** One line of a table by its column names, which are a part of the format: programs rely on them. */
export type FlatRow = Record<string, Cell>;

/** Turns a finding into the text to paste; it is the popup's, handed in because exports know no screen. */
export type Cite = (finding: Finding) => string;

/** "main > p:nth-of-type(2)", "script:nth-of-type(1) /brand/name", or nothing. */
export const placeOf = (locator: Locator): string =>
  locator.kind === 'none'
    ? ''
    : locator.kind === 'element'
      ? locator.path
      : `${locator.path} ${locator.pointer}`.trim();

const time = (ms: number): string => new Date(ms).toISOString();

/**
 * The page's words for some values, each passage once, and where they stand, in the same order: several values may be read
 * from one passage ("60% cotton, 40% linen").
 */
function passages(values: readonly Sourced<unknown>[], name: string): FlatRow {
  const places = new Map(values.map(({ quote, locator }) => [`${quote}\n${placeOf(locator)}`, { quote, locator }]));
  const each = [...places.values()];
  return {
    [`${name}_quotes`]: each.map(({ quote }) => quote).join(' | '),
    [`${name}_places`]: each.map(({ locator }) => placeOf(locator)).join(' | '),
  };
}

/** What is known of a page, one line. */
export function pageRow({ row, result }: Exported): FlatRow {
  const { state, summary } = row;
  const page = result?.page;
  const names = (['title', 'brand', 'manufacturer', 'seller'] as const).map((key): FlatRow => {
    const name = page?.[key];
    return {
      [key]: name?.value ?? '',
      [`${key}_quote`]: name?.quote ?? '',
      [`${key}_place`]: name === undefined ? '' : placeOf(name.locator),
    };
  });
  const origins = page?.origins ?? [];
  const made = origins.filter(({ value }) => value.stage === 'made' || value.stage === 'assembled');
  const grown = origins.filter(({ value }) => value.stage === 'grown');
  return {
    page_id: row.id,
    number: row.n + 1,
    address: row.url,
    address_shown: result?.shown ?? '',
    state: state.kind,
    reason: state.kind === 'failed' ? state.reason : '',
    http_status: (state.kind === 'failed' ? state.status : result?.status) ?? '',
    checked_utc: state.kind === 'done' || state.kind === 'failed' ? time(state.ended) : '',
    level: summary?.level ?? '',
    level_words: summary === undefined ? '' : sayLevel(summary.level),
    ...Object.assign({}, ...names),
    made_in: (summary?.places ?? []).join(' '),
    ...passages(made, 'made_in'),
    grown_in: (summary?.grown ?? []).join(' '),
    ...passages(grown, 'grown_in'),
    materials: (summary?.fibres ?? []).join(' | '),
    ...passages(page?.materials ?? [], 'materials'),
    labels: (summary?.labels ?? []).join(' | '),
    ...passages(page?.claims ?? [], 'labels'),
    findings: summary?.findings ?? '',
    data_version: summary?.data ?? '',
    method_version: summary?.method ?? '',
  };
}

/** What is known of each finding of a page, one line each: the claim and the other side with the same weight. */
export function findingRows({ row, result }: Exported, cite: Cite): FlatRow[] {
  return (result?.assessment.findings ?? []).map((finding) => ({
    page_id: row.id,
    address: row.url,
    finding_id: finding.id,
    kind: finding.kind,
    level: finding.level,
    level_words: sayFindingLevel(finding),
    subject: finding.subject,
    role: finding.role ?? '',
    entity_id: finding.entityId ?? '',
    match: sayConfidence(finding.confidence),
    evidence_age: sayAge(finding.age),
    claim: say(finding.wording),
    reply: sayReply(finding.reply),
    caveat: finding.caveat ?? '',
    does_not_show: say(finding.doesNotShow),
    marks: finding.flags.map((flag) => sayFlag(flag)).join(' | '),
    quote: finding.quote?.text ?? '',
    quote_place: finding.quote === undefined ? '' : placeOf(finding.quote.locator),
    sources: finding.sources
      .map(({ publisher, title, date, url }) =>
        [publisher, title, date, url].filter((part) => part !== undefined).join(', '),
      )
      .join(' | '),
    citation: cite(finding),
  }));
}
