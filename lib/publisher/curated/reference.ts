import * as v from 'valibot';
import type { Recommendation, StatusEvent } from '../../model/recommendation.ts';
import type { CountryFact, GoodsCountry, Label, RetailHost } from '../../model/reference.ts';
import { Confidence } from '../../model/source-ref.ts';
import { CountryCode } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { foundAt, Maybe, Names, Refs } from './row-fields.ts';

/** Country names as our rows spell them, by their codes. */
const CODES: Record<string, string> = buildCodes();

function buildCodes(): Record<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const codes: Record<string, string> = {};
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const name = names.of(code);
      if (name !== undefined && name !== code) codes[name.toLowerCase()] ??= code;
    }
  }
  const ours = {
    burma: 'MM',
    'turkey (türkiye)': 'TR',
    'kyrgyz republic': 'KG',
    'north korea': 'KP',
    'côte d’ivoire': 'CI',
    'congo, democratic republic of the': 'CD',
    eswatini: 'SZ',
    vietnam: 'VN',
    uae: 'AE',
  };
  return { ...codes, ...ours };
}

/** ISO code of a country name of ours, where it is one. */
export const countryCode = (name: string): string | undefined => CODES[name.toLowerCase()];

export const GoodsRow = v.object({
  country: v.string(),
  good: v.string(),
  sector: v.string(),
  forced_labor: v.boolean(),
  child_labor: v.boolean(),
  forced_child_labor: v.boolean(),
  made_with_listed_input: v.boolean(),
  input_source_country: Maybe,
  edition_year: v.number(),
  status_2024: v.string(),
  source_refs: Refs,
  confidence: v.picklist(['two_sources', 'one_source']),
});

/** A row of the US Department of Labor's list; rows removed in a later edition are gone. */
export function goodsCountry(row: v.InferOutput<typeof GoodsRow>): GoodsCountry[] {
  if (row.status_2024 === 'removed') return [];
  const code = countryCode(row.country);
  const input = row.input_source_country === undefined ? undefined : countryCode(row.input_source_country);
  const title = 'List of Goods Produced by Child Labor or Forced Labor';
  return [
    {
      id: `dol:${slug(row.good)}:${slug(row.country)}`,
      list: 'US Department of Labor list of goods',
      good: row.good,
      country: row.country,
      ...(code === undefined ? {} : { countryCode: code }),
      sector: row.sector,
      forcedLabour: row.forced_labor || row.forced_child_labor,
      childLabour: row.child_labor,
      ...(row.made_with_listed_input && input !== undefined ? { inputFrom: input } : {}),
      edition: String(row.edition_year),
      sources: [
        { publisher: 'US Department of Labor', title, date: String(row.edition_year) },
        ...foundAt(row.source_refs, 'where our compilation found the row'),
      ],
      confidence: row.confidence,
    },
  ];
}

export const CountryRow = v.object({
  country: v.string(),
  fact_type: v.string(),
  metric: v.string(),
  value: v.optional(v.union([v.number(), v.string(), v.boolean()])),
  unit: Maybe,
  year: v.optional(v.number()),
  source_refs: Refs,
  confidence: v.picklist(['two_sources', 'one_source']),
  note: Maybe,
});

/** A dated fact about a country and cotton. */
export function countryFact(row: v.InferOutput<typeof CountryRow>): CountryFact[] {
  const place = countryCode(row.country);
  if (place === undefined) return [];
  return [
    {
      id: `${slug(row.country)}:${slug(row.metric).slice(0, 60)}:${row.year ?? 'undated'}`,
      place,
      country: row.country,
      fact: row.fact_type.replaceAll('_', '-') as CountryFact['fact'],
      metric: row.metric,
      ...(row.value === undefined ? {} : { value: row.value }),
      ...(row.unit === undefined ? {} : { unit: row.unit }),
      ...(row.year === undefined ? {} : { year: row.year }),
      sources: foundAt(row.source_refs, row.metric),
      confidence: row.confidence,
      ...(row.note === undefined ? {} : { note: row.note }),
    },
  ];
}

export const LabelRow = v.object({
  label: v.string(),
  aliases: Names,
  issuer: Maybe,
  covers_labour: v.boolean(),
  traces_origin: v.picklist(['none', 'mass_balance', 'segregated', 'physical']),
  operates_in_xinjiang: v.string(),
  weakness_note: v.string(),
  url: Maybe,
  source_refs: Refs,
  confidence: Confidence,
});

/** The id of a label, by the rule that the reading tables in `assets/reading/labels.json` follow. */
export const labelId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A cotton label: what it proves and what not. */
export const label = (row: v.InferOutput<typeof LabelRow>): Label => ({
  id: labelId(row.label),
  name: row.label,
  aliases: row.aliases,
  ...(row.issuer === undefined ? {} : { issuer: row.issuer }),
  coversLabour: row.covers_labour,
  tracing: row.traces_origin === 'mass_balance' ? 'mass-balance' : row.traces_origin,
  inRegion: row.operates_in_xinjiang.replace(/^no_since (\d{4})$/, 'no, since $1'),
  limits: row.weakness_note,
  ...(row.url !== undefined && /^https?:\/\/\S+$/.test(row.url) ? { url: row.url } : {}),
  sources: foundAt(row.source_refs, row.label),
  confidence: row.confidence,
});

const Advice = v.nullish(v.string());
export const RecommendationRow = v.object({
  number: v.number(),
  paragraph: v.number(),
  summary: v.string(),
  actor: v.string(),
  themes: v.array(v.string()),
  item_type: v.picklist(['recommendation', 'conclusion']),
  action_for: v.object({ shopper: Advice, journalist: Advice, procurement: Advice }),
});

/** One item of HC 198. */
export function recommendation(row: v.InferOutput<typeof RecommendationRow>): Recommendation {
  const { shopper, journalist, procurement } = row.action_for;
  return {
    number: row.number,
    paragraph: row.paragraph,
    summary: row.summary,
    actor: row.actor,
    themes: row.themes,
    type: row.item_type,
    advice: {
      ...(shopper ? { shopper } : {}),
      ...(journalist ? { journalist } : {}),
      ...(procurement ? { buyer: procurement } : {}),
    },
  };
}

export const StatusRow = v.object({
  recommendation_numbers: v.array(v.number()),
  event: v.string(),
  date: v.string(),
  reference: v.string(),
  confidence: v.string(),
});

/** Something that happened since; events our notes say to verify before showing, or from one weak source, are left out. */
export function statusEvent(row: v.InferOutput<typeof StatusRow>): StatusEvent[] {
  const confidence = row.confidence.split(':', 1)[0];
  if (confidence !== 'high' && confidence !== 'medium') return [];
  const url = /https?:\/\/[^\s;]+/.exec(row.reference)?.[0];
  const date = /\d{4}(-\d{2}(-\d{2})?)?/.exec(row.date)?.[0];
  return [
    {
      recommendations: row.recommendation_numbers,
      event: row.event,
      when: row.date,
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
      confidence,
    },
  ];
}

export const HostRow = v.object({
  domain: v.string(),
  name: v.string(),
  country: v.optional(CountryCode),
  kind: v.picklist(['brand_store', 'multi_brand', 'marketplace']),
  confidence: Confidence,
});

/** A shop by its domain: a neutral row, so that it may stand here without a checked source. */
export const retailHost = ({ domain, name, country, kind }: v.InferOutput<typeof HostRow>): RetailHost => ({
  domain,
  name,
  ...(country === undefined ? {} : { country }),
  kind,
});
