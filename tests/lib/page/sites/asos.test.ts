import { specifyRule } from './specify-rule.ts';

specifyRule('asos', {
  said: {
    title: 'Oversized rib cardigan in oatmeal',
    brand: 'Fell & Fold',
    materials: ['shell: cotton 55', 'shell: acrylic 45'],
  },
  earned: ['brand', 'materials'],
});
