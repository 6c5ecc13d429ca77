import { specifyRule } from './specify-rule.ts';

specifyRule('otto', {
  url: 'https://www.otto.de/p/moosgrund-langarmhemd-lenz-S0X1Y2Z3/',
  said: {
    title: 'Moosgrund Langarmhemd »Lenz«',
    brand: 'Moosgrund',
    materials: ['shell: cotton 60', 'shell: linen 40'],
  },
  earned: ['brand'],
});
