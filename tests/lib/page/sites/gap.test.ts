import { specifyRule } from './specify-rule.ts';

specifyRule('gap', {
  said: {
    title: 'Organic Cotton Vintage T-Shirt',
    brand: 'Gap',
    materials: ['shell: cotton 57', 'shell: modal 37', 'shell: elastane 6', 'trim: cotton 95', 'trim: elastane 5'],
    origins: [],
    claims: ['organic-cotton-uncertified-claim'],
  },
  earned: ['materials'],
});
