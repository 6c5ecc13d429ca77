import { specifyRule } from './specify-rule.ts';

specifyRule('taobao', {
  said: {
    title: '手作亚麻围裙',
    brand: '山谷',
    manufacturer: '南通山谷家纺有限公司',
    seller: '河边小铺',
    materials: ['linen'],
  },
  earned: ['brand', 'seller'],
});
