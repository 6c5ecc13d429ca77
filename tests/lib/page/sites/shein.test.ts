import { specifyRule } from './specify-rule.ts';

specifyRule('shein', {
  url: 'https://www.shein.co.uk/Flutter-Sleeve-Blouse-p-90000001.html',
  said: { title: 'Flutter Sleeve Blouse', brand: 'LUNE', materials: ['polyester 65', 'cotton 35'] },
  earned: ['materials'],
});
