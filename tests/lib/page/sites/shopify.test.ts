import { specifyRule } from './specify-rule.ts';

specifyRule('shopify', {
  url: 'https://cornerhouse.example/products/patchwork-quilt',
  said: { title: 'Patchwork Quilt', brand: 'Larkrow Quilters' },
  earned: ['brand'],
});
