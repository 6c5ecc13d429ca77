import { specifyRule } from './specify-rule.ts';

specifyRule('el-corte-ingles', {
  said: { title: 'Camisa de lino de manga larga', brand: 'Olivar Norte' },
  earned: ['brand'],
});
