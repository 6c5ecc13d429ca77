import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PageToCheck } from '../../check/saved-page.ts';
import type { Label } from './score.ts';

/** A saved page with what a person read on it; pages without a label say only whether they show one product. */
export interface LabelledPage extends PageToCheck {
  kind: 'product' | 'listing' | 'other';
  label?: Label;
}

const text = v.nullish(v.string());
const LabelShape = v.looseObject({
  is_product: v.boolean(),
  title: text,
  brand: text,
  gtin: text,
  materials: v.optional(v.array(v.looseObject({ fibre: v.string(), percent: v.nullish(v.number()) }))),
  materials_where: text,
  origin_country: text,
  claims: v.optional(v.array(v.string())),
  acceptable: v.optional(v.record(v.string(), v.array(v.unknown()))),
});
const Row = v.looseObject({
  file: v.string(),
  site: v.optional(v.string()),
  url: v.optional(v.string()),
  kind: v.picklist(['product', 'listing', 'other']),
  label: v.optional(LabelShape),
});

/** The rows of `pages.jsonl` in `folder`. Throws an Error naming the file or the line that cannot be read. */
export function readLabelledPages(folder: string): LabelledPage[] {
  const file = join(folder, 'pages.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [rowOf(line, `${file}, line ${index + 1}`, folder)],
  );
}

function rowOf(line: string, where: string, folder: string): LabelledPage {
  try {
    const { file, site, url, kind, label } = v.parse(Row, JSON.parse(line));
    const path = join(folder, file);
    return {
      name: file,
      path,
      kind,
      ...(url && { url }),
      ...(site && { site }),
      ...(label && { label: label as Label }),
    };
  } catch (error) {
    throw new Error(`${where} is no row of labelled pages: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether a person says that the page shows one product. */
export const isProductRow = ({ kind, label }: LabelledPage): boolean => label?.is_product ?? kind === 'product';
