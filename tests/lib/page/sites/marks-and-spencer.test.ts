import { specifyRule } from './specify-rule.ts';

specifyRule('marks-and-spencer', {
  said: { title: 'Crew Neck Jumper', brand: 'Fellside Weavers', materials: ['cotton'] },
  earned: ['brand'],
});
