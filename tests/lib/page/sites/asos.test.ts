import { specifyRule } from './specify-rule.ts';

specifyRule('asos', {
  url: 'https://www.asos.com/fell-fold/oversized-rib-cardigan-in-oatmeal/prd/900000001',
  said: {
    title: 'Oversized rib cardigan in oatmeal',
    brand: 'Fell & Fold',
    materials: ['shell: cotton 55', 'shell: acrylic 45'],
  },
  earned: ['brand', 'materials'],
});
