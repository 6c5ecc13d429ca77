globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, {
  tmall: {
    id: 'tmall',
    hosts: ['tmall'],
    places: {
      title: ['[class*="mainTitle--"]', '.tb-detail-hd h1'],
      brand: [
        {
          select: '[class*="emphasisParamsInfoItem--"]',
          label: { select: '[class*="emphasisParamsInfoItemSubTitle--"]', is: ['品牌'] },
          value: '[class*="emphasisParamsInfoItemTitle--"]',
        },
        {
          select: '[class*="generalParamsInfoItem--"]',
          label: { select: '[class*="generalParamsInfoItemTitle--"]', is: ['品牌'] },
          value: '[class*="generalParamsInfoItemSubTitle--"]',
        },
      ],
      manufacturer: [
        {
          select: '[class*="emphasisParamsInfoItem--"]',
          label: { select: '[class*="emphasisParamsInfoItemSubTitle--"]', is: ['生产企业', '生产厂家', '厂名'] },
          value: '[class*="emphasisParamsInfoItemTitle--"]',
        },
        {
          select: '[class*="generalParamsInfoItem--"]',
          label: { select: '[class*="generalParamsInfoItemTitle--"]', is: ['生产企业', '生产厂家', '厂名'] },
          value: '[class*="generalParamsInfoItemSubTitle--"]',
        },
      ],
      seller: ['[class*="shopName--"]', '.slogo-shopname'],
      material: [
        {
          select: '[class*="emphasisParamsInfoItem--"]',
          label: { select: '[class*="emphasisParamsInfoItemSubTitle--"]', is: ['材质成分', '面料成分'] },
          value: '[class*="emphasisParamsInfoItemTitle--"]',
        },
        {
          select: '[class*="generalParamsInfoItem--"]',
          label: { select: '[class*="generalParamsInfoItemTitle--"]', is: ['材质成分', '面料成分'] },
          value: '[class*="generalParamsInfoItemSubTitle--"]',
        },
        {
          select: '[class*="emphasisParamsInfoItem--"]',
          label: { select: '[class*="emphasisParamsInfoItemSubTitle--"]', is: ['材质', '面料'] },
          value: '[class*="emphasisParamsInfoItemTitle--"]',
        },
        {
          select: '[class*="generalParamsInfoItem--"]',
          label: { select: '[class*="generalParamsInfoItemTitle--"]', is: ['材质', '面料'] },
          value: '[class*="generalParamsInfoItemSubTitle--"]',
        },
      ],
      origin: [
        {
          select: '[class*="emphasisParamsInfoItem--"]',
          label: { select: '[class*="emphasisParamsInfoItemSubTitle--"]', is: ['产地', '原产地'] },
          value: '[class*="emphasisParamsInfoItemTitle--"]',
        },
        {
          select: '[class*="generalParamsInfoItem--"]',
          label: { select: '[class*="generalParamsInfoItemTitle--"]', is: ['产地', '原产地'] },
          value: '[class*="generalParamsInfoItemSubTitle--"]',
        },
      ],
    },
  },
});
