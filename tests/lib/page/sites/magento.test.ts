import { specifyRule } from './specify-rule.ts';

specifyRule('magento', {
  said: { title: 'Canvas Apron', brand: 'Harbour Canvas', materials: ['cotton'], origins: ['made LT'] },
  earned: ['brand', 'materials', 'origins'],
});
