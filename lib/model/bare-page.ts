import type { ProductPage } from './product-page.ts';

/**
 * A product page that states nothing yet: what is laid over it is all it says. It serves where the rules for a page are
 * asked about a name alone.
 */
export const barePage = (url: string, host: string): ProductPage => ({
  schema: 1,
  url,
  host,
  kind: 'product',
  kindReasons: [],
  categories: [],
  materials: [],
  origins: [],
  regionMentions: [],
  claims: [],
  limits: [],
});
