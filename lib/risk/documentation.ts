import { REPORT } from '../model/recommendation.ts';
import { AGE_RULES } from './age.ts';
import { LEVELS } from './level.ts';
import { RULES } from './rules/index.ts';
import { METHOD_VERSION } from './version.ts';
import { SENTENCES } from './wording/sentences.ts';
import { say, sayConfidence, sayLevel } from './wording.ts';

/** How a finding is tied to the page, surest first. */
const CONFIDENCES = ['exact-id', 'exact-name', 'close-name', 'page-text', 'reference-table'] as const;

const WHEN: Readonly<Record<(typeof LEVELS)[number], string>> = {
  listed: 'a government forced-labour, customs or sanctions list names this party',
  documented: 'a published investigation with method, a court or an official record names the party or its supplier',
  stated: 'the page itself states an origin or a producer in the Uyghur region',
  context:
    'goods of this kind from the stated country are on an official list, cotton has no stated origin, it is processed in a country that depends on Chinese cotton, or older evidence',
  'nothing-found':
    'the page was read and checked, and our data holds nothing that counts; the date and size of the data are shown',
  'not-checked': 'not a product page, no permission, unreadable, no data, or data past its expiry',
};

/**
 * The method as a Markdown page, made from the rules themselves and the sentences they speak with, so that page and code
 * cannot drift apart.
 */
export function methodPage(): string {
  return [
    `# How Whence judges (method version ${METHOD_VERSION})`,
    '',
    'Whence grades how strong a link and its evidence are. It never says how likely it is that one item was made with forced labour.',
    'Four things are shown beside each other and never added up: the level of the link, how sure the match of a name is, how old the evidence is, and what the company replied.',
    'There is no score and no grade. A page shows the highest level among its findings. A possible match ("close name") raises nothing.',
    '',
    '## Levels, strongest first',
    '',
    '| level | it is shown when |',
    '|---|---|',
    ...LEVELS.map((level) => `| ${sayLevel(level)} | ${WHEN[level]} |`),
    '',
    '## Rows: who is who',
    '',
    '- Brand, maker and seller have a row each, and importer and packer where the page names them. A row is coloured only by findings about the party matched in that very part, and by its owners’ lowered findings.',
    '- The shop’s web address is a sign of who sells. A company matched by it has a row of its own ("shop of this web address") and never colours the brand. Where the same company is the brand, web address and name confirm each other and the match is the surest kind.',
    '- A company found in several parts is told once, in the part nearest to the product. A part the page does not name reads "not checked", not "nothing found".',
    '- What the page says of the goods colours no company’s row.',
    '',
    '## Match confidence',
    '',
    ...CONFIDENCES.map((confidence) => `- ${sayConfidence(confidence)}`),
    '',
    '## Age of evidence',
    '',
    `- Investigations and tests: current for ${AGE_RULES.investigation.current} months, ageing to ${AGE_RULES.investigation.ageing}, then historic and context only.`,
    `- Press and campaign lists: ${AGE_RULES.press.current} months. Rulings do not age. Official tables carry the date of their edition.`,
    '- A date known only by month or year is counted so that doubt favours the party named. A report that was renewed is a new record with its own date.',
    '',
    '## Rules',
    '',
    ...RULES.flatMap((rule) => [
      `### ${rule.title}`,
      '',
      ...rule.documentation.map((line) => `- ${line}`),
      `- What it does not show: ${say({ template: `not-shown.${rule.id}`, values: {} })}`,
      rule.recommendations.length === 0
        ? '- Calls up no recommendation.'
        : `- Calls up recommendations ${rule.recommendations.join(', ')} of ${REPORT.reference}.`,
      '',
    ]),
    '## Sentences',
    '',
    'Every sentence comes from one of these templates; what stands in braces comes from the data or the page.',
    '',
    ...Object.keys(SENTENCES).map((template) => `- \`${template}\`: ${say({ template, values: {} })}`),
    '',
  ].join('\n');
}
