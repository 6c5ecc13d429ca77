import type { Assessment } from '../../model/assessment.ts';
import type { OriginStage, ProductPage } from '../../model/product-page.ts';
import { NO_LEVEL } from '../../risk/level.ts';
import type { PageResult, RowSummary } from './audit.ts';

const MADE: readonly OriginStage[] = ['made', 'assembled'];

/** What the table shows of a page: everything here is in the result as well, nothing is decided anew. */
export function summaryOf({ page, assessment }: Pick<PageResult, 'page' | 'assessment'>): RowSummary {
  const places = placesOf(page, MADE);
  return {
    ...named('title', page?.title?.value),
    ...named('brand', page?.brand?.value),
    ...named('maker', page?.manufacturer?.value),
    ...named('seller', page?.seller?.value),
    level: assessment.level,
    findings: levelled(assessment),
    origin: places.length === 0 ? 'not-stated' : places.length === 1 ? 'stated' : 'contradicting',
    places,
    grown: placesOf(page, ['grown']),
    fibres: distinct((page?.materials ?? []).map(({ value }) => value.fibre)),
    labels: distinct((page?.claims ?? []).map(({ value }) => value.label)),
    data: assessment.data.version,
    method: assessment.method,
  };
}

/** Findings that carry a level: notes and possible matches do not. */
const levelled = ({ findings }: Assessment): number =>
  findings.filter(({ level, confidence }) => level !== NO_LEVEL && confidence !== 'close-name').length;

const placesOf = (page: ProductPage | undefined, stages: readonly OriginStage[]): string[] =>
  distinct((page?.origins ?? []).filter(({ value }) => stages.includes(value.stage)).map(({ value }) => value.place));

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const named = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
