import { specifyRule } from './specify-rule.ts';

specifyRule('hm', {
  said: { title: 'Loose Fit Overshirt', brand: 'North Quay Line' },
  earned: ['brand'],
});
