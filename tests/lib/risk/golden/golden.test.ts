import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../../lib/model/assessment.ts';
import { everythingSaid, judge, marks } from './judge.ts';
import { render } from './render.ts';
import { THEMES } from './situations/index.ts';
import { renderTraces } from './traces.ts';

describe('the golden table', () => {
  it('holds at least 150 situations, each with a title of its own', () => {
    const titles = THEMES.flatMap(({ situations }) => situations.map(({ title }) => title));
    expect(titles.length).toBeGreaterThanOrEqual(150);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is written out as a page that is not stale', async () => {
    await expect(render(THEMES)).toMatchFileSnapshot('./GOLDEN.md');
  });

  it('has what every rule says of itself written out as well', async () => {
    await expect(renderTraces(THEMES)).toMatchFileSnapshot('./TRACES.md');
  });
});

for (const theme of THEMES) {
  describe(theme.title, () => {
    it.each(theme.situations.map((situation) => [situation.title, situation] as const))('%s', (_title, situation) => {
      const assessment = judge(situation);
      const { expect: wanted } = situation;
      expect(v.safeParse(Assessment, assessment).issues).toBeUndefined();
      expect(assessment.findings.map((finding) => marks(finding).join(' '))).toHaveLength(wanted.findings.length);
      assessment.findings.forEach((finding, index) => {
        expect(marks(finding)).toEqual(expect.arrayContaining((wanted.findings[index] ?? '').split(' ')));
      });
      expect(assessment.level).toBe(wanted.level);
      expect(assessment.recommendations.map(({ number }) => number)).toEqual(wanted.recommendations);
      if (wanted.says !== undefined) expect(everythingSaid(assessment).join('\n')).toContain(wanted.says);
      if (wanted.roles !== undefined)
        expect(assessment.roles.map(({ role, level }) => `${role} ${level}`)).toEqual(wanted.roles);
    });
  });
}
