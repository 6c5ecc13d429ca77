import { specifyRule } from './specify-rule.ts';

specifyRule('flipkart', {
  url: 'https://www.flipkart.com/kestrel-lane-women-printed-straight-kurta/p/itm0000000000001?pid=KTAX0000000001',
  said: { title: 'Women Printed Straight Kurta', brand: 'Kestrel Lane', seller: 'MonsoonRowRetail' },
  earned: ['title', 'brand'],
});
