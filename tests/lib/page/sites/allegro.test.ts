import { specifyRule } from './specify-rule.ts';

specifyRule('allegro', {
  url: 'https://allegro.pl/oferta/koszula-meska-len-na-lato-xl-90000000001',
  said: {
    title: 'KOSZULA MĘSKA LEN NA LATO XL',
    brand: 'Sosnowa Polana',
    gtin: '4006381333931',
    materials: ['linen'],
  },
  earned: ['brand', 'gtin'],
});
