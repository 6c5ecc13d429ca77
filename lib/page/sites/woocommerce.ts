import type { SiteRule } from '../site-rules/schema.ts';

const ROW = '.woocommerce-product-attributes-item--attribute_pa_';
const VALUE = '.woocommerce-product-attributes-item__value';

/**
 * Shops on WooCommerce. Rows of the attribute table are named in the shop's own words, but their classes keep the short
 * names attributes were made with.
 */
export default {
  id: 'woocommerce',
  signs: ['body.woocommerce', '.woocommerce-product-gallery'],
  places: {
    title: ['h1.product_title'],
    brand: [`${ROW}brand ${VALUE}`, `${ROW}marke ${VALUE}`, `${ROW}marca ${VALUE}`, `${ROW}marque ${VALUE}`],
    manufacturer: [`${ROW}manufacturer ${VALUE}`, `${ROW}hersteller ${VALUE}`, `${ROW}fabricante ${VALUE}`],
    material: [
      `${ROW}composition ${VALUE}`,
      `${ROW}material ${VALUE}`,
      `${ROW}fabric ${VALUE}`,
      `${ROW}matiere ${VALUE}`,
    ],
    origin: [`${ROW}country-of-origin ${VALUE}`, `${ROW}origin ${VALUE}`, `${ROW}made-in ${VALUE}`],
  },
} satisfies SiteRule;
