import { specifyRule } from './specify-rule.ts';

specifyRule('uniqlo', {
  said: {
    title: 'Slub Crew Tee',
    brand: 'UNIQLO',
    materials: ['shell: cotton 60', 'shell: polyester 40', 'trim: cotton 100'],
    origins: ['made BD', 'made VN'],
  },
  earned: ['materials', 'origins'],
});
