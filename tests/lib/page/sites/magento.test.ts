import { specifyRule } from './specify-rule.ts';

specifyRule('magento', {
  url: 'https://aprons.example/canvas-apron.html',
  said: { title: 'Canvas Apron', brand: 'Harbour Canvas', materials: ['cotton'], origins: ['made LT'] },
  earned: ['brand', 'materials', 'origins'],
});
