import { specifyRule } from './specify-rule.ts';

specifyRule('zara', {
  said: {
    title: 'LONG PLEATED SKIRT',
    brand: 'ZARA',
    materials: ['shell: viscose 70', 'shell: cotton 30', 'lining: polyester 100'],
  },
  earned: ['materials'],
});
