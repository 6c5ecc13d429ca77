import { plain } from './candidates.ts';
import { type MarkupNode, nodesOf, textOf } from './structured/markup-node.ts';

const PRODUCT = new Set('product productgroup individualproduct productmodel someproducts vehicle car'.split(' '));
/** Things that are products where they are offered for sale. */
const OFFERED = new Set(
  'book movie musicalbum musicrelease videogame creativework softwareapplication painting'.split(' '),
);

/** Whether a node describes something for sale. */
export function isProductNode(node: MarkupNode): boolean {
  const types = node.types.map((type) => type.toLowerCase());
  return (
    types.some((type) => PRODUCT.has(type)) || (types.some((type) => OFFERED.has(type)) && node.props.has('offers'))
  );
}

/** The product a page is about among all products its markup names, and how many others there are. */
export interface MainProduct {
  node: MarkupNode | undefined;
  /** Products with names of their own, the main one and its variants included. */
  named: number;
  /** Of these, products that stand in lists. */
  listed: number;
}

/**
 * Chooses the product the page is about: the one at the page's own address, called like the page's heading, not in a
 * list of others, with an offer; the first of equals.
 */
export function mainProduct(
  nodes: readonly MarkupNode[],
  page: { url: string; headings: readonly string[] },
): MainProduct {
  const products = nodes.filter(isProductNode);
  const headings = page.headings.map(plain).filter((heading) => heading !== '');
  const scored = products.map((node, index) => ({ node, score: scoreOf(node, page.url, headings) - index / 1000 }));
  scored.sort((a, b) => b.score - a.score);
  const names = new Set(products.map((node) => plain(textOf(node, 'name') ?? '')).filter((name) => name !== ''));
  const listed = new Set(
    products
      .filter((node) => node.listed && !isVariantOf(node, products))
      .map((node) => plain(textOf(node, 'name') ?? '')),
  );
  listed.delete('');
  const [best] = scored;
  return {
    node: best === undefined || best.score <= -1 ? undefined : best.node,
    named: names.size,
    listed: listed.size,
  };
}

const isVariantOf = (node: MarkupNode, products: readonly MarkupNode[]): boolean =>
  products.some((group) => nodesOf(group, 'hasVariant').includes(node));

function scoreOf(node: MarkupNode, url: string, headings: readonly string[]): number {
  const name = plain(textOf(node, 'name') ?? '');
  let score = node.listed ? -2 : 0;
  if (node.props.has('offers') || node.props.has('hasVariant')) score += 1;
  if (name !== '' && headings.some((heading) => heading === name)) score += 3;
  else if (name !== '' && headings.some((heading) => heading.includes(name) || name.includes(heading))) score += 2;
  if (pathOf(textOf(node, 'url') ?? textOf(node, '@id'), url) === pathOf(url, url)) score += 2;
  if (node.source === 'json-ld') score += 0.3;
  return score;
}

function pathOf(address: string | undefined, base: string): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  return new URL(address, base).pathname.replace(/\/$/, '').toLowerCase();
}
