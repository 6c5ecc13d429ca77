import { specifyRule } from './specify-rule.ts';

specifyRule('macys', {
  url: 'https://www.macys.com/shop/product/womens-striped-tunic?ID=90000001',
  said: { title: "Women's Striped Tunic", brand: 'Wren & Tide', materials: ['cotton 55', 'modal 45'] },
  earned: ['brand', 'materials'],
});
