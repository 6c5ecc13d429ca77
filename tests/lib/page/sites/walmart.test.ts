import { specifyRule } from './specify-rule.ts';

specifyRule('walmart', {
  url: 'https://www.walmart.com/ip/tee/1234567',
  said: { title: 'Fernbank Boys Tee', brand: 'Fernbank', seller: 'Harbour Lane Goods' },
  earned: ['seller'],
});
