globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  woocommerce: {
    id: 'woocommerce',
    signs: ['body.woocommerce', '.woocommerce-product-gallery'],
    places: {
      title: ['h1.product_title'],
      brand: [
        '.woocommerce-product-attributes-item--attribute_pa_brand .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_marke .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_marca .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_marque .woocommerce-product-attributes-item__value',
      ],
      manufacturer: [
        '.woocommerce-product-attributes-item--attribute_pa_manufacturer .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_hersteller .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_fabricante .woocommerce-product-attributes-item__value',
      ],
      material: [
        '.woocommerce-product-attributes-item--attribute_pa_composition .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_material .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_fabric .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_matiere .woocommerce-product-attributes-item__value',
      ],
      origin: [
        '.woocommerce-product-attributes-item--attribute_pa_country-of-origin .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_origin .woocommerce-product-attributes-item__value',
        '.woocommerce-product-attributes-item--attribute_pa_made-in .woocommerce-product-attributes-item__value',
      ],
    },
  },
});
