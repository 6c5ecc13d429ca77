import { specifyRule } from './specify-rule.ts';

specifyRule('allegro', {
  said: {
    title: 'KOSZULA MĘSKA LEN NA LATO XL',
    brand: 'Sosnowa Polana',
    gtin: '4006381333931',
    materials: ['linen'],
  },
  earned: ['brand', 'gtin'],
});
