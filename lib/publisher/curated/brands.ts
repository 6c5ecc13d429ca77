import * as v from 'valibot';
import type { Entity } from '../../model/entity.ts';
import { Confidence } from '../../model/source-ref.ts';
import { CountryCode } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { newEntity } from './new-entity.ts';
import { Names } from './row-fields.ts';

/** A row of `assets/data/brands.jsonl`. */
export const BrandRow = v.object({
  brand: v.string(),
  aliases: Names,
  native_script_names: Names,
  parent_company: v.optional(v.string()),
  country: v.optional(CountryCode),
  categories: Names,
  official_domains: Names,
  ambiguous_word: v.boolean(),
  confidence: Confidence,
  parent_confidence: v.optional(Confidence),
});
type BrandRow = v.InferOutput<typeof BrandRow>;

/**
 * A brand as a name to recognise; it accuses nobody. Spellings and domains without a checked source are weak: they would
 * carry a report about the brand to whoever else goes by them.
 */
export function brandEntity(row: BrandRow): Entity {
  const sourced = row.confidence !== 'unsourced';
  const spellings = [...row.aliases, ...row.native_script_names].filter((name) => name !== row.brand);
  return newEntity({
    id: `brand-${slug(row.brand)}`,
    kind: 'brand',
    name: row.brand,
    aliases: sourced ? spellings : [],
    weakAliases: sourced ? [] : spellings,
    ...(row.country === undefined ? {} : { country: row.country }),
    domains: sourced ? row.official_domains : [],
    ambiguous: row.ambiguous_word,
    sectors: row.categories.slice(0, 12),
  });
}

/** "A is owned by B" as the row has it, only where that is sourced. */
export function ownerName(row: BrandRow): string | undefined {
  return row.parent_confidence === undefined || row.parent_confidence === 'unsourced' ? undefined : row.parent_company;
}
