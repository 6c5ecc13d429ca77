import { specifyRule } from './specify-rule.ts';

specifyRule('shopify', {
  said: { title: 'Patchwork Quilt', brand: 'Larkrow Quilters' },
  earned: ['brand'],
});
