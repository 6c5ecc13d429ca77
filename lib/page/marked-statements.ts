import { MAX_QUOTE } from '../model/limits.ts';
import type { Sourced } from '../model/sourced.ts';
import type { Stated } from './site-rules/apply.ts';
import { type MarkupNode, nodesOf, textsOf } from './structured/markup-node.ts';
import { readLabelled, readValue, type ValueText } from './text/read-value.ts';

/** Most values of one property read: a hostile page may list thousands. */
const MAX_VALUES = 20;

/** A value of the markup with what it says. */
interface Read extends ValueText {
  quote: string;
}

/**
 * Adds material and origin from the main product's markup: schema.org's `material` and `countryOfOrigin`, and its
 * `additionalProperty` where the name of one is a label for either.
 *
 * Visible text tells the parts of a product and comes first: materials are taken from the markup only where nothing else
 * states any. Another country of origin than the text's is kept beside it, since a contradiction is worth knowing.
 *
 * @param lang  the page's language, as a language tag; `''` where it is unknown
 */
export function withMarkup(main: MarkupNode | undefined, lang: string, stated: Stated): Stated {
  if (main === undefined) return stated;
  const read = statementsOf(main, lang);
  const sourced = <T>(of: (each: Read) => readonly T[]): Sourced<T>[] =>
    read.flatMap((each) =>
      of(each).map((value) => ({ value, source: main.source, quote: each.quote, locator: main.locator })),
    );
  const places = new Set(stated.origins.map(({ value }) => value.place));
  const origins = sourced(({ origins: found }) => found).filter(({ value }) => !places.has(value.place));
  return {
    materials: stated.materials.length > 0 ? stated.materials : distinct(sourced(({ materials }) => materials)),
    origins: [...stated.origins, ...distinct(origins)],
  };
}

function statementsOf(main: MarkupNode, lang: string): Read[] {
  const holders = [main, ...nodesOf(main, 'isVariantOf'), ...nodesOf(main, 'hasVariant').slice(0, 1)];
  return holders.flatMap((node) => [
    ...values(node, 'material').map((value) => ({ ...readValue(value, 'material', lang), quote: quoteOf(value) })),
    ...values(node, 'countryOfOrigin').map((value) => ({ ...readValue(value, 'origin', lang), quote: quoteOf(value) })),
    ...nodesOf(node, 'additionalProperty')
      .slice(0, MAX_VALUES * 2)
      .flatMap((property) => {
        const [name] = textsOf(property, 'name');
        const [value] = textsOf(property, 'value');
        if (name === undefined || value === undefined) return [];
        const labelled = `${name}: ${value}`;
        return [{ ...readLabelled(labelled, lang), quote: quoteOf(labelled) }];
      }),
  ]);
}

const values = (node: MarkupNode, property: string): string[] => textsOf(node, property).slice(0, MAX_VALUES);

const quoteOf = (text: string): string => text.slice(0, MAX_QUOTE);

/** Variants and offers repeat what the product says. */
function distinct<T>(all: readonly Sourced<T>[]): Sourced<T>[] {
  const byValue = new Map(all.map((each) => [JSON.stringify(each.value), each]));
  return [...byValue.values()];
}
