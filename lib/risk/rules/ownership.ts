import type { Finding } from '../../model/finding.ts';
import { oneStepLower } from '../level.ts';
import { findingId, notShown } from '../make-finding.ts';
import type { OwnerLink, Party } from '../party.ts';
import type { PartyRule, Rule, RuleContext } from '../rule.ts';
import { customsOrder } from './customs-order.ts';
import { documentedReport } from './documented-report.ts';
import { formerlyListed } from './formerly-listed.ts';
import { listedParty } from './listed-party.ts';
import { researchPartner } from './research-partner.ts';
import { sanctionedParty } from './sanctioned-party.ts';
import { surveillanceEquipment } from './surveillance-equipment.ts';

/** Recommendation 12 follows those of the parent's own kind (METHOD.md §4). */
const THEN = 12;
const MAX_RECOMMENDATIONS = 6;
const MAX_SOURCES = 24;

/** What is asked of an owner: the same as of a party of the page. */
const ASKED: readonly PartyRule[] = [
  listedParty,
  customsOrder,
  sanctionedParty,
  surveillanceEquipment,
  documentedReport,
  researchPartner,
  formerlyListed,
];

function ownerFindings(owner: Party, link: OwnerLink, context: RuleContext): Finding[] {
  return ASKED.flatMap((rule) => rule(owner, context)).map((finding) => ({
    ...finding,
    id: findingId('ownership', finding.id),
    kind: 'ownership',
    level: capped(finding, owner, link),
    flags: [...finding.flags, 'parent-company'],
    wording: {
      template: finding.wording.template,
      values: { ...finding.wording.values, owner: owner.entity.name, child: link.child },
    },
    doesNotShow: notShown('ownership'),
    sources: [...finding.sources, ...link.sources].slice(0, MAX_SOURCES),
    recommendations: withThen(finding.recommendations),
  }));
}

/**
 * One step lower for each step of ownership, except where the parent is under sanctions: those reach what it owns
 * (METHOD.md §2).
 */
function capped(finding: Finding, owner: Party, { steps }: OwnerLink): Finding['level'] {
  if (finding.kind === 'sanctioned-party' && isSanctions(finding, owner)) return finding.level;
  let level = finding.level;
  for (let step = 0; step < steps; step++) level = oneStepLower(level);
  return level;
}

/** Sanctions proper, not export controls or investment bans, which do not reach a subsidiary by themselves. */
const isSanctions = (finding: Finding, { entity }: Party): boolean =>
  entity.listings.some(({ id, kind }) => kind === 'sanctions' && finding.id.endsWith(`:${id}`));

const withThen = (numbers: readonly number[]): number[] =>
  numbers.length === 0 ? [] : [...new Set([...numbers, THEN])].slice(0, MAX_RECOMMENDATIONS);

export const ownershipRule: Rule = {
  id: 'ownership',
  title: 'An owner of a party has a finding',
  documentation: [
    'Fires when a sourced ownership record leads from a party of this page to an owner that has a finding of its own. Ownership is never guessed from names.',
    'The owner’s finding is labelled "parent company" and enters one level lower for each step of ownership. "Stated on this page" is no step between: one below "Named in a published report" is context.',
    'Sanctions against an owner are not lowered: they may reach what it owns. Export controls and investment bans are lowered.',
    'An owner’s finding colours only the row of the party it owns.',
  ],
  recommendations: [THEN],
  run(context) {
    const findings = context.owners.flatMap((owner) =>
      owner.owner === undefined ? [] : ownerFindings(owner, owner.owner, context),
    );
    return {
      findings,
      why: `Recorded owners of parties: ${context.owners.length}; findings about them: ${findings.length}.`,
    };
  },
};
