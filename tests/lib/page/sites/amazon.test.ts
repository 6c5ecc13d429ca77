import { specifyRule } from './specify-rule.ts';

specifyRule('amazon', {
  said: { title: 'Fernbank Oxford Shirt, Mist, Large', brand: 'Fernbank', seller: 'Harbour Lane Goods' },
  earned: ['seller'],
});
