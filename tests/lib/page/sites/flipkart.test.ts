import { specifyRule } from './specify-rule.ts';

specifyRule('flipkart', {
  said: { title: 'Women Printed Straight Kurta', brand: 'Kestrel Lane', seller: 'MonsoonRowRetail' },
  earned: ['title', 'brand'],
});
