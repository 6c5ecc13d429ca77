import { specifyRule } from './specify-rule.ts';

specifyRule('shein', {
  said: { title: 'Flutter Sleeve Blouse', brand: 'LUNE', materials: ['polyester 65', 'cotton 35'] },
  earned: ['materials'],
});
