import { specifyRule } from './specify-rule.ts';

specifyRule('trendyol', {
  url: 'https://www.trendyol.com/kumru/kadin-oversize-gomlek-p-90000001',
  said: {
    title: 'Kadın Oversize Gömlek',
    brand: 'Kumru',
    seller: 'Deniz Butik',
    materials: ['cotton 100'],
    origins: ['made TR'],
  },
  earned: ['title', 'seller', 'materials', 'origins'],
});
