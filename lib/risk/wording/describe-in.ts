import type { Words } from '../../i18n/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Finding } from '../../model/finding.ts';
import { REPORT } from '../../model/recommendation.ts';
import { ageIn, confidenceIn, findingIn, findingLevelIn, flagIn, levelIn, roleIn, wordingIn } from './in-words.ts';

/** An assessment as plain lines in a language: level, why, rows, findings, recommendations, stamp. */
export function describeIn(words: Words, assessment: Assessment): string[] {
  const { level, headline, roles, findings, recommendations, data, day, method } = assessment;
  return [
    words.say('result_level', { level: levelIn(words, level), reason: wordingIn(words, headline) }),
    ...roles.map(
      ({ role, name, level: state }) =>
        `  ${words.say('result_row', {
          role: roleIn(words, role),
          name: name.kind === 'stated' ? name.name : words.say('not_stated'),
          level: levelIn(words, state),
        })}`,
    ),
    ...findings.flatMap((finding) => describeFinding(words, finding)),
    ...recommendations.map(
      ({ number, paragraph }) =>
        `  ${words.say('result_recommended', { number, paragraph, reference: REPORT.reference })}`,
    ),
    `  ${words.count('result_stamp', data.records, {
      method,
      version: String(data.version),
      date: words.date(data.created.slice(0, 10)),
      day: words.date(day),
    })}`,
    ...data.gaps.map((gap) => `  ${words.say('result_gap', { gap })}`),
  ];
}

function describeFinding(words: Words, finding: Finding): string[] {
  const facts = [
    confidenceIn(words, finding.confidence),
    ageIn(words, finding.age),
    ...finding.flags.map((flag) => flagIn(words, flag)),
  ].join('; ');
  return [
    `  [${findingLevelIn(words, finding)}] ${findingIn(words, finding)}`,
    `    ${facts}`,
    ...(finding.caveat === undefined ? [] : [`    ${finding.caveat}`]),
    `    ${words.say('result_not_shown', { sentence: wordingIn(words, finding.doesNotShow) })}`,
    ...finding.sources.map(
      ({ publisher, title, date, url }) =>
        `    ${words.say('result_source', {
          source: [publisher, title, date === undefined ? undefined : words.date(date), url]
            .filter((part) => part !== undefined)
            .join(', '),
        })}`,
    ),
  ];
}
