import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/risk/assess.ts';
import { recommendationsFor, recommendationsForUser } from '../../../lib/risk/recommendations.ts';
import { entity, evidence, input, listing, match, page, RECOMMENDATIONS } from './make.ts';

const brand = entity('Example', {
  listings: [listing('UFLPA Entity List', 'forced-labour')],
  evidence: [evidence('investigation', '2025-09-24', 'a report names it')],
});
const { findings, recommendations } = assess(
  input({ page: page({ brand: 'Example' }), matches: [match('brand', brand)] }),
);

describe('recommendations', () => {
  it('stand once each, with every finding that calls them up, and their paragraph', () => {
    expect(recommendations).toEqual([
      { number: 26, paragraph: 51, findings: findings.map(({ id }) => id) },
      { number: 24, paragraph: 49, findings: findings.map(({ id }) => id) },
      { number: 8, paragraph: 23, findings: [findings[1]?.id] },
    ]);
  });

  it('number 8 is for journalists', () => {
    expect(recommendationsForUser(recommendations, 'journalist').map(({ number }) => number)).toEqual([26, 24, 8]);
    expect(recommendationsForUser(recommendations, 'shopper').map(({ number }) => number)).toEqual([26, 24]);
  });

  it('a number the table does not hold is left out', () => {
    expect(
      recommendationsFor(
        findings,
        RECOMMENDATIONS.filter(({ number }) => number === 24),
      ),
    ).toHaveLength(1);
    expect(recommendationsFor(findings, [])).toEqual([]);
  });
});
