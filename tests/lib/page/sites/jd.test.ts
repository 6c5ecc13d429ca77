import { specifyRule } from './specify-rule.ts';

specifyRule('jd', {
  said: { title: '山谷纯棉衬衫 男 长袖', brand: '山谷', seller: '山谷旗舰店' },
  earned: ['title', 'seller'],
});
