import { ageOfStatement } from '../age.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutParty } from '../make-finding.ts';
import { isUsable } from '../reply.ts';
import type { PartyRule, Rule } from '../rule.ts';
import { sentence, sides } from './documented-report.ts';

const RECOMMENDATIONS = [20, 21] as const;

/** Records that speak of the turnover from which a statement is due; only then does recommendation 21 belong to them. */
const NEAR_THRESHOLD = /£\s?36|turnover|threshold/i;

/** Cards for recorded facts about a party's modern-slavery statement. */
const modernSlaveryStatement: PartyRule = (party, { input }) =>
  party.entity.evidence
    .filter((evidence) => evidence.kind === 'modern-slavery-statement' && isUsable(evidence))
    .map((evidence) => ({
      ...aboutParty('modern-slavery-statement', party, evidence.id),
      level: NO_LEVEL,
      age: ageOfStatement(evidence.date, input.day),
      ...sides(party, evidence),
      wording: sentence('statement-record', party, evidence),
      recommendations: NEAR_THRESHOLD.test(`${evidence.fact} ${evidence.caveat ?? ''}`) ? [...RECOMMENDATIONS] : [20],
    }));

export const modernSlaveryStatementRule: Rule = {
  id: 'modern-slavery-statement',
  title: 'A modern-slavery statement is recorded as missing, weak or out of date',
  documentation: [
    'A card of its own without a level, from recorded facts only: "not found in X on DATE". Nothing is concluded from our not having looked.',
    'A statement counts as current for 18 months after its year. Small companies may have no duty to publish one: recommendation 21 is shown where the record speaks of turnover.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => modernSlaveryStatement(party, context));
    return { findings, why: `Recorded facts on modern-slavery statements: ${findings.length}.` };
  },
};
