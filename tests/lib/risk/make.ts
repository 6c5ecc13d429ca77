import type { DataStamp } from '../../../lib/model/assessment.ts';
import { barePage } from '../../../lib/model/bare-page.ts';
import type { AssessInput, ReferenceTables } from '../../../lib/model/database.ts';
import type { Entity, Evidence, Listing } from '../../../lib/model/entity.ts';
import type { Band, Match, Role } from '../../../lib/model/match.ts';
import type { CompositionPart, OriginStage, ProductPage } from '../../../lib/model/product-page.ts';
import type { Recommendation } from '../../../lib/model/recommendation.ts';
import type { CountryFact, GoodsCountry, Label } from '../../../lib/model/reference.ts';
import type { SourceRef } from '../../../lib/model/source-ref.ts';
import type { Sourced } from '../../../lib/model/sourced.ts';

/** The day golden situations are judged on. */
export const DAY = '2026-11-23';

export const DATA: DataStamp = {
  version: 2026112301,
  created: '2026-11-23T06:00:00Z',
  expires: '2026-12-23T06:00:00Z',
  records: 1234,
  gaps: [],
};

/** A value as read from visible text. */
export const said = <T>(value: T, quote: string): Sourced<T> => ({
  value,
  source: 'text',
  quote,
  locator: { kind: 'element', path: 'main > p' },
});

export const source = (publisher: string, date?: string): SourceRef => ({
  publisher,
  title: `A document of ${publisher}`,
  ...(date === undefined ? {} : { date }),
  url: 'https://example.org/document',
});

export interface PageParts
  extends Partial<Omit<ProductPage, 'brand' | 'manufacturer' | 'seller' | 'importer' | 'packer' | 'title'>> {
  brand?: string;
  maker?: string;
  seller?: string;
  importer?: string;
  packer?: string;
  title?: string;
}

/** A product page that states what it is given and nothing else. */
export function page({ brand, maker, seller, importer, packer, title, ...rest }: PageParts = {}): ProductPage {
  const name = (key: string, value: string | undefined) => (value === undefined ? {} : { [key]: said(value, value) });
  return {
    ...barePage('https://shop.example/product/1', 'shop.example'),
    kindReasons: ['product markup'],
    ...name('title', title),
    ...name('brand', brand),
    ...name('manufacturer', maker),
    ...name('seller', seller),
    ...name('importer', importer),
    ...name('packer', packer),
    ...rest,
  };
}

export const fibre = (name: string, percent?: number, more: Partial<CompositionPart> = {}): Sourced<CompositionPart> =>
  said(
    { fibre: name, ...(percent === undefined ? {} : { percent }), ...more },
    `${percent === undefined ? '' : `${percent}% `}${more.qualifier === undefined ? '' : `${more.qualifier} `}${name}`,
  );

export const origin = (stage: OriginStage, place: string, quote: string, material?: string) =>
  said({ place, stage, ...(material === undefined ? {} : { material }) }, quote);

export const claim = (label: string, quote = label, certificate?: string) =>
  said({ label, ...(certificate === undefined ? {} : { certificate }) }, quote);

export const mention = (word: string, quote: string) => said(word, quote);

export function entity(name: string, parts: Partial<Entity> = {}): Entity {
  return {
    id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    kind: 'company',
    name,
    aliases: [],
    weakAliases: [],
    domains: [],
    identifiers: [],
    ambiguous: false,
    surveillance: false,
    sectors: [],
    ownedBy: [],
    listings: [],
    evidence: [],
    ...parts,
  };
}

export const listing = (list: string, kind: Listing['kind'], parts: Partial<Listing> = {}): Listing => ({
  id: `${list.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-1`,
  list,
  kind,
  since: '2022-06-21',
  uyghurRegion: true,
  sources: [source('Government', '2022-06-21')],
  confidence: 'two_sources',
  ...parts,
});

export const evidence = (
  kind: Evidence['kind'],
  date: string,
  fact: string,
  parts: Partial<Evidence> = {},
): Evidence => ({
  id: `${kind}-${date}`,
  kind,
  fact,
  date,
  suppliers: [],
  flags: [],
  uyghurRegion: true,
  sources: [source('An institute', date)],
  confidence: 'one_source',
  ...parts,
});

export const match = (role: Role, of: Entity, band: Band = 'exact-name'): Match => ({
  role,
  query: of.name,
  entity: of,
  matchedName: of.name,
  band,
  score: 1,
});

export const good = (name: string, code: string, country: string, parts: Partial<GoodsCountry> = {}): GoodsCountry => ({
  id: `dol-${name}-${code}`.toLowerCase().replace(/[^a-z0-9-]+/g, '-'),
  list: 'US DOL List of Goods Produced by Child Labor or Forced Labor',
  good: name,
  country,
  countryCode: code,
  sector: 'Manufacturing',
  forcedLabour: true,
  childLabour: false,
  edition: '2024',
  sources: [source('US Department of Labor', '2024-09')],
  confidence: 'two_sources',
  ...parts,
});

export const fact = (id: string, place: string, country: string, parts: Partial<CountryFact>): CountryFact => ({
  id,
  place,
  country,
  fact: 'dependence',
  metric: 'share of imported yarn and cloth that is Chinese',
  sources: [source('A statistics office', '2024')],
  confidence: 'one_source',
  ...parts,
});

export const label = (id: string, name: string, parts: Partial<Label> = {}): Label => ({
  id,
  name,
  aliases: [],
  coversLabour: true,
  tracing: 'none',
  inRegion: 'unknown',
  limits: 'Says nothing about where the cotton grew.',
  sources: [source('The scheme')],
  confidence: 'two_sources',
  ...parts,
});

/** Paragraphs of HC 198 for the numbers the method's table names. */
const PARAGRAPHS: Readonly<Record<number, number>> = {
  8: 23,
  12: 28,
  20: 43,
  21: 44,
  22: 45,
  23: 48,
  24: 49,
  26: 51,
  28: 55,
  29: 57,
  30: 59,
};

export const RECOMMENDATIONS: Recommendation[] = Object.entries(PARAGRAPHS).map(([number, paragraph]) => ({
  number: Number(number),
  paragraph,
  summary: `What number ${number} asks.`,
  actor: 'UK Government',
  themes: [],
  type: 'recommendation',
  advice: {},
}));

/** The reference tables of the golden situations: rows as the published lists have them, cut to what is needed. */
export const REFERENCE: ReferenceTables = {
  labels: [],
  goods: [],
  countries: [],
  recommendations: RECOMMENDATIONS,
  status: [],
};

export interface InputParts {
  page?: ProductPage;
  matches?: readonly Match[];
  reference?: Partial<ReferenceTables>;
  gaps?: string[];
  day?: string;
}

export const input = ({
  page: on = page(),
  matches = [],
  reference = {},
  gaps = [],
  day = DAY,
}: InputParts): AssessInput => ({
  page: on,
  matches,
  reference: { ...REFERENCE, ...reference },
  data: { ...DATA, gaps },
  day,
});
