// Compares what was read from pages with what a person labelled. Pure: no files, no DOM.
import type { CompositionPart, ProductPage } from '../../../lib/model/product-page.ts';

export const FIELDS = [
  'product',
  'brand',
  'title',
  'gtin',
  'materials',
  'materials (script)',
  'origin',
  'claims',
] as const;
export type Field = (typeof FIELDS)[number];

/** A label as `pages.jsonl` holds it; `acceptable` lists other right answers, `*` any, null "empty is right too". */
export interface Label {
  is_product: boolean;
  title?: string | null;
  brand?: string | null;
  gtin?: string | null;
  materials?: { fibre: string; percent?: number | null }[];
  materials_where?: string | null;
  origin_country?: string | null;
  claims?: string[];
  acceptable?: Partial<Record<string, unknown[]>>;
}

/** Items found and right, found and wrong, stated and not found; and values that show the difference. */
export interface Outcome {
  right: number;
  wrong: string[];
  missed: string[];
}

export interface Rates {
  right: number;
  wrong: number;
  missed: number;
  precision?: number;
  recall?: number;
  f1?: number;
}

const nothing = (): Outcome => ({ right: 0, wrong: [], missed: [] });

/** Compares one page. Fields other than `product` count only on product pages that were read as products or not at all. */
export function scorePage(read: ProductPage, label: Label, claimIds: (claim: string) => readonly string[]) {
  const outcomes = new Map<Field, Outcome>();
  const isProduct = read.kind === 'product';
  outcomes.set('product', {
    right: isProduct && label.is_product ? 1 : 0,
    wrong: isProduct && !label.is_product ? [read.kind] : [],
    missed: !isProduct && label.is_product ? [`read as ${read.kind}: ${read.kindReasons.join(', ')}`] : [],
  });
  if (!label.is_product) return outcomes;
  outcomes.set('title', one(read.title?.value, label.title, label.acceptable?.title, sameTitle));
  outcomes.set('brand', one(read.brand?.value, label.brand, label.acceptable?.brand, sameName));
  outcomes.set('gtin', one(read.gtin?.value, label.gtin, label.acceptable?.gtin, sameGtin));
  const made = read.origins.filter(({ value }) => value.stage === 'made');
  const origin = made[0]?.value.place.slice(0, 2);
  outcomes.set(
    'origin',
    one(origin, label.origin_country, label.acceptable?.origin_country, (a, b) => a === b),
  );
  const where = label.materials_where === 'script' ? 'materials (script)' : 'materials';
  outcomes.set(where, materials(read, label));
  outcomes.set('claims', claims(read, label, claimIds));
  return outcomes;
}

/** Sums outcomes of many pages; a rate is absent where there is nothing to divide by. */
export function ratesOf(outcomes: readonly Outcome[]): Rates {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((all, each) => all + count(each), 0);
  const right = sum((each) => each.right);
  const wrong = sum((each) => each.wrong.length);
  const missed = sum((each) => each.missed.length);
  return {
    right,
    wrong,
    missed,
    ...(right + wrong > 0 ? { precision: right / (right + wrong) } : {}),
    ...(right + missed > 0 ? { recall: right / (right + missed) } : {}),
    ...(right + wrong + missed > 0 ? { f1: (2 * right) / (2 * right + wrong + missed) } : {}),
  };
}

function one(
  read: string | undefined,
  label: string | null | undefined,
  acceptable: readonly unknown[] | undefined,
  same: (a: string, b: string) => boolean,
): Outcome {
  const answers = [label ?? null, ...(acceptable ?? [])];
  if (answers.includes('*')) return nothing();
  if (read === undefined) return answers.includes(null) ? nothing() : { ...nothing(), missed: [String(label)] };
  if (answers.some((answer) => typeof answer === 'string' && same(read, answer))) return { ...nothing(), right: 1 };
  const shown = `${read} ≠ ${label ?? 'nothing'}`;
  return { right: 0, wrong: [shown], missed: answers.includes(null) ? [] : [shown] };
}

function materials(read: ProductPage, label: Label): Outcome {
  if (label.acceptable?.materials?.includes('*')) return nothing();
  const key = (fibre: string, percent?: number | null) => `${sameFibre(fibre)} ${percent ?? '?'}`;
  return lists(
    read.materials.map(({ value }) => key(qualified(value, label), value.percent)),
    (label.materials ?? []).map(({ fibre, percent }) => key(fibre, percent)),
    (a, b) => a === b,
    label.acceptable?.materials?.includes(null) === true,
  );
}

function claims(read: ProductPage, label: Label, claimIds: (claim: string) => readonly string[]): Outcome {
  if (label.acceptable?.claims?.includes('*')) return nothing();
  return lists(
    read.claims.map(({ value }) => value.label),
    label.claims ?? [],
    (id, claim) => claimIds(claim).includes(id),
    label.acceptable?.claims?.includes(null) === true,
  );
}

/** Distinct items of two lists, matched one to one. */
function lists(
  read: readonly string[],
  labelled: readonly string[],
  same: (a: string, b: string) => boolean,
  mayBeEmpty: boolean,
): Outcome {
  const left = new Set(labelled);
  const outcome = nothing();
  for (const item of new Set(read)) {
    const match = [...left].find((each) => same(item, each));
    if (match === undefined) outcome.wrong.push(item);
    else {
      left.delete(match);
      outcome.right += 1;
    }
  }
  if (!(mayBeEmpty && read.length === 0)) outcome.missed.push(...left);
  return outcome;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sameName = (a: string, b: string): boolean => fold(a).replaceAll(' ', '') === fold(b).replaceAll(' ', '');

/** Equal, or one is part of the other and nine words in ten are shared: a colour or size more does not rename a thing. */
export function sameTitle(a: string, b: string): boolean {
  if (sameName(a, b)) return true;
  const [left, right] = [new Set(fold(a).split(' ')), new Set(fold(b).split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size) >= 0.9;
}

const sameGtin = (a: string, b: string): boolean => a.padStart(14, '0') === b.replace(/\D/g, '').padStart(14, '0');

/** Two names of one fibre (Regulation (EU) 1007/2011, Annex I, beside trade usage). */
const FIBRE_NAMES = new Map([
  ['polyamide', 'nylon'],
  ['rayon', 'viscose'],
  ['viscose rayon', 'viscose'],
  ['spandex', 'elastane'],
  ['lycra', 'elastane'],
]);
/** A labeller may write "organic cotton" for what the reader keeps as cotton with a qualifier: then both words must agree. */
function qualified({ fibre, qualifier }: CompositionPart, label: Label): string {
  const both = `${qualifier} ${fibre}`;
  return label.materials?.some((each) => each.fibre.toLowerCase() === both) ? both : fibre;
}

const sameFibre = (fibre: string): string => {
  const name = fibre.toLowerCase().trim();
  return FIBRE_NAMES.get(name) ?? name;
};
