globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  amazon: {
    id: 'amazon',
    hosts: ['amazon'],
    places: {
      title: ['#productTitle'],
      seller: [
        '#sellerProfileTriggerId',
        '[offer-display-feature-name="desktop-merchant-info"] .offer-display-feature-text-message',
      ],
    },
  },
});
