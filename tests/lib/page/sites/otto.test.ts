import { specifyRule } from './specify-rule.ts';

specifyRule('otto', {
  said: {
    title: 'Moosgrund Langarmhemd »Lenz«',
    brand: 'Moosgrund',
    materials: ['shell: cotton 60', 'shell: linen 40'],
  },
  earned: ['brand'],
});
