import type { Finding } from '../../model/finding.ts';
import type { OriginStatement } from '../../model/product-page.ts';
import type { CountryFact } from '../../model/reference.ts';
import type { Sourced } from '../../model/sourced.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { byText } from '../order.ts';
import { PROCESSING, statementsOf } from '../origin.ts';
import type { Rule } from '../rule.ts';

const RECOMMENDATIONS = [22, 24] as const;

/** A fact that tells of dependence on Chinese cotton, yarn or cloth; a fact without a value or a source does not count. */
function tellsDependence(fact: CountryFact): boolean {
  return (
    fact.fact === 'dependence' &&
    fact.confidence !== 'unsourced' &&
    fact.value !== undefined &&
    fact.value !== false &&
    /chin/i.test(fact.metric) &&
    !/do not show/i.test(fact.note ?? '')
  );
}

function finding(fact: CountryFact, origin: Sourced<OriginStatement>): Finding {
  const amount = typeof fact.value === 'boolean' ? '' : `: ${fact.value} ${fact.unit ?? ''}`.trimEnd();
  return {
    ...aboutPage('processing-country', {
      id: [fact.id],
      level: 'context',
      subject: fact.country,
      wording: wording(fact.year === undefined ? 'processing.undated' : 'processing.dated', {
        country: fact.country,
        fact: `${fact.metric}${amount}`,
        publisher: fact.sources[0]?.publisher ?? '',
        year: fact.year === undefined ? undefined : String(fact.year),
        quote: origin.quote,
      }),
      recommendations: RECOMMENDATIONS,
    }),
    confidence: 'reference-table',
    age: fact.year === undefined ? { state: 'undated' } : { date: String(fact.year), state: 'current' },
    quote: quoteOf(origin),
    sources: fact.sources,
  };
}

export const processingCountryRule: Rule = {
  id: 'processing-country',
  title: 'Cotton goods processed in a country that depends on Chinese cotton',
  documentation: [
    'Fires when the page states cotton, and spinning, weaving, dyeing or making in a country for which a sourced fact tells of dependence on Chinese cotton, yarn or cloth.',
    'Gives "Risk in this kind of supply chain". A stated origin of the cotton does not remove it: published tests found Xinjiang cotton in goods that claimed another origin.',
    'Recycled cotton and cotton-free goods are left out.',
  ],
  recommendations: RECOMMENDATIONS,
  run({ input, cotton }) {
    if (cotton.content !== 'new') return { findings: [], why: 'This page states no new cotton.' };
    const origins = statementsOf(input.page, PROCESSING);
    const findings = input.reference.countries
      .filter(tellsDependence)
      .sort((a, b) => byText(a.id, b.id))
      .flatMap((fact) => {
        const origin = origins.find(({ value }) => value.place === fact.place);
        return origin === undefined ? [] : [finding(fact, origin)];
      });
    return {
      findings,
      why: `Stated places of processing: ${origins.length}; facts of dependence about them: ${findings.length}.`,
    };
  },
};
