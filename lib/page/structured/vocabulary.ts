import { localName } from './markup-node.ts';

// Product markup comes from schema.org, from its forerunner data-vocabulary.org and from GoodRelations, whose names for
// what we read are the same. Names of other vocabularies may look alike and mean another thing: `foaf:name` on a product
// page is a person's.

/** Vocabularies that are known to be about other things. */
const OTHER_VOCABULARY =
  /ogp\.me|xmlns\.com|purl\.org\/dc|w3\.org|rdfs\.org|facebook\.com|microformats\.org|creativecommons\.org/i;
const PRODUCT_VOCABULARY = /schema|data-vocabulary|goodrelations/i;
/** Prefixes that need no declaration (RDFa Core Initial Context, Open Graph) and have names like ours for other things. */
const FOREIGN = new Set(
  'article book dc dc11 dcterms doap fb foaf ical music og org profile rdfs sioc skos twitter video'.split(' '),
);
/** Names that would reach into an object's prototype somewhere downstream. */
const FORBIDDEN = new Set(['', '__proto__', 'constructor', 'prototype']);

/** Addresses by prefix, as a page declares them. */
export type Prefixes = ReadonlyMap<string, string>;

/** Properties that lead to other products, to lists of them, to what an article reviews or a reader subscribes to behind it. */
export const ELSEWHERE: ReadonlySet<string> = new Set(
  'isPartOf isRelatedTo isSimilarTo isAccessoryOrSparePartFor isConsumableFor itemListElement hasVariant itemReviewed recommendation'.split(
    ' ',
  ),
);

/**
 * The plain name of a type written as `Product`, `schema:Product` or `https://schema.org/Product`; `undefined` for one of
 * another vocabulary. An address nobody knows is forgiven, because shops mistype it.
 */
export function typeOf(name: string, prefixes?: Prefixes): string | undefined {
  const [, scheme = '', rest = ''] = /^([a-z][\w.+-]*):(.*)$/i.exec(name.trim()) ?? [];
  const prefix = scheme.toLowerCase();
  if (prefix !== '') {
    const address = rest.startsWith('//') ? name : prefixes?.get(prefix);
    if (address === undefined ? FOREIGN.has(prefix) : isOtherVocabulary(address)) return undefined;
  }
  const plain = localName(name);
  return FORBIDDEN.has(plain) ? undefined : plain;
}

/** The same for a property. One written as a whole address of unknown kind is the page's own and means nothing to us. */
export function propertyOf(name: string, prefixes?: Prefixes): string | undefined {
  return /^[a-z]+:\/\//i.test(name.trim()) && !PRODUCT_VOCABULARY.test(name) ? undefined : typeOf(name, prefixes);
}

/** Whether an address is that of a vocabulary in which our names mean other things. */
export const isOtherVocabulary = (address: string): boolean => OTHER_VOCABULARY.test(address);
