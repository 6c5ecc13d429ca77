import type { SiteRule } from '../site-rules/schema.ts';

const CELL = '#product-attribute-specs-table td';

/**
 * Shops on Magento. The table of particulars repeats each row's name in its value cell for small screens; themes that
 * hide or restyle the name's own cell keep that. "Manufacturer" is the attribute that shops there use for brands.
 */
export default {
  id: 'magento',
  signs: ['script[type="text/x-magento-init"]'],
  places: {
    title: ['.product-info-main .page-title .base'],
    brand: [`${CELL}[data-th="Brand"]`, `${CELL}[data-th="Manufacturer"]`],
    material: [`${CELL}[data-th="Composition"]`, `${CELL}[data-th="Material"]`, `${CELL}[data-th="Fabric"]`],
    origin: [`${CELL}[data-th="Country of Manufacture"]`, `${CELL}[data-th="Country of Origin"]`],
  },
} satisfies SiteRule;
