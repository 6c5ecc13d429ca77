import type { GoodsCountry } from '../../model/reference.ts';
import { goodName } from '../goods/product-kinds.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { byText, firstDifference } from '../order.ts';
import { countryOf, PROCESSING, statementsOf } from '../origin.ts';
import type { Rule, RuleContext } from '../rule.ts';

const RECOMMENDATIONS = [24] as const;

/**
 * The row of the goods list to name: cotton of a country where the goods were processed, else cotton of China, the row
 * this method is about.
 */
function cottonRow({ input }: RuleContext): GoodsCountry | undefined {
  const rows = input.reference.goods
    .filter((row) => goodName(row.good) === 'cotton' && row.forcedLabour && row.confidence !== 'unsourced')
    .sort((a, b) => firstDifference(byText(b.edition, a.edition), byText(a.id, b.id)));
  const places = statementsOf(input.page, PROCESSING).map(({ value }) => countryOf(value.place));
  return (
    rows.find(({ countryCode }) => countryCode !== undefined && places.includes(countryCode)) ??
    rows.find(({ countryCode }) => countryCode === 'CN')
  );
}

export const cottonOriginNotStatedRule: Rule = {
  id: 'cotton-origin-not-stated',
  title: 'Cotton, and the page does not state where it was grown',
  documentation: [
    'Fires when the composition names cotton that is not recycled and no text states where it was grown. "Made in" is not where cotton grew.',
    'Gives "Risk in this kind of supply chain". A label does not remove it, not even one with physical tracing.',
    'A page that states no composition gives nothing: not stated is not cotton.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const { cotton, input } = context;
    if (cotton.content !== 'new') return { findings: [], why: WHY_NOT[cotton.content] };
    if (cotton.grown.length > 0) return { findings: [], why: 'This page states where the cotton was grown.' };
    const row = cottonRow(context);
    const quotes = input.page.materials.filter(({ value }) => value.fibre === 'cotton' && value.percent !== 0);
    const quote = [...quotes].sort((a, b) => byText(a.quote, b.quote))[0];
    const finding = {
      ...aboutPage('cotton-origin-not-stated', {
        id: ['cotton'],
        level: 'context',
        subject: 'Cotton',
        wording:
          row === undefined
            ? wording('cotton.not-stated')
            : wording('cotton.not-stated.listed', { country: row.country, list: row.list }),
        recommendations: RECOMMENDATIONS,
      }),
      ...(row === undefined ? {} : { age: { date: row.edition, state: 'current' as const }, sources: row.sources }),
      ...(quote === undefined ? {} : { quote: quoteOf(quote) }),
    };
    return { findings: [finding], why: 'This page states cotton and not where it was grown.' };
  },
};

const WHY_NOT = {
  none: 'The stated composition holds no cotton.',
  recycled: 'The stated cotton is recycled.',
  'composition-not-stated': 'This page states no composition.',
} as const;
