import type { Finding } from '../../model/finding.ts';
import type { OriginStatement } from '../../model/product-page.ts';
import type { CountryFact, GoodsCountry } from '../../model/reference.ts';
import type { Sourced } from '../../model/sourced.ts';
import { goodName } from '../goods/product-kinds.ts';
import { NO_LEVEL } from '../level.ts';
import { aboutPage, quoteOf, wording } from '../make-finding.ts';
import { byText } from '../order.ts';
import { countryOf, FINISHING, MAKING, statementsOf } from '../origin.ts';
import type { Rule, RuleContext } from '../rule.ts';

const RECOMMENDATIONS = [22, 24] as const;

/** Downstream rows speak of goods "made with" a listed input; for cotton they fit every page with new cotton. */
const COTTON_DOWNSTREAM = /cotton/i;

/** Which goods names fit which statement: what was grown, what was spun or woven, what was made. */
function goodsFor(origin: OriginStatement, { kinds, cotton }: RuleContext): Set<string> {
  const goods = new Set<string>();
  if (origin.stage === 'grown' && cotton.content === 'new' && (origin.material ?? 'cotton') === 'cotton')
    goods.add('cotton');
  if (origin.stage === 'spun') goods.add('thread/yarn');
  if (origin.stage === 'woven' || origin.stage === 'dyed') goods.add('textiles');
  if (FINISHING.includes(origin.stage) || (origin.stage === 'grown' && origin.material === undefined))
    for (const kind of kinds) for (const good of kind.goods) goods.add(good);
  return goods;
}

function rowsFor(origin: OriginStatement, context: RuleContext): GoodsCountry[] {
  const country = countryOf(origin.place);
  const goods = goodsFor(origin, context);
  return context.input.reference.goods.filter(
    (row) =>
      row.countryCode === country &&
      row.confidence !== 'unsourced' &&
      (goods.has(goodName(row.good)) || isCottonDownstream(row, origin, context)),
  );
}

/** A good "made with Chinese cotton" fits a page with new cotton that was made in the row's country. */
function isCottonDownstream(row: GoodsCountry, origin: OriginStatement, { cotton }: RuleContext): boolean {
  return (
    row.inputFrom !== undefined &&
    COTTON_DOWNSTREAM.test(row.good) &&
    cotton.content === 'new' &&
    FINISHING.includes(origin.stage)
  );
}

function templateFor(row: GoodsCountry): string {
  if (row.inputFrom !== undefined) return 'goods.downstream';
  if (!row.forcedLabour) return 'goods.child-labour';
  return goodName(row.good) === 'cotton' ? 'goods.cotton' : 'goods.listed';
}

function finding(row: GoodsCountry, origin: Sourced<OriginStatement>, { input }: RuleContext): Finding {
  const counts = row.forcedLabour || row.inputFrom !== undefined;
  return {
    ...aboutPage('goods-country', {
      id: [row.id, origin.value.stage],
      level: counts ? 'context' : NO_LEVEL,
      subject: `${row.good} (${row.country})`,
      wording: wording(templateFor(row), {
        good: row.good,
        country: row.country,
        list: row.list,
        quote: origin.quote,
        ...(row.inputFrom === undefined ? {} : { input: nameOf(row.inputFrom, input.reference.goods) }),
      }),
      recommendations: counts ? RECOMMENDATIONS : [],
    }),
    confidence: 'reference-table',
    age: { date: row.edition, state: 'current' },
    quote: quoteOf(origin),
    sources: row.sources,
  };
}

/** A country's name as the list itself spells it; its code where no row names it. */
const nameOf = (code: string, goods: readonly GoodsCountry[]): string =>
  goods.find(({ countryCode }) => countryCode === code)?.country ?? code;

/** Priority sectors of the UFLPA strategy, as a country fact carries them. */
const namesSectors = (metric: string): boolean => metric.includes('UFLPA') && /sector/i.test(metric);

