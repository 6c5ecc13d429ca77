import { specifyRule } from './specify-rule.ts';

specifyRule('aliexpress', {
  said: { title: 'Summer cotton blouse loose fit', seller: 'Quiet River Store' },
  earned: ['seller'],
});
