import { fibre, origin, type PageParts, page } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const shirt = (parts: PageParts = {}) => ({
  page: page({ title: 'Shirt', materials: [fibre('cotton', 100)], ...parts }),
});
const made = (place: string, quote: string) => origin('made', place, quote);
const grown = (place: string, quote: string) => origin('grown', place, quote, 'cotton');
const NOT_STATED = 'cotton-origin-not-stated context';

export const cotton: Theme = {
  title: 'Cotton: where it grew, where it was processed',
  situations: [
    situation('Cotton, nothing said of its origin', shirt(), 'context', [NOT_STATED], [24], {
      says: 'Cotton from China is on the US DOL List of Goods Produced by Child Labor or Forced Labor. This page does not state where the cotton was grown.',
    }),
    situation(
      'Cotton, made in Portugal: the origin of the cotton is still not stated',
      shirt({ origins: [made('PT', 'Made in Portugal')] }),
      'context',
      [NOT_STATED],
      [24],
      { trap: '“Made in” is not where cotton grew.' },
    ),
    situation(
      'A garment made in China of cotton',
      shirt({ origins: [made('CN', 'Made in China')] }),
      'context',
      ['goods-country context', NOT_STATED],
      [22, 24],
      {
        says: '“Garments” from China is on the US DOL List of Goods Produced by Child Labor or Forced Labor. This page says: “Made in China”.',
      },
    ),
    situation(
      'A garment made in Pakistan: Pakistani cotton is named',
      shirt({ origins: [made('PK', 'Made in Pakistan')] }),
      'context',
      [NOT_STATED],
      [24],
      { says: 'Cotton from Pakistan is on the' },
    ),
    situation(
      'A garment made in Vietnam: the downstream row',
      shirt({ origins: [made('VN', 'Made in Vietnam')] }),
      'context',
      ['goods-country context', 'goods-country context', 'processing-country context', NOT_STATED],
      [22, 24],
      { says: 'as made with an input from China' },
    ),
    situation(
      'A garment made in Vietnam of polyester: no cotton context',
      {
        page: page({ title: 'Shirt', materials: [fibre('polyester', 100)], origins: [made('VN', 'Made in Vietnam')] }),
      },
      'context',
      ['goods-country context'],
      [22, 24],
      { trap: 'Cotton-free text removes only the cotton context.' },
    ),
    situation(
      'A garment made in Sri Lanka: a fact tells of dependence',
      shirt({ origins: [made('LK', 'Made in Sri Lanka')] }),
      'context',
      ['processing-country context', NOT_STATED],
      [22, 24],
    ),
    situation(
      'A garment made in Bangladesh: the only figure has no primary source and is not shown',
      shirt({ origins: [made('BD', 'Made in Bangladesh')] }),
      'context',
      [NOT_STATED],
      [24],
      { trap: 'A figure without a primary source is not shown.' },
    ),
    situation(
      'A garment made in Cambodia: a fact without a value is none',
      shirt({ origins: [made('KH', 'Made in Cambodia')] }),
      'context',
      [NOT_STATED],
      [24],
    ),
    situation(
      'US cotton sewn in Sri Lanka: the processing context stays',
      shirt({ origins: [grown('US', 'US cotton'), made('LK', 'Made in Sri Lanka')] }),
      'context',
      ['processing-country context'],
      [22, 24],
      { trap: 'Tests found Xinjiang cotton in goods that claimed US origin.' },
    ),
    situation(
      'US cotton, made in Portugal',
      shirt({ origins: [grown('US', 'US cotton'), made('PT', 'Made in Portugal')] }),
      'nothing-found',
      [],
      [],
    ),
    situation(
      'Cotton grown in China, region not said',
      shirt({ origins: [grown('CN', 'Cotton grown in China')] }),
      'context',
      ['goods-country context'],
      [22, 24],
      {
        says: 'Cotton from China is on the US DOL List of Goods Produced by Child Labor or Forced Labor. This page says: “Cotton grown in China”.',
      },
    ),
    situation(
      'Cotton grown in Turkmenistan',
      shirt({ origins: [grown('TM', 'Turkmen cotton')] }),
      'context',
      ['goods-country context'],
      [22, 24],
    ),
    situation(
      'Cotton grown in Burkina Faso',
      shirt({ origins: [grown('BF', 'Cotton from Burkina Faso')] }),
      'context',
      ['goods-country context'],
      [22, 24],
    ),
    situation(
      'Cotton grown in Türkiye: on the list for child labour only',
      shirt({ origins: [grown('TR', 'Turkish cotton')] }),
      'nothing-found',
      ['goods-country nothing-found'],
      [],
      {
        trap: 'Child labour and forced labour are two different entries.',
        says: 'for child labour, not for forced labour',
      },
    ),
    situation(
      'Cotton grown in India: child labour only',
      shirt({ origins: [grown('IN', 'Indian cotton')] }),
      'nothing-found',
      ['goods-country nothing-found'],
      [],
    ),
    situation(
      'Cotton grown in Uzbekistan: no longer on the list',
      shirt({ origins: [grown('UZ', 'Uzbek cotton')] }),
      'nothing-found',
      [],
      [],
      { trap: 'Uzbek cotton left the list in 2022.' },
    ),
    situation(
      'Cotton grown in Australia',
      shirt({ origins: [grown('AU', 'Australian cotton')] }),
      'nothing-found',
      [],
      [],
    ),
    situation(
      'Recycled cotton only',
      shirt({ materials: [fibre('cotton', 100, { qualifier: 'recycled' })] }),
      'nothing-found',
      [],
      [],
      { trap: 'Recycled text removes the cotton context.' },
    ),
    situation(
      'Half recycled, half new cotton',
      shirt({ materials: [fibre('cotton', 50, { qualifier: 'recycled' }), fibre('cotton', 50)] }),
      'context',
      [NOT_STATED],
      [24],
    ),
    situation(
      'Recycled cotton, made in China: the garment row stays',
      shirt({ materials: [fibre('cotton', 100, { qualifier: 'recycled' })], origins: [made('CN', 'Made in China')] }),
      'context',
      ['goods-country context'],
      [22, 24],
      { trap: 'Recycled text removes only the cotton context.' },
    ),
    situation(
      'No composition stated: not stated is not cotton',
      { page: page({ title: 'Shirt' }) },
      'nothing-found',
      [],
      [],
    ),
    situation(
      'A lining of cotton counts',
      {
        page: page({
          title: 'Coat',
          materials: [fibre('wool', 100, { part: 'shell' }), fibre('cotton', 100, { part: 'lining' })],
        }),
      },
      'context',
      [NOT_STATED],
      [24],
    ),
    situation(
      '“0% cotton” is no cotton',
      { page: page({ title: 'Shirt', materials: [fibre('linen', 100), fibre('cotton', 0)] }) },
      'nothing-found',
      [],
      [],
    ),
    situation(
      'An importer’s address in China is no origin',
      shirt({ origins: [origin('address', 'CN', 'Ningbo, China')] }),
      'context',
      [NOT_STATED],
      [24],
      { trap: 'An address never counts as origin.' },
    ),
    situation(
      'Packed in China is no origin',
      shirt({ origins: [origin('packed', 'CN', 'Packed in China')] }),
      'context',
      [NOT_STATED],
      [24],
    ),
    situation(
      'Spun in China, made in Portugal',
      shirt({ origins: [origin('spun', 'CN', 'Yarn spun in China'), made('PT', 'Made in Portugal')] }),
      'context',
      ['goods-country context', NOT_STATED],
      [22, 24],
      { says: '“Thread/Yarn” from China' },
    ),
    situation(
      'Woven in China, made in Italy',
      shirt({ origins: [origin('woven', 'CN', 'Cloth woven in China'), made('IT', 'Made in Italy')] }),
      'context',
      ['goods-country context', NOT_STATED],
      [22, 24],
      { says: '“Textiles” from China' },
    ),
    situation(
      'A bed sheet made in China is a textile',
      {
        page: page({
          title: 'Fitted sheet',
          materials: [fibre('cotton', 100)],
          origins: [made('CN', 'Made in China')],
        }),
      },
      'context',
      ['goods-country context', NOT_STATED],
      [22, 24],
      { says: '“Textiles” from China' },
    ),
    situation(
      'Many contexts stay context',
      shirt({
        origins: [
          made('CN', 'Made in China'),
          origin('spun', 'CN', 'Spun in China'),
          origin('woven', 'CN', 'Woven in China'),
        ],
      }),
      'context',
      ['goods-country context', 'goods-country context', 'goods-country context', NOT_STATED],
      [22, 24],
      { trap: 'Context never adds up to more.' },
    ),
  ],
};
