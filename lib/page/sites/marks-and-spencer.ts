import type { SiteRule } from '../site-rules/schema.ts';

/** Class names carry hashes after readable beginnings. The markup calls every product the shop's own; guests stand above the title. */
export default {
  id: 'marks-and-spencer',
  hosts: ['marksandspencer.com'],
  places: {
    brand: ['[class*="brand-title_title"]'],
    material: ['[class*="product-details_compositionContainer"]'],
  },
} satisfies SiteRule;
