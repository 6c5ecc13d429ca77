import type { Entity } from '../../../../lib/model/entity.ts';
import type { Match } from '../../../../lib/model/match.ts';
import type { ProductPage } from '../../../../lib/model/product-page.ts';
import {
  say,
  sayAge,
  sayConfidence,
  sayFinding,
  sayFindingLevel,
  sayFlag,
  sayLevel,
  sayRole,
} from '../../../../lib/risk/wording.ts';
import { DAY } from '../make.ts';
import { judge } from './judge.ts';
import type { Situation, Theme } from './situation.ts';

/** The golden table as a page a lawyer can read: what is on the page, what the data holds, what is said. */
export function render(themes: readonly Theme[]): string {
  const total = themes.reduce((sum, { situations }) => sum + situations.length, 0);
  return [
    '# Golden table: from a page to what a person reads',
    '',
    `${total} situations, judged on ${DAY}. Written by \`npx vitest run tests/lib/risk/golden -u\`; a test fails when it is stale.`,
    'Companies stand here as examples of what public records say, with the records’ dates. Made-up names begin with "Example".',
    '',
    ...themes.flatMap(({ title, situations }, theme) => [
      `## ${theme + 1}. ${title}`,
      '',
      ...situations.flatMap((situation, index) => section(situation, `${theme + 1}.${index + 1}`)),
    ]),
  ].join('\n');
}

function section(situation: Situation, number: string): string[] {
  const { title, trap, given } = situation;
  const { level, headline, findings, recommendations, roles } = judge(situation);
  return [
    `### ${number} ${title}`,
    '',
    ...(trap === undefined ? [] : [`_${trap}_`, '']),
    ...('notChecked' in given
      ? []
      : [`- On the page: ${onPage(given.page)}`, `- In the data: ${inData(given.matches ?? [])}`]),
    `- Level: **${sayLevel(level)}**`,
    `- Why: ${say(headline)}`,
    ...findings.flatMap((finding) => [
      `- ${sayFindingLevel(finding)}: ${sayFinding(finding)} (${[
        sayConfidence(finding.confidence),
        sayAge(finding.age),
        ...finding.flags.map((flag) => sayFlag(flag)),
      ].join('; ')})`,
      ...(finding.caveat === undefined ? [] : [`  - Beside it: ${finding.caveat}`]),
      `  - What this does not show: ${say(finding.doesNotShow)}`,
    ]),
    ...(roles.length === 0
      ? []
      : [`- Rows: ${roles.map((row) => `${sayRole(row.role)} – ${sayLevel(row.level)}`).join('; ')}`]),
    `- Recommendations: ${recommendations.map((each) => `${each.number} (paragraph ${each.paragraph}${each.number === 8 ? ', for journalists' : ''})`).join(', ') || 'none'}`,
    '',
  ];
}

function onPage(page: ProductPage | undefined): string {
  if (page === undefined) return 'a product';
  const parts = [
    ...(['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer'] as const).flatMap((key) => {
      const value = page[key]?.value;
      return value === undefined ? [] : [`${key === 'manufacturer' ? 'maker' : key} “${value}”`];
    }),
    ...[...page.materials, ...page.origins, ...page.regionMentions, ...page.claims].map(({ quote }) => `“${quote}”`),
  ];
  return parts.join(', ') || 'a product, nothing stated';
}

function inData(matches: readonly Match[]): string {
  if (matches.length === 0) return 'no party found';
  return matches
    .map(({ role, band, entity }) => `${sayRole(role)}: ${entity.name} (${band}${records(entity)})`)
    .join('; ');
}

const records = ({ listings, evidence }: Entity): string =>
  [
    ...listings.map(({ list, until }) => `, ${list}${until === undefined ? '' : ` until ${until}`}`),
    ...evidence.map(({ kind, date }) => `, ${kind} ${date}`),
  ].join('');
