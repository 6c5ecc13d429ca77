import { specifyRule } from './specify-rule.ts';

specifyRule('ebay', {
  said: { title: 'Fernbank oxford shirt mist L', brand: 'Fernbank', seller: 'attic-and-loft' },
  earned: ['seller'],
});
