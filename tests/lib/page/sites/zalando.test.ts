import { specifyRule } from './specify-rule.ts';

specifyRule('zalando', {
  said: {
    title: 'LENZ - Hemd - ecru',
    brand: 'Moosgrund',
    seller: 'Zalando',
    materials: ['shell: cotton 80', 'shell: linen 20', 'lining: viscose 100'],
    origins: [],
    claims: [],
  },
  earned: ['materials'],
});
