import { specifyRule } from './specify-rule.ts';

specifyRule('zara', {
  url: 'https://www.zara.com/uk/en/long-pleated-skirt-p09000001.html',
  said: {
    title: 'LONG PLEATED SKIRT',
    brand: 'ZARA',
    materials: ['shell: viscose 70', 'shell: cotton 30', 'lining: polyester 100'],
  },
  earned: ['materials'],
});
