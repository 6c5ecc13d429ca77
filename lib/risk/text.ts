import type { Assessment } from '../model/assessment.ts';
import type { Finding } from '../model/finding.ts';
import { say, sayAge, sayConfidence, sayFinding, sayFindingLevel, sayFlag, sayLevel, sayRole } from './wording.ts';

/** An assessment as plain lines for the command line: level, why, rows, findings, recommendations, stamp. */
export function describe(assessment: Assessment): string[] {
  const { level, headline, roles, findings, recommendations, data, day, method } = assessment;
  return [
    `${sayLevel(level)}. ${say(headline)}`,
    ...roles.map(
      ({ role, name, level: state }) =>
        `  ${sayRole(role)}: ${name.kind === 'stated' ? name.name : 'not stated'} – ${sayLevel(state)}`,
    ),
    ...findings.flatMap(describeFinding),
    ...recommendations.map(
      ({ number, paragraph }) => `  In 2021 MPs recommended: number ${number} (paragraph ${paragraph} of HC 198)`,
    ),
    `  Method ${method}, data ${data.version} of ${data.created.slice(0, 10)} (${data.records} records), ages counted on ${day}`,
    ...data.gaps.map((gap) => `  Not in our data: ${gap}`),
  ];
}

function describeFinding(finding: Finding): string[] {
  const facts = [
    sayConfidence(finding.confidence),
    sayAge(finding.age),
    ...finding.flags.map((flag) => sayFlag(flag)),
  ].join('; ');
  return [
    `  [${sayFindingLevel(finding)}] ${sayFinding(finding)}`,
    `    ${facts}`,
    ...(finding.caveat === undefined ? [] : [`    ${finding.caveat}`]),
    `    What this does not show: ${say(finding.doesNotShow)}`,
    ...finding.sources.map(
      ({ publisher, title, date, url }) =>
        `    Source: ${[publisher, title, date, url].filter((part) => part !== undefined).join(', ')}`,
    ),
  ];
}
