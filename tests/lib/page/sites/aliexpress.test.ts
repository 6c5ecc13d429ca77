import { specifyRule } from './specify-rule.ts';

specifyRule('aliexpress', {
  said: {
    title: 'Summer blouse loose fit',
    brand: 'LARKROW',
    seller: 'Quiet River Store',
    materials: ['cotton 70', 'linen 30'],
    origins: ['made CN'],
  },
  earned: ['seller', 'materials', 'origins'],
});
