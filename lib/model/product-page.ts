import * as v from 'valibot';
import { MAX_NAME } from './limits.ts';
import { sourced } from './sourced.ts';
import { OriginCode, text } from './text.ts';

/** A fibre by its English lower-case name, as `assets/fibre-terms` spells it: `cotton`, `polyester`, `elastane` … */
export const Fibre = v.pipe(v.string(), v.regex(/^[a-z][a-z /-]{0,40}$/));
export type Fibre = v.InferOutput<typeof Fibre>;

/** One line of a composition: "shell: 60 % cotton". */
export const CompositionPart = v.strictObject({
  fibre: Fibre,
  /** 0–100; absent where the page gives none. */
  percent: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** `shell`, `lining`, `filling`, `trim`, `coating` …, or the page's own words for a part; absent where there is one part. */
  part: v.exactOptional(text(80)),
  /** What the page adds to the fibre: `organic`, `recycled`, `pima` … */
  qualifier: v.exactOptional(text(40)),
});
export type CompositionPart = v.InferOutput<typeof CompositionPart>;

/**
 * Which step of making a stated origin speaks of. `made` covers "made in" and "country of origin"; `address` is the
 * address of a maker, importer or packer and never counts as origin.
 */
export const OriginStage = v.picklist([
  'grown',
  'spun',
  'woven',
  'dyed',
  'made',
  'assembled',
  'packed',
  'designed',
  'imported',
  'address',
]);
export type OriginStage = v.InferOutput<typeof OriginStage>;

/** "Made in Portugal", "cotton grown in Xinjiang": one statement, one stage, one place. */
export const OriginStatement = v.strictObject({
  place: OriginCode,
  stage: OriginStage,
  material: v.exactOptional(Fibre),
});
export type OriginStatement = v.InferOutput<typeof OriginStatement>;

/** A label or claim made on the page, by its id in `assets/labels.jsonl`. */
export const LabelClaim = v.strictObject({
  label: text(120),
  /** A certificate or licence number printed beside it. */
  certificate: v.exactOptional(text(80)),
});
export type LabelClaim = v.InferOutput<typeof LabelClaim>;

/** What the whole page is; only `product` is assessed. */
export const PageKind = v.picklist(['product', 'listing', 'other']);
export type PageKind = v.InferOutput<typeof PageKind>;

const Name = sourced(text(MAX_NAME));

/**
 * Everything Whence read from one page: the only thing that travels from the content script to the worker. An absent
 * name or an empty list means "not stated", an honest answer in its own right. Two texts that contradict each other are
 * both kept.
 */
export const ProductPage = v.strictObject({
  /** Version of this shape. */
  schema: v.literal(1),
  /** The address without its fragment. */
  url: text(4096),
  /** Host name in lower case, `www.` kept. */
  host: text(253),
  /** Primary language subtag the page is read in, e.g. `de`; absent where neither the page nor its text tells. */
  lang: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z]+)?$/i))),
  kind: PageKind,
  /** Why it was taken for that kind, in short fixed words, for the explanation. */
  kindReasons: v.pipe(v.array(text(120)), v.maxLength(20)),
  title: v.exactOptional(Name),
  brand: v.exactOptional(Name),
  manufacturer: v.exactOptional(Name),
  seller: v.exactOptional(Name),
  importer: v.exactOptional(Name),
  packer: v.exactOptional(Name),
  /** GTIN-8, -12, -13 or -14 with a right check digit; in-store numbers (EAN beginning with 2) are left out. */
  gtin: v.exactOptional(sourced(v.pipe(v.string(), v.regex(/^\d{8}(\d{4,6})?$/)))),
  /** Breadcrumb or category, outermost first. */
  categories: v.pipe(v.array(text(120)), v.maxLength(12)),
  /** Composition in page order. Several quotes may state the same part; the reader keeps one. */
  materials: v.pipe(v.array(sourced(CompositionPart)), v.maxLength(60)),
  /** Every origin statement about this product, strongest first. More than one place for one stage is a contradiction. */
  origins: v.pipe(v.array(sourced(OriginStatement)), v.maxLength(30)),
  /** Words that name the Uyghur region or a place or body in it, in the text about this product. */
  regionMentions: v.pipe(v.array(sourced(text(120))), v.maxLength(10)),
  claims: v.pipe(v.array(sourced(LabelClaim)), v.maxLength(20)),
  /** Where reading was cut short or met broken markup, in fixed words: "page state over 1 MB skipped". */
  limits: v.pipe(v.array(text(160)), v.maxLength(30)),
});
export type ProductPage = v.InferOutput<typeof ProductPage>;
