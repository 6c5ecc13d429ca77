import { specifyRule } from './specify-rule.ts';

specifyRule('etsy', {
  url: 'https://www.etsy.com/listing/1234567/apron',
  said: { title: 'Hand-dyed linen apron', seller: 'LoomAndLarder' },
  earned: ['seller'],
});
