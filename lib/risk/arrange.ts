import type { Finding, FindingKind } from '../model/finding.ts';
import { rankOf } from './level.ts';
import { byText, firstDifference } from './order.ts';
import { ROLES } from './party.ts';

/**
 * Kinds in the order they are shown within one level. Kinds that a level is named after come first in it: lists in
 * "listed", the goods in "context".
 */
const KINDS: readonly FindingKind[] = [
  'listed-party',
  'customs-order',
  'sanctioned-party',
  'region-stated',
  'goods-country',
  'processing-country',
  'cotton-origin-not-stated',
  'documented-report',
  'surveillance-equipment',
  'research-partner',
  'ownership',
  'formerly-listed',
  'contradicting-origins',
  'variety-claim',
  'label-claim',
  'modern-slavery-statement',
];

/** Most findings an assessment holds; the schema's bound. */
const MAX_FINDINGS = 300;

const isClose = ({ confidence }: Finding): number => (confidence === 'close-name' ? 1 : 0);
const roleRank = ({ role }: Finding): number => (role === undefined ? ROLES.length : ROLES.indexOf(role));

/**
 * Findings in the order they are shown: strongest level first, `close-name` ones last of all; within a level by kind,
 * nearest role, newest evidence, id. The same findings give the same order, whatever order they came in.
 */
export function arrange(findings: readonly Finding[]): Finding[] {
  const unique = new Map<string, Finding>();
  for (const finding of findings) if (!unique.has(finding.id)) unique.set(finding.id, finding);
  return [...unique.values()].sort(compare).slice(0, MAX_FINDINGS);
}

function compare(a: Finding, b: Finding): number {
  return firstDifference(
    isClose(a) - isClose(b),
    rankOf(a.level) - rankOf(b.level),
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    roleRank(a) - roleRank(b),
    byText(b.age.date ?? '', a.age.date ?? ''),
    byText(a.id, b.id),
  );
}
