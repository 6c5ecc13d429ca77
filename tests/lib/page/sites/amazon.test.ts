import { specifyRule } from './specify-rule.ts';

specifyRule('amazon', {
  url: 'https://www.amazon.com/dp/B0SAMPLE01',
  said: { title: 'Fernbank Oxford Shirt, Mist, Large', brand: 'Fernbank', seller: 'Harbour Lane Goods' },
  earned: ['seller'],
});
