import { specifyRule } from './specify-rule.ts';

specifyRule('woocommerce', {
  said: { title: 'Loom Scarf', brand: 'Fellside Weavers', materials: ['linen'], origins: ['made PT'] },
  earned: ['brand', 'materials', 'origins'],
});
