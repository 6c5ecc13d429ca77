import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import type { Recommendation, UserRole } from '../model/recommendation.ts';

type Called = Assessment['recommendations'];

/**
 * The recommendations of an assessment: those of the strongest finding first, each finding's own in METHOD.md §4's order,
 * each once with all findings that call it up. A possible match calls up none, and a number that the report's table does
 * not hold is left out.
 *
 * @param findings  in the order they are shown
 */
export function recommendationsFor(findings: readonly Finding[], report: readonly Recommendation[]): Called {
  const paragraphs = new Map(report.map(({ number, paragraph }) => [number, paragraph]));
  const called = new Map<number, string[]>();
  for (const { id, recommendations } of inOrder(findings.filter(({ confidence }) => confidence !== 'close-name'))) {
    for (const number of recommendations) {
      const ids = called.get(number);
      if (ids === undefined) called.set(number, [id]);
      else ids.push(id);
    }
  }
  return [...called].flatMap(([number, ids]) => {
    const paragraph = paragraphs.get(number);
    return paragraph === undefined ? [] : [{ number, paragraph, findings: ids }];
  });
}

/**
 * A maker of surveillance equipment has a row of its own in METHOD.md §4, so what that row calls up comes before what the
 * same party's list entries do, and first of all where the page shows a camera.
 */
function inOrder(findings: readonly Finding[]): Finding[] {
  const surveillance = findings.filter(({ kind }) => kind === 'surveillance-equipment');
  const cameras = surveillance.filter(({ wording }) => wording.template.endsWith('.product'));
  const ordered = findings.flatMap((finding) => [
    ...surveillance.filter(({ entityId }) => entityId === finding.entityId),
    finding,
  ]);
  return [...new Set([...cameras, ...ordered])];
}

/** Recommendation 8 (preserve evidence) is for journalists (METHOD.md §4). */
const JOURNALISTS_ONLY: readonly number[] = [8];

/** The recommendations to show to one kind of user, in order. */
export const recommendationsForUser = (called: Called, user: UserRole): Called =>
  called.filter(({ number }) => user === 'journalist' || !JOURNALISTS_ONLY.includes(number));
