import type { Finding } from '../../model/finding.ts';
import type { ProductPage } from '../../model/product-page.ts';
import type { Sourced } from '../../model/sourced.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { byText } from '../order.ts';
import { countryOf } from '../origin.ts';
import type { Rule } from '../rule.ts';

/** A cotton name that buyers take for an origin. */
interface Variety {
  id: string;
  words: RegExp;
  /** Where cotton of that name is licensed or named from; none where the name is a fibre type grown in many countries. */
  from: readonly string[];
}

/**
 * Supima is a licensed mark for Pima grown in the USA; "Egyptian" names a country; Pima is a fibre type (extra-long
 * staple), grown in several countries.
 */
const VARIETIES: readonly Variety[] = [
  { id: 'supima', words: /supima/i, from: ['US'] },
  { id: 'egyptian', words: /egyptian|ägyptisch|égyptien|egipci[oa]|egizian[oa]|\bgiza\b|埃及/i, from: ['EG'] },
  { id: 'pima', words: /\bpima\b|皮马/i, from: [] },
];

interface Named {
  variety: Variety;
  said: Sourced<unknown>;
}

function namedVarieties(page: ProductPage): Named[] {
  const texts: { text: string; said: Sourced<unknown> }[] = [
    ...page.materials
      .filter(({ value }) => value.fibre === 'cotton')
      .map((said) => ({ text: `${said.value.qualifier ?? ''} ${said.quote}`, said })),
    ...page.claims.map((said) => ({ text: said.value.label, said })),
    ...(page.title === undefined || !/cotton|supima/i.test(page.title.value)
      ? []
      : [{ text: page.title.value, said: page.title }]),
  ].sort((a, b) => byText(a.said.quote, b.said.quote));
  return VARIETIES.flatMap((variety) => {
    const hit = texts.find(({ text }) => variety.words.test(text));
    return hit === undefined ? [] : [{ variety, said: hit.said }];
  });
}

function finding({ variety, said }: Named, grown: readonly Sourced<{ place: string }>[]): Finding {
  const other = [...grown]
    .sort((a, b) => byText(a.quote, b.quote))
    .find(({ value }) => variety.from.length > 0 && !variety.from.includes(countryOf(value.place)));
  const state = other !== undefined ? 'contradicted' : grown.length === 0 ? 'no-origin' : 'beside-origin';
  return {
    ...aboutPage('variety-claim', {
      id: [variety.id, state],
      level: NO_LEVEL,
      subject: said.quote === '' ? variety.id : said.quote,
      wording: wording(`variety.${state}`, {
        quote: said.quote,
        ...(other === undefined ? {} : { other: other.quote }),
      }),
      recommendations: [],
    }),
    quote: quoteOf(said),
  };
}

export const varietyClaimRule: Rule = {
  id: 'variety-claim',
  title: 'The page names a cotton variety',
  documentation: [
    'Fires when the page speaks of Egyptian, Pima, Supima or Giza cotton.',
    'A variety’s name is not an origin: Pima is a fibre type grown in several countries. The note says whether a text states where the cotton was grown, and quotes both where the name and the stated origin differ.',
    'A note without a level.',
  ],
  recommendations: [],
  run({ input, cotton }) {
    const findings = namedVarieties(input.page).map((named) => finding(named, cotton.grown));
    return {
      findings,
      why: `Cotton varieties named: ${findings.length}; statements of where cotton was grown: ${cotton.grown.length}.`,
    };
  },
};
