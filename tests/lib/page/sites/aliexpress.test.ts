import { specifyRule } from './specify-rule.ts';

specifyRule('aliexpress', {
  url: 'https://www.aliexpress.com/item/1005001.html',
  said: { title: 'Summer cotton blouse loose fit', seller: 'Quiet River Store' },
  earned: ['seller'],
});
