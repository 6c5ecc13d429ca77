import { specifyRule } from './specify-rule.ts';

specifyRule('salesforce', {
  said: { title: 'Ridge Parka', brand: 'Fell & Fold' },
  earned: ['brand'],
});
