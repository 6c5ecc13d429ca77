import { specifyRule } from './specify-rule.ts';

specifyRule('tmall', {
  said: {
    title: '长绒棉床单 单件',
    brand: '云栖',
    seller: '安宁家居旗舰店',
    origins: ['made CN'],
  },
  earned: ['brand', 'seller'],
});
