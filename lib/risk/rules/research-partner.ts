import { weigh } from '../evidence.ts';
import { aboutParty } from '../make-finding.ts';
import { isUsable } from '../reply.ts';
import type { PartyRule, Rule } from '../rule.ts';
import { sentence, sides } from './documented-report.ts';

const RECOMMENDATIONS = [28, 29] as const;

/** Findings for recorded research links of a party. */
export const researchPartner: PartyRule = (party, { input }) =>
  party.entity.evidence
    .filter((evidence) => evidence.kind === 'research-partner' && isUsable(evidence))
    .map((evidence) => ({
      ...aboutParty('research-partner', party, evidence.id),
      ...weigh(evidence, party.entity, input.day),
      ...sides(party, evidence),
      wording: sentence('documented', party, evidence),
      recommendations: [...RECOMMENDATIONS],
    }));

export const researchPartnerRule: Rule = {
  id: 'research-partner',
  title: 'A party is recorded as a research partner of institutions linked to the repression',
  documentation: [
    'Fires when a published record names a party of this page as a research partner.',
    'Aged as an investigation: current for 24 months, ageing to 48, then context.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => researchPartner(party, context));
    return { findings, why: `Recorded research links of parties of this page: ${findings.length}.` };
  },
};
