import { specifyRule } from './specify-rule.ts';

specifyRule('target', {
  url: 'https://www.target.com/p/women-39-s-gauze-camp-shirt/-/A-99000001',
  said: {
    title: "Women's Gauze Camp Shirt - Wren & Tide™ Mist M",
    brand: 'Wren & Tide',
    gtin: '614141000036',
    materials: ['cotton'],
  },
  earned: ['brand'],
});
