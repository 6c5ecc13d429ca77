import { specifyRule } from './specify-rule.ts';

specifyRule('walmart', {
  said: {
    title: 'Fernbank Boys Tee',
    brand: 'Fernbank',
    seller: 'Harbour Lane Goods',
    materials: ['cotton 60', 'polyester 40'],
    origins: ['made BD'],
  },
  earned: ['seller', 'materials', 'origins'],
});
