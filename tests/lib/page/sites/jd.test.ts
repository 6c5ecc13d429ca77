import { specifyRule } from './specify-rule.ts';

specifyRule('jd', {
  url: 'https://item.jd.com/100012345.html',
  said: { title: '山谷纯棉衬衫 男 长袖', brand: '山谷', seller: '山谷旗舰店' },
  earned: ['title', 'seller'],
});
