import { specifyRule } from './specify-rule.ts';

specifyRule('marks-and-spencer', {
  url: 'https://www.marksandspencer.com/crew-neck-jumper/p/clp90000001',
  said: { title: 'Crew Neck Jumper', brand: 'Fellside Weavers', materials: ['cotton'] },
  earned: ['brand'],
});
