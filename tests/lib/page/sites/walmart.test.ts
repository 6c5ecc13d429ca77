import { specifyRule } from './specify-rule.ts';

specifyRule('walmart', {
  said: { title: 'Fernbank Boys Tee', brand: 'Fernbank', seller: 'Harbour Lane Goods' },
  earned: ['seller'],
});
