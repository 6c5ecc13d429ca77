import type { Assessment } from '../model/assessment.ts';
import type { AssessInput } from '../model/database.ts';
import { arrange } from './arrange.ts';
import { readCotton } from './cotton.ts';
import { productKindsOf } from './goods/product-kinds.ts';
import { headlineFor } from './headline.ts';
import { highest } from './level.ts';
import { partiesOf } from './party.ts';
import { recommendationsFor } from './recommendations.ts';
import { roleStates } from './roles.ts';
import type { RuleContext } from './rule.ts';
import { RULES } from './rules/index.ts';
import { METHOD_VERSION } from './version.ts';

export { METHOD_VERSION } from './version.ts';

/**
 * The verdict on one product page by METHOD.md: what was found, how strongly each finding is linked and evidenced, and why.
 *
 * A pure function: it reads no clock, storage, network or locale, so the same input gives the same assessment, byte for
 * byte, in every browser and on the command line. The level is the highest among the findings and never a sum; a
 * `close-name` match is shown and raises nothing.
 *
 * @param input  the page as read, the matches of its parties (owners with role `owner`), reference tables, data stamp, day
 */
export function assess(input: AssessInput): Assessment {
  const parties = partiesOf(input.matches);
  const context: RuleContext = {
    input,
    direct: parties.filter(({ owner }) => owner === undefined),
    owners: parties.filter(({ owner }) => owner !== undefined),
    cotton: readCotton(input.page),
    kinds: productKindsOf(input.page),
  };
  const results = RULES.map((rule) => ({ rule, ...rule.run(context) }));
  const findings = arrange(results.flatMap((result) => result.findings));
  const level = highest(
    findings.filter(({ confidence }) => confidence !== 'close-name').map((finding) => finding.level),
    'nothing-found',
  );
  return {
    schema: 1,
    method: METHOD_VERSION,
    data: input.data,
    day: input.day,
    level,
    headline: headlineFor(level, findings, input.data),
    roles: roleStates(input.page, parties, findings),
    findings,
    recommendations: recommendationsFor(findings, input.reference.recommendations),
    trace: results.map(({ rule, findings: fired, why }) => ({
      rule: rule.id,
      fired: fired.length,
      why: why.slice(0, 400),
    })),
  };
}
