import { specifyRule } from './specify-rule.ts';

specifyRule('trendyol', {
  said: {
    title: 'Kadın Oversize Gömlek',
    brand: 'Kumru',
    seller: 'Deniz Butik',
    materials: ['cotton 100'],
    origins: ['made TR'],
  },
  earned: ['title', 'seller', 'materials', 'origins'],
});
