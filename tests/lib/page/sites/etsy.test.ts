import { specifyRule } from './specify-rule.ts';

specifyRule('etsy', {
  said: { title: 'Hand-dyed linen apron', seller: 'LoomAndLarder' },
  earned: ['seller'],
});
