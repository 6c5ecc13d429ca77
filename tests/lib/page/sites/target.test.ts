import { specifyRule } from './specify-rule.ts';

specifyRule('target', {
  said: {
    title: "Women's Gauze Camp Shirt - Wren & Tide™ Mist M",
    brand: 'Wren & Tide',
    gtin: '614141000036',
    materials: ['cotton'],
  },
  earned: ['brand'],
});
