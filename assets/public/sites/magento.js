globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  magento: {
    id: 'magento',
    signs: ['script[type="text/x-magento-init"]'],
    places: {
      title: ['.product-info-main .page-title .base'],
      brand: [
        '#product-attribute-specs-table td[data-th="Brand"]',
        '#product-attribute-specs-table td[data-th="Manufacturer"]',
      ],
      material: [
        '#product-attribute-specs-table td[data-th="Composition"]',
        '#product-attribute-specs-table td[data-th="Material"]',
        '#product-attribute-specs-table td[data-th="Fabric"]',
      ],
      origin: [
        '#product-attribute-specs-table td[data-th="Country of Manufacture"]',
        '#product-attribute-specs-table td[data-th="Country of Origin"]',
      ],
    },
  },
});
