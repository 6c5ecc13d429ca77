import * as v from 'valibot';
import { Fibre } from './product-page.ts';
import { Confidence, SourceRef } from './source-ref.ts';
import { CountryCode, OriginCode, PartialDate, text, WebUrl } from './text.ts';

/** A cotton label or claim: what it proves and what it does not. */
export const Label = v.strictObject({
  id: text(120),
  name: text(160),
  aliases: v.pipe(v.array(text(160)), v.maxLength(60)),
  issuer: v.exactOptional(text(200)),
  coversLabour: v.boolean(),
  tracing: v.picklist(['none', 'mass-balance', 'segregated', 'physical']),
  /** Whether the scheme works in the Uyghur region, in the data's words: "no, since 2020". */
  inRegion: text(160),
  /** One or two sentences: what it does not show. */
  limits: text(800),
  url: v.exactOptional(WebUrl),
  sources: v.array(SourceRef),
  confidence: Confidence,
});
export type Label = v.InferOutput<typeof Label>;

/** One row of an official goods × country list. */
export const GoodsCountry = v.strictObject({
  id: text(120),
  list: text(160),
  good: text(120),
  country: v.pipe(v.string(), v.minLength(2), v.maxLength(80)),
  countryCode: v.exactOptional(CountryCode),
  sector: text(80),
  forcedLabour: v.boolean(),
  childLabour: v.boolean(),
  /** The good is made with a listed input from this country. */
  inputFrom: v.exactOptional(CountryCode),
  edition: PartialDate,
  sources: v.pipe(v.array(SourceRef), v.minLength(1)),
  confidence: Confidence,
});
export type GoodsCountry = v.InferOutput<typeof GoodsCountry>;

/** A dated, sourced fact about a country and cotton. */
export const CountryFact = v.strictObject({
  id: text(120),
  place: OriginCode,
  country: text(80),
  fact: v.picklist([
    'production',
    'dependence',
    'dol-listed',
    'dol-removed',
    'state-imposed',
    'policy',
    'consumption',
    'history',
    'dol-count',
  ]),
  metric: text(300),
  value: v.exactOptional(v.union([v.number(), v.string(), v.boolean()])),
  unit: v.exactOptional(text(120)),
  year: v.exactOptional(v.number()),
  sources: v.array(SourceRef),
  confidence: Confidence,
  note: v.exactOptional(text(400)),
});
export type CountryFact = v.InferOutput<typeof CountryFact>;

/** A shop by its registrable domain. */
export const RetailHost = v.strictObject({
  domain: text(253),
  name: text(160),
  country: v.exactOptional(CountryCode),
  kind: v.picklist(['brand_store', 'multi_brand', 'marketplace']),
});
export type RetailHost = v.InferOutput<typeof RetailHost>;

/** A fibre word of one language. */
export const FibreTerm = v.strictObject({ lang: text(10), fibre: Fibre, term: text(80) });
export type FibreTerm = v.InferOutput<typeof FibreTerm>;

/** A phrase that introduces an origin in one language: "Made in", "产地". */
export const OriginPhrase = v.strictObject({
  lang: text(10),
  phrase: text(80),
  kind: v.picklist(['made_in', 'origin_label', 'imported', 'grown_in', 'sourced_from']),
});
export type OriginPhrase = v.InferOutput<typeof OriginPhrase>;
