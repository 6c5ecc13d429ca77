import { specifyRule } from './specify-rule.ts';

specifyRule('el-corte-ingles', {
  url: 'https://www.elcorteingles.es/moda-hombre/A90000001-camisa-de-lino/',
  said: { title: 'Camisa de lino de manga larga', brand: 'Olivar Norte' },
  earned: ['brand'],
});
