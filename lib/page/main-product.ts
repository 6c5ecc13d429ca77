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
  /** It is called like the page's heading, or stands at the page's own address. */
  fits: boolean;
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
  const scored = products.map((node, index) => {
    const fit = fitOf(node, page.url, headings);
    return { node, fit, score: fit + standing(node) - index / 1000 };
  });
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
    fits: (best?.fit ?? 0) > 0,
    named: names.size,
    listed: listed.size,
  };
}

const isVariantOf = (node: MarkupNode, products: readonly MarkupNode[]): boolean =>
  products.some((group) => nodesOf(group, 'hasVariant').includes(node));

/** Whether a node says for what, or in which variants, the product is sold. */
export const isSold = ({ props }: MarkupNode): boolean => props.has('offers') || props.has('hasVariant');

/** What a node's place in the markup says for it: among others, sold, in which syntax. */
const standing = (node: MarkupNode): number =>
  (node.listed ? -2 : 0) + (isSold(node) ? 1 : 0) + (node.source === 'json-ld' ? 0.3 : 0);

/** How well a node fits the page by what it is called and where it says that it stands. */
function fitOf(node: MarkupNode, url: string, headings: readonly string[]): number {
  const name = plain(textOf(node, 'name') ?? '');
  const called =
    name === '' ? 0 : headings.includes(name) ? 3 : headings.some((heading) => alike(heading, name)) ? 2 : 0;
  return called + (pathOf(textOf(node, 'url') ?? textOf(node, '@id'), url) === pathOf(url, url) ? 2 : 0);
}

const alike = (heading: string, name: string): boolean => heading.includes(name) || name.includes(heading);

function pathOf(address: string | undefined, base: string): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  return new URL(address, base).pathname.replace(/\/$/, '').toLowerCase();
}
