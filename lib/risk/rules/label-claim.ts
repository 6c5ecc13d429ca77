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
      subject: label.name,
      wording: wording(template(label, state), {
        label: label.name,
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

/** What the sentence says: the limits of a label are told only where a source was checked. */
function template(label: Label, state: 'claimed' | 'expired' | 'not-in-region'): string {
  if (state !== 'claimed') return `label.${state}`;
  if (label.confidence === 'unsourced') return 'label.unchecked';
  return `label.${label.tracing}.${label.coversLabour ? 'labour' : 'no-labour'}`;
}

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
