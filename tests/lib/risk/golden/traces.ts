import { judge } from './judge.ts';
import { situation, type Theme } from './situation.ts';

/** What the rules say where a page states nothing and nothing is found. */
const silent = new Map(
  judge(situation('Nothing', {}, 'nothing-found', [], [])).trace.map(({ rule, why }) => [rule, why]),
);

/** What each rule says of itself in every situation of the golden table, as `npm run method -- explain` shows it. */
export function renderTraces(themes: readonly Theme[]): string {
  return [
    '# Golden table: what the rules say of themselves',
    '',
    'Written by `npx vitest run tests/lib/risk/golden -u`; a test fails when it is stale. A rule that says what it says of a',
    'page that states nothing is left out, but for the first list, which is that page’s.',
    '',
    ...[...silent].map(([rule, why]) => `- ${rule}: ${why}`),
    '',
    ...themes.flatMap(({ title, situations }, theme) => [
      `## ${theme + 1}. ${title}`,
      '',
      ...situations.flatMap((each, index) => {
        const told = judge(each).trace.filter(({ rule, why }) => silent.get(rule) !== why);
        const lines = told.map(({ rule, fired, why }) => `- ${rule} (${fired}): ${why}`);
        return [`${theme + 1}.${index + 1} ${each.title}`, '', ...(lines.length === 0 ? ['- nothing'] : lines), ''];
      }),
    ]),
  ].join('\n');
}
