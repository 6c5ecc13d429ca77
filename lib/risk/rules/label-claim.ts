import type { Finding } from '../../model/finding.ts';
import type { LabelClaim } from '../../model/product-page.ts';
import type { Label } from '../../model/reference.ts';
import type { Sourced } from '../../model/sourced.ts';
import { expiryIn } from '../expiry.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { statesOrigin } from '../negation.ts';
import { byText } from '../order.ts';
import { REGION } from '../origin.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** "no, since 2020", "no_since 2020", "none (…)": the scheme does not work in the region. */
const NOT_IN_REGION = /^no(?:ne)?(?![a-z])/i;

function finding(
  claim: Sourced<LabelClaim>,
  label: Label,
  state: 'claimed' | 'expired' | 'not-in-region',
  expiry?: string,
): Finding {
  return {
    ...aboutPage('label-claim', {
      id: [state, label.id, claim.value.certificate ?? ''],
      level: NO_LEVEL,
      subject: shownName(label),
      wording: wording(template(label, state, claim.quote), {
        label: shownName(label),
        quote: claim.quote,
        limits: label.limits.trim().replace(/\.$/, ''),
        region: label.inRegion,
        date: expiry,
        certificate: claim.value.certificate,
      }),
      recommendations: [],
    }),
    confidence: 'reference-table',
    quote: quoteOf(claim),
    sources: label.sources,
  };
}

/** Words that show a logo or licence is meant, where the bare words of a label's name are everyday words. */
const LOGO = /logo|licen[cs]|certif|zertifi|seal|\bCEA\b|[®™]/i;

/**
 * What the sentence says: the limits of a label are told only where a source was checked. The data names in brackets what
 * is no label of a scheme: a claim without a standard, a fibre type, an audit firm, words that a logo stands behind.
 */
function template(label: Label, state: 'claimed' | 'expired' | 'not-in-region', quote: string): string {
  if (state !== 'claimed') return `label.${state}`;
  if (label.confidence === 'unsourced') return 'label.unchecked';
  if (/\(audit firm\)$/.test(label.name)) return 'label.auditor';
  if (/\((?:uncertified claim|generic)\)$/.test(label.name)) return 'label.claim-only';
  if (/\(.{0,20}logo\)$/.test(label.name) && !LOGO.test(quote)) return 'label.words-only';
  return `label.${label.tracing}.${label.coversLabour ? 'labour' : 'no-labour'}`;
}

/** The label's name without the data's remark on what sort it is. */
const shownName = ({ name }: Label): string => name.replace(/ \((?:audit firm|uncertified claim|generic)\)$/, '');

const regionStated = ({ input }: RuleContext): boolean =>
  input.page.origins.some(({ value, quote }) => value.place === REGION && statesOrigin(quote)) ||
  input.page.regionMentions.some(({ value, quote }) => statesOrigin(quote, value));

export const labelClaimRule: Rule = {
  id: 'label-claim',
  title: 'The page claims a label or certificate',
  documentation: [
    'Fires for each known label or claim on the page, and says what it proves and what it does not: physical tracing, separated supply, mass balance (the item may hold none of it) or no tracing at all; labour criteria or none.',
    'A note without a level: no label raises or lowers anything by itself.',
    'Two notes more, from dates and data alone: a certificate whose printed date has passed, and a label whose scheme does not work in the Uyghur region on a page that states an origin there.',
    'Words that are no label of a scheme are told as what they are: a claim that names no standard, a fibre type, an audit firm, or the bare words that a licensed logo stands behind.',
    '"Cotton made in Africa" is the name of a label, not an origin.',
    'Where no source on a label was checked, only the claim is quoted.',
  ],
  recommendations: [],
  run(context) {
    const { page, reference, day } = context.input;
    const labels = new Map(reference.labels.map((label) => [label.id, label]));
    const claims = [...page.claims].sort((a, b) => byText(a.value.label, b.value.label) || byText(a.quote, b.quote));
    const inRegion = regionStated(context);
    const found = claims.flatMap((claim) => {
      const label = labels.get(claim.value.label);
      if (label === undefined) return [];
      const expiry = expiryIn(claim.quote);
      return [
        finding(claim, label, 'claimed'),
        ...(expiry !== undefined && expiry < day ? [finding(claim, label, 'expired', expiry)] : []),
        ...(inRegion && label.confidence !== 'unsourced' && NOT_IN_REGION.test(label.inRegion)
          ? [finding(claim, label, 'not-in-region')]
          : []),
      ];
    });
    const findings = [...new Map(found.map((one) => [one.id, one])).values()];
    return {
      findings,
      why: `Claims on this page: ${claims.length}; labels known of them: ${new Set(findings.map(({ subject }) => subject)).size}.`,
    };
  },
};
