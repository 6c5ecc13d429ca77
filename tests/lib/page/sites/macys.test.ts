import { specifyRule } from './specify-rule.ts';

specifyRule('macys', {
  said: { title: "Women's Striped Tunic", brand: 'Wren & Tide', materials: ['cotton 55', 'modal 45'] },
  earned: ['brand', 'materials'],
});
