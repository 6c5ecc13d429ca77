import type { Assessment } from '../model/assessment.ts';
import type { OriginStatement, ProductPage } from '../model/product-page.ts';
import type { Sourced } from '../model/sourced.ts';

/** One line of `npm run check --json`: the page as read and the verdict, flat and stable for other programs. */
export interface ReportRow {
  file: string;
  url: string;
  method: number;
  data: { version: number; records: number };
  page: {
    isProduct: boolean;
    title: string | null;
    brand: string | null;
    manufacturer: string | null;
    seller: string | null;
    gtin: string | null;
    materials: { fibre: string; percent: number | null; part: string | null }[];
    countryOfOrigin: string | null;
    cottonOrigin: string | null;
    claims: string[];
  };
  level: Assessment['level'];
  findings: {
    kind: string;
    level: string;
    subject: string;
    role: string | null;
    confidence: string;
    quote: string | null;
    sources: { publisher: string; title: string; date: string | null; url: string | null }[];
    recommendations: number[];
  }[];
  recommendations: { number: number; paragraph: number }[];
}

/** A page that could not be checked at all. */
export interface ErrorRow {
  file: string;
  url: string | null;
  error: string;
}

/** Stages that say where a finished product was made, in the order they are believed. */
const MADE = ['made', 'assembled'] as const;

/**
 * The one place a page states for a stage, or `null` where it states none or contradicts itself.
 */
export function statedPlace(
  origins: readonly Sourced<OriginStatement>[],
  stages: readonly OriginStatement['stage'][],
  material?: string,
): string | null {
  for (const stage of stages) {
    const places = new Set(
      origins
        .filter(
          ({ value }) => value.stage === stage && (material === undefined || (value.material ?? material) === material),
        )
        .map(({ value }) => value.place),
    );
    if (places.size === 1) return [...places][0] ?? null;
    if (places.size > 1) return null;
  }
  return null;
}

/**
 * Where the page says its cotton was grown. "Grown in New Zealand" without a material is about cotton only where the page
 * names no other fibre.
 */
function cottonOrigin(page: ProductPage): string | null {
  const fibres = new Set(page.materials.map(({ value }) => value.fibre));
  const other = fibres.size > 0 && !fibres.has('cotton');
  const origins = page.origins.filter(
    ({ value }) => value.material === 'cotton' || (value.material === undefined && !other),
  );
  return statedPlace(origins, ['grown'], 'cotton');
}

/** Turns a verdict into its report line. */
export function reportRow(file: string, page: ProductPage, assessment: Assessment): ReportRow {
  const name = (value: { value: string } | undefined) => value?.value ?? null;
  const isProduct = page.kind === 'product';
  return {
    file,
    url: page.url,
    method: assessment.method,
    data: { version: assessment.data.version, records: assessment.data.records },
    page: {
      isProduct,
      title: name(page.title),
      brand: name(page.brand),
      manufacturer: name(page.manufacturer),
      seller: name(page.seller),
      gtin: name(page.gtin),
      materials: page.materials.map(({ value }) => ({
        fibre: value.fibre,
        percent: value.percent ?? null,
        part: value.part ?? null,
      })),
      countryOfOrigin: statedPlace(page.origins, MADE),
      cottonOrigin: cottonOrigin(page),
      claims: [...new Set(page.claims.map(({ value }) => value.label))],
    },
    level: assessment.level,
    findings: assessment.findings.map((finding) => ({
      kind: finding.kind,
      level: finding.level,
      subject: finding.subject,
      role: finding.role ?? null,
      confidence: finding.confidence,
      quote: finding.quote?.text ?? null,
      sources: finding.sources.map((source) => ({
        publisher: source.publisher,
        title: source.title,
        date: source.date ?? null,
        url: source.url ?? null,
      })),
      recommendations: finding.recommendations,
    })),
    recommendations: assessment.recommendations.map(({ number, paragraph }) => ({ number, paragraph })),
  };
}
