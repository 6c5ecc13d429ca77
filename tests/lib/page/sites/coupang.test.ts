import { specifyRule } from './specify-rule.ts';

specifyRule('coupang', {
  said: { title: '솔바람 여성 면 셔츠, 미스트, M', brand: '솔바람', seller: '조용한강 상회' },
  earned: ['title'],
});