/** Which sectors fit which statement: cotton where it was grown, spun or woven; the product's own where it was made. */
function sectorsFor(origin: OriginStatement, { kinds, cotton }: RuleContext): readonly string[] {
  const ofCotton = cotton.content === 'new' && (origin.material ?? 'cotton') === 'cotton' ? ['cotton'] : [];
  const own = kinds.flatMap(({ sectors }) => sectors);
  if (FINISHING.includes(origin.stage)) return [...own, ...ofCotton];
  return origin.stage === 'grown' && ofCotton.length === 0 ? own : ofCotton;
}

function sectorFindings(origin: Sourced<OriginStatement>, context: RuleContext): Finding[] {
  const { input } = context;
  const named = sectorsFor(origin.value, context);
  return input.reference.countries.flatMap((fact) => {
    if (fact.fact !== 'policy' || fact.confidence === 'unsourced' || !namesSectors(fact.metric)) return [];
    if (fact.place !== countryOf(origin.value.place)) return [];
    const sector = sectorsOf(fact).find((each) => named.some((name) => each.toLowerCase().startsWith(name)));
    return sector === undefined ? [] : [sectorFinding(fact, sector, origin)];
  });
}

const sectorsOf = (fact: CountryFact): string[] =>
  String(fact.value ?? '')
    .split(';')
    .map((sector) => sector.trim())
    .filter((sector) => sector !== '');

function sectorFinding(fact: CountryFact, sector: string, origin: Sourced<OriginStatement>): Finding {
  return {
    ...aboutPage('goods-country', {
      id: [fact.id, sector.slice(0, 60), origin.value.stage],
      level: 'context',
      subject: `${sector} (${fact.country})`,
      wording: wording('goods.sector', { good: sector, country: fact.country, quote: origin.quote }),
      recommendations: RECOMMENDATIONS,
    }),
    confidence: 'reference-table',
    age: fact.year === undefined ? { state: 'undated' } : { date: String(fact.year), state: 'current' },
    quote: quoteOf(origin),
    sources: fact.sources,
  };
}

export const goodsCountryRule: Rule = {
  id: 'goods-country',
  title: 'Goods of this kind from the stated country are on an official list',
  documentation: [
    'Fires when the page states a country and an official goods × country list has goods of this kind from there with forced labour, directly or through a listed input ("made with Chinese cotton").',
    'Cotton is looked up where it is stated as grown; yarn where spun; cloth where woven or dyed; the product where made. An address, a packer, an importer or a designer is no origin.',
    'Kinds beside cotton: clothing, footwear, toys, electronics, gloves, tomato products, polysilicon and solar goods, PVC, aluminium, steel, copper, lithium batteries, seafood, hair, jujube, carpets, decorations; viscose and down where a list has them.',
    'Gives "Risk in this kind of supply chain", dated by the list’s edition. Several rows are still one context: they never add up.',
    'Where that list has no row, the priority sectors of the US Uyghur Forced Labor Prevention Act are looked up for China.',
    'A row about child labour only is shown as a note without a level.',
  ],
  recommendations: RECOMMENDATIONS,
  run(context) {
    const origins = statementsOf(context.input.page, MAKING);
    const found = origins.flatMap((origin) => {
      const rows = rowsFor(origin.value, context).map((row) => finding(row, origin, context));
      return rows.some(({ level }) => level === 'context') ? rows : [...rows, ...sectorFindings(origin, context)];
    });
    const findings = [...new Map(found.sort((a, b) => byText(a.id, b.id)).map((one) => [one.id, one])).values()];
    if (origins.length === 0) return { findings, why: 'This page states no country of making.' };
    const kinds = context.kinds.map(({ id }) => id).join(', ') || 'none we know';
    return {
      findings,
      why: `Kinds of goods read: ${kinds}. Rows for the stated countries: ${findings.length}.`.slice(0, 400),
    };
  },
};
