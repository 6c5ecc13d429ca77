import type { SiteRule } from '../site-rules/schema.ts';

/** Class names are short codes that change; the seller's id has stayed. Brand and name share one heading without a space. */
export default {
  id: 'flipkart',
  hosts: ['flipkart.com'],
  places: {
    title: ['h1 .VU-ZEz', '.B_NuCI'],
    brand: ['h1 .mEh187'],
    seller: ['#sellerName span span', '#sellerName span'],
  },
} satisfies SiteRule;
