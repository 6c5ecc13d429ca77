import { specifyRule } from './specify-rule.ts';

specifyRule('myntra', {
  said: {
    title: 'Women Printed Straight Kurta',
    brand: 'Kestrel Lane',
    manufacturer: 'Neel Garments Pvt. Ltd.',
    seller: 'Monsoon Row Retail',
    materials: ['cotton'],
    origins: ['made IN'],
  },
  earned: ['manufacturer', 'materials', 'origins'],
});
