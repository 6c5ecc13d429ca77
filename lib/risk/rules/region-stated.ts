import type { Finding } from '../../model/finding.ts';
import type { Sourced } from '../../model/sourced.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { statesOrigin } from '../negation.ts';
import { byText } from '../order.ts';
import { compareOrigins, MAKING, REGION } from '../origin.ts';
import type { Rule, RuleContext } from '../rule.ts';

const RECOMMENDATIONS = [23, 24] as const;

/** An address in the region names a producer there; `imported` and `designed` name neither origin nor producer. */
const STAGES: readonly string[] = [...MAKING, 'packed', 'address'];

/** Words of the page with the word in them that names the place, where the reader marked one. */
interface Naming {
  said: Sourced<unknown>;
  place?: string;
}

function namings({ input }: RuleContext): Naming[] {
  const origins = input.page.origins
    .filter(({ value }) => value.place === REGION && STAGES.includes(value.stage))
    .sort(compareOrigins);
  const mentions = [...input.page.regionMentions].sort((a, b) => byText(a.quote, b.quote) || byText(a.value, b.value));
  const seen = new Set<string>();
  return [...origins.map((said) => ({ said })), ...mentions.map((said) => ({ said, place: said.value }))].filter(
    ({ said: { quote } }) => (seen.has(quote) ? false : seen.add(quote) !== undefined),
  );
}

function finding({ said: quote, place }: Naming): Finding {
  const stated = statesOrigin(quote.quote, place);
  return {
    ...aboutPage('region-stated', {
      id: [stated ? 'stated' : 'named', quote.quote],
      level: stated ? 'stated' : NO_LEVEL,
      subject: 'Uyghur region',
      wording: wording(stated ? 'region.stated' : 'region.named', { quote: quote.quote }),
      recommendations: stated ? RECOMMENDATIONS : [],
    }),
    quote: quoteOf(quote),
  };
}

export const regionStatedRule: Rule = {
  id: 'region-stated',
  title: 'The page states an origin or a producer in the Uyghur region',
  documentation: [
    'Fires when the text about this product states an origin or a producer in the Uyghur region, or names a place or body in it. The page’s own words are quoted.',
    'Gives "Stated on this page". The page is read afresh at each visit.',
    'Words that deny it ("no cotton from …") or speak of a likeness ("…-style") are shown as a note without a level, as words that may not mean an origin.',
    'Where another text on the page says something else, both are shown.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const findings = namings(context).map(finding);
    const stated = findings.filter(({ level }) => level === 'stated').length;
    return {
      findings,
      why: `Texts on this page that name the region: ${findings.length}; as an origin or producer: ${stated}.`,
    };
  },
};
