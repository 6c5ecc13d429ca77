import { specifyRule } from './specify-rule.ts';

specifyRule('ebay', {
  url: 'https://www.ebay.co.uk/itm/1234567',
  said: { title: 'Fernbank oxford shirt mist L', brand: 'Fernbank', seller: 'attic-and-loft' },
  earned: ['seller'],
});
