import type { Finding } from '../../model/finding.ts';
import type { OriginStatement } from '../../model/product-page.ts';
import type { Sourced } from '../../model/sourced.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { countryOf, MAKING, statementsOf } from '../origin.ts';
import type { Rule } from '../rule.ts';

type Statement = Sourced<OriginStatement>;

/** Two statements contradict when they give different countries for one stage of one material. */
function contradicts(a: Statement, b: Statement): boolean {
  return (
    a.value.stage === b.value.stage &&
    (a.value.material ?? '') === (b.value.material ?? '') &&
    countryOf(a.value.place) !== countryOf(b.value.place) &&
    a.quote !== b.quote
  );
}

function finding(a: Statement, b: Statement): Finding {
  return {
    ...aboutPage('contradicting-origins', {
      id: [a.value.stage, a.value.material ?? 'product', a.value.place, b.value.place],
      level: NO_LEVEL,
      subject: `${a.quote} / ${b.quote}`,
      wording: wording('origins.contradict', { first: a.quote, second: b.quote, stage: a.value.stage }),
      recommendations: [],
    }),
    quote: quoteOf(a),
  };
}

export const contradictingOriginsRule: Rule = {
  id: 'contradicting-origins',
  title: 'Two texts on the page give different origins',
  documentation: [
    'Fires when two texts give different countries for the same stage of making. Both are quoted.',
    'Has no level of its own: neither text is taken for the right one, and each is looked up as it stands.',
    'One text that names several countries ("made in Portugal or Türkiye") is no contradiction. The Uyghur region and China are none.',
  ],
  recommendations: [],
  run({ input }) {
    const origins = statementsOf(input.page, MAKING);
    const findings = origins.flatMap((a, index) =>
      origins.slice(index + 1).flatMap((b) => (contradicts(a, b) ? [finding(a, b)] : [])),
    );
    return { findings, why: `Stated origins compared: ${origins.length}; pairs that differ: ${findings.length}.` };
  },
};
