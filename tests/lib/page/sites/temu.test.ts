import { specifyRule } from './specify-rule.ts';

specifyRule('temu', {
  url: 'https://www.temu.com/womens-airy-summer-set-g-601099000000001.html',
  said: {
    title: "Women's Airy Summer Set, Two Pieces",
    brand: 'Larkrow',
    seller: 'Quiet River Local',
    materials: ['polyester 95', 'elastane 5'],
    origins: ['made CN'],
  },
  earned: ['brand', 'seller', 'materials', 'origins'],
});
