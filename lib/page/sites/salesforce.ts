import type { SiteRule } from '../site-rules/schema.ts';

const QUERIES = ['__PRELOADED_STATE__', '__reactQuery', 'queries'] as const;

/**
 * Storefronts on Salesforce Commerce Cloud's PWA kit. The answers of the shop's interface travel in one script; the
 * product's is the one that names a brand of its own: lists hold theirs one level below.
 */
export default {
  id: 'salesforce',
  signs: ['script#mobify-data'],
  places: {
    brand: [{ state: 'script#mobify-data', path: [...QUERIES, '*', 'state', 'data', 'brand'] }],
  },
} satisfies SiteRule;
