import { specifyRule } from './specify-rule.ts';

specifyRule('myntra', {
  url: 'https://www.myntra.com/kurtas/kestrel-lane/kestrel-lane-women-printed-kurta/90000001/buy',
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
