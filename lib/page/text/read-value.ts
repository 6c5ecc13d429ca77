import type { CompositionPart, OriginStatement } from '../../model/product-page.ts';
import { blockOf, MAX_BLOCK_CHARS } from './blocks.ts';
import { readComposition } from './composition.ts';
import { primaryLang } from './language.ts';
import { readLine } from './line.ts';
import { readOrigins } from './origin.ts';
import { placesOf } from './places.ts';
import { loadTables } from './tables.ts';

/** What one value says. */
export interface ValueText {
  materials: CompositionPart[];
  origins: OriginStatement[];
}

/**
 * Reads one value that is known to state material or origin, such as schema.org's `material`, `countryOfOrigin` or an
 * `additionalProperty`: "OUTER SHELL 97% polyester 3% elastane", "cotton", "Turkey".
 *
 * @param value  the value as the page's data has it
 * @param field  what the value states; it stands for the label that visible text would have before it
 * @param lang  language of the page, as a language tag
 */
export function readValue(value: string, field: 'material' | 'origin', lang: string): ValueText {
  const label = field === 'material' ? 'Composition: ' : 'Country of origin: ';
  const { materials, origins } = readLabelled(label + value, lang);
  return field === 'material' ? { materials, origins: [] } : { materials: [], origins };
}

/**
 * Reads a value under the label that the page's data gives it, "Material: 100 % Baumwolle": a label that names neither
 * material nor origin makes it state neither.
 *
 * @param lang  language of the page, as a language tag
 */
export function readLabelled(labelled: string, lang: string): ValueText {
  const primary = primaryLang(lang);
  const tables = loadTables(primary === '' ? [] : [primary]);
  const text = labelled.replace(/\s+/g, ' ').trim().slice(0, MAX_BLOCK_CHARS);
  const line = readLine(blockOf(text, 'text'), tables.words, primary);
  return {
    materials: readComposition([line]).map(({ part }) => part),
    origins: readOrigins(
      [line],
      () => placesOf(primary),
      () => tables.negations,
    ).map(({ origin }) => origin),
  };
}
