import { specifyRule } from './specify-rule.ts';

specifyRule('hm', {
  url: 'https://www2.hm.com/en_gb/productpage.1234567.html',
  said: { title: 'Loose Fit Overshirt', brand: 'North Quay Line' },
  earned: ['brand'],
});
