globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  myntra: {
    id: 'myntra',
    hosts: ['myntra.com'],
    places: {
      title: ['h1.pdp-name'],
      brand: ['h1.pdp-title'],
      manufacturer: [
        { state: 'script:not([src])', marker: 'window.__myx =', path: ['pdpData', 'manufacturer'], before: [','] },
      ],
      seller: [
        '.supplier-productSellerName',
        { state: 'script:not([src])', marker: 'window.__myx =', path: ['pdpData', 'selectedSeller', 'sellerName'] },
      ],
      material: [
        { state: 'script:not([src])', marker: 'window.__myx =', path: ['pdpData', 'articleAttributes', 'Fabric'] },
      ],
      origin: [{ state: 'script:not([src])', marker: 'window.__myx =', path: ['pdpData', 'countryOfOrigin'] }],
    },
  },
});
