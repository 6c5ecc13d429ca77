import { specifyRule } from './specify-rule.ts';

specifyRule('salesforce', {
  url: 'https://ridge.example/product/900001M',
  said: { title: 'Ridge Parka', brand: 'Fell & Fold' },
  earned: ['brand'],
});
