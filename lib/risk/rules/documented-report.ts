import type { Evidence } from '../../model/entity.ts';
import type { Finding } from '../../model/finding.ts';
import { shownFlags, weigh } from '../evidence.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutParty, wording } from '../make-finding.ts';
import type { Party } from '../party.ts';
import { isUsable, replyOf } from '../reply.ts';
import type { PartyRule, Rule } from '../rule.ts';

const RECOMMENDATIONS = [26, 24, 8] as const;
const KINDS: readonly Evidence['kind'][] = ['investigation', 'lab-test', 'court-or-customs', 'press', 'campaign'];

/** Findings for published records that name a party, and its own other statements as notes without a level. */
export const documentedReport: PartyRule = (party, { input }) =>
  party.entity.evidence.filter(isUsable).flatMap((evidence) => {
    if (KINDS.includes(evidence.kind)) return [reportFinding(party, evidence, input.day)];
    return evidence.kind === 'other-statement' ? [statementNote(party, evidence)] : [];
  });

function reportFinding(party: Party, evidence: Evidence, day: string): Finding {
  const { level, age } = weigh(evidence, party.entity, day);
  return {
    ...aboutParty('documented-report', party, evidence.id),
    level,
    age,
    ...sides(party, evidence),
    wording: withSuppliers(sentence('documented', party, evidence), evidence),
    recommendations: recommendationsOf(evidence),
  };
}

function statementNote(party: Party, evidence: Evidence): Finding {
  return {
    ...aboutParty('documented-report', party, evidence.id),
    level: NO_LEVEL,
    age: { date: evidence.date, state: 'undated' },
    ...sides(party, evidence),
    reply: ownReply(party, evidence),
    wording: sentence('statement', party, evidence),
    doesNotShow: wording('not-shown.statement'),
    recommendations: [],
  };
}

/**
 * An investigation calls up 26, 24 and, for journalists, 8. A claim in a proceeding and a ruling about proof say nothing
 * about who used forced labour, so they do not call up 26; nor does a fact about another region.
 */
function recommendationsOf({ uyghurRegion, kind, flags }: Evidence): number[] {
  if (!uyghurRegion) return [24];
  const open =
    flags.includes('outcome-insufficient-proof') || (kind === 'court-or-customs' && flags.includes('in-litigation'));
  return open ? [24, 8] : [...RECOMMENDATIONS];
}

/** A statement accuses nobody, so no reply is due; one that is recorded is shown. */
function ownReply({ entity }: Party, { reply }: Evidence): Finding['reply'] {
  const own = replyOf({ ...entity, evidence: [] }, reply);
  return own.kind === 'replied' ? own : { kind: 'not-applicable' };
}

/** The parts of a finding that show both sides of a record. */
export function sides(party: Party, evidence: Evidence): Pick<Finding, 'reply' | 'flags' | 'caveat' | 'sources'> {
  return {
    reply: replyOf(party.entity, evidence.reply),
    flags: shownFlags(evidence),
    ...(evidence.caveat === undefined ? {} : { caveat: evidence.caveat }),
    sources: evidence.sources,
  };
}

/**
 * "{publisher} ({date}) reports that {fact}." A fact that begins as a sentence of its own follows a colon. The tail says
 * what kind of record it is where that matters to the party named.
 */
export function sentence(start: string, party: Party, evidence: Evidence): Finding['wording'] {
  const fact = evidence.fact.trim().replace(/\.$/, '');
  return wording([start, /^\p{Lu}/u.test(fact) ? 'sentence' : 'that', ...tail(evidence)].join('.'), {
    publisher: publisherOf(party, evidence),
    date: evidence.date,
    fact,
  });
}

/** Adds the suppliers a report links the party to, at most as many as fit the value. */
function withSuppliers({ template, values }: Finding['wording'], { suppliers }: Evidence): Finding['wording'] {
  return wording(template, { ...values, suppliers: suppliers.length === 0 ? undefined : suppliers.join('; ') });
}

/** Who reports. Records of a company's own words name their publisher "company"; it is then the party itself. */
function publisherOf({ entity }: Party, { sources }: Evidence): string {
  const publisher = sources[0]?.publisher ?? '';
  return publisher.toLowerCase() === 'company' ? entity.name : publisher;
}

/** What has to be said with a record lest it be taken for more than it is. */
function tail({ kind, flags, uyghurRegion }: Evidence): string[] {
  if (flags.includes('outcome-insufficient-proof')) return ['insufficient'];
  if (kind === 'court-or-customs' && flags.includes('in-litigation')) return ['pending'];
  return uyghurRegion ? [] : ['elsewhere'];
}

export const documentedReportRule: Rule = {
  id: 'documented-report',
  title: 'A published report, ruling or test names a party',
  documentation: [
    'Fires when a published investigation, laboratory test, ruling, press article or campaign list names a party of this page.',
    'An investigation or test gives "Named in a published report" for 48 months (shown as ageing after 24), then "Risk in this kind of supply chain".',
    'A ruling does not age. One about insufficient proof says so: it is not a finding of origin. A pending proceeding is a claim, not a ruling, and gives context only.',
    'Press and campaign lists give "Named in a published report" for 24 months where two independent publishers report the same fact, else context.',
    'The party’s reply stands beside the claim. A statement of exit is a reply; it lowers the level one step only where an independent check of it is recorded.',
    'A withdrawn record is not shown and a record without a checked source never accuses. Other statements of a company are notes without a level. Silence is never shown as admission.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = context.direct.flatMap((party) => documentedReport(party, context));
    const left = context.direct
      .flatMap(({ entity }) => entity.evidence)
      .filter((evidence) => !isUsable(evidence)).length;
    const hidden = left === 0 ? '' : ` Withdrawn or unsourced records left out: ${left}.`;
    return { findings, why: `Records that name parties of this page: ${findings.length}.${hidden}` };
  },
};
