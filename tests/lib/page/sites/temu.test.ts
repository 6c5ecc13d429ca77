import { specifyRule } from './specify-rule.ts';

specifyRule('temu', {
  said: {
    title: "Women's Airy Summer Set, Two Pieces",
    brand: 'Larkrow',
    seller: 'Quiet River Local',
    materials: ['polyester 95', 'elastane 5'],
    origins: ['made CN'],
  },
  earned: ['brand', 'seller', 'materials', 'origins'],
});
