import { claim, fibre, origin, type PageParts, page } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const shirt = (parts: PageParts) => ({ page: page({ title: 'Shirt', materials: [fibre('cotton', 100)], ...parts }) });
const grown = (place: string, quote: string) => origin('grown', place, quote, 'cotton');
const NOT_STATED = 'cotton-origin-not-stated context';
const LABEL = 'label-claim nothing-found';
const VARIETY = 'variety-claim nothing-found';
const labelled = (title: string, id: string, says: string) =>
  situation(title, shirt({ claims: [claim(id)] }), 'context', [NOT_STATED, LABEL], [24], { says });

export const labels: Theme = {
  title: 'Labels, certificates and variety names',
  situations: [
    labelled(
      'Better Cotton is mass balance',
      'better-cotton',
      'It is mass balance: this item may hold none of the labelled material.',
    ),
    labelled(
      'Physical Better Cotton is separated supply',
      'physical-better-cotton',
      'Its scheme keeps the material apart by documents',
    ),
    labelled('GOTS', 'gots', 'has labour criteria. Limits: Social criteria are checked by audit'),
    labelled('OCS has no labour criteria', 'ocs', 'has no labour criteria'),
    labelled(
      'OEKO-TEX STANDARD 100 does not trace',
      'oeko-tex-100',
      'Its scheme does not trace where the material comes from and has no labour criteria.',
    ),
    labelled(
      'Fairtrade Cotton traces physically, and lowers nothing by itself',
      'fairtrade-cotton',
      'Its scheme traces the material physically and has labour criteria.',
    ),
    labelled(
      'Cotton made in Africa is mass balance',
      'cotton-made-in-africa',
      'this item may hold none of the labelled material',
    ),
    labelled(
      'Cotton made in Africa Inside traces physically',
      'cotton-made-in-africa-inside',
      'traces the material physically',
    ),
    labelled('The Cotton China mark promotes Chinese cotton', 'china-cotton', 'that of Xinjiang included'),
    situation(
      'A label nobody checked is only quoted',
      shirt({ claims: [claim('pima', 'Pima')], materials: [fibre('cotton', 100)] }),
      'context',
      [NOT_STATED, VARIETY, LABEL],
      [24],
      {
        trap: '`unsourced` never accuses, not even a label.',
        says: 'Our data holds no checked source on what it shows.',
      },
    ),
    situation(
      'A label that is not in the data gives nothing',
      shirt({ claims: [claim('made-up-label')] }),
      'context',
      [NOT_STATED],
      [24],
    ),
    situation(
      '“Organic cotton” without a standard',
      shirt({ claims: [claim('organic-claim', 'organic cotton')] }),
      'context',
      [NOT_STATED, LABEL],
      [24],
      { says: 'This page says “organic cotton” and names no standard for it.' },
    ),
    situation(
      'The bare words “Egyptian cotton” are not the licensed logo',
      shirt({ claims: [claim('egyptian-cotton', '100% Egyptian cotton')] }),
      'context',
      [NOT_STATED, VARIETY, LABEL],
      [24],
      {
        trap: 'The words are used without the licence too.',
        says: 'The words alone are not the licensed Egyptian cotton (CEA logo).',
      },
    ),
    situation(
      'The licensed Egyptian cotton logo',
      shirt({ claims: [claim('egyptian-cotton', 'Certified Egyptian cotton logo')] }),
      'context',
      [NOT_STATED, VARIETY, LABEL],
      [24],
      { says: 'Its scheme traces the material physically and has no labour criteria.' },
    ),
    situation(
      'An audit firm that left the region, beside a maker there',
      {
        page: page({
          origins: [origin('address', 'CN-XJ', 'Factory: Aksu, Xinjiang')],
          claims: [claim('audit-firm', 'Audited by Example Auditors')],
        }),
      },
      'stated',
      ['region-stated stated', LABEL, LABEL],
      [23, 24],
      { says: 'This page names the audit firm Example Auditors.' },
    ),
    situation(
      'The same label claimed twice is one note',
      shirt({ claims: [claim('gots', 'GOTS'), claim('gots', 'GOTS certified')] }),
      'context',
      [NOT_STATED, LABEL],
      [24],
    ),
    situation(
      'A certificate whose printed date has passed',
      shirt({ claims: [claim('gots', 'GOTS certificate CU 123456, valid until 2025-03-31', 'CU 123456')] }),
      'context',
      [NOT_STATED, LABEL, LABEL],
      [24],
      { says: 'This page names the label GOTS with a last day of 2025-03-31, which has passed.' },
    ),
    situation(
      'A certificate that is still valid',
      shirt({ claims: [claim('gots', 'GOTS certificate, valid until 2027-03-31')] }),
      'context',
      [NOT_STATED, LABEL],
      [24],
    ),
    situation(
      'An ambiguous printed date is read as the later one',
      shirt({ claims: [claim('gots', 'GOTS, gültig bis 01.12.2026')] }),
      'context',
      [NOT_STATED, LABEL],
      [24],
      { trap: 'Doubt favours the holder.' },
    ),
    situation(
      'A label that does not work in the region, beside an origin there',
      shirt({ origins: [grown('CN-XJ', 'Xinjiang cotton')], claims: [claim('better-cotton')] }),
      'stated',
      ['region-stated stated', 'goods-country context', LABEL, LABEL],
      [23, 24, 22],
      { says: 'Our data on whether that scheme works there: no, since 2020.' },
    ),
    situation(
      'A factory audit scheme that left the region, beside a maker there',
      { page: page({ origins: [origin('address', 'CN-XJ', 'Factory: Aksu, Xinjiang')], claims: [claim('wrap')] }) },
      'stated',
      ['region-stated stated', LABEL, LABEL],
      [23, 24],
      {
        trap: 'Auditors left the region in 2020.',
        says: 'This page names the label WRAP and an origin in the Uyghur region.',
      },
    ),
    situation(
      'The same scheme beside a denial of the region',
      {
        page: page({
          regionMentions: [
            { value: 'Xinjiang', source: 'text', quote: 'No cotton from Xinjiang', locator: { kind: 'none' } },
          ],
          claims: [claim('wrap')],
        }),
      },
      'nothing-found',
      ['region-stated nothing-found', 'label-claim nothing-found'],
      [],
    ),
    situation(
      '“Egyptian cotton”, no origin stated',
      shirt({ claims: [claim('egyptian-cotton', 'Egyptian cotton')] }),
      'context',
      [NOT_STATED, VARIETY, LABEL],
      [24],
      { says: 'A variety’s name is not an origin, and no text states where the cotton was grown.' },
    ),
    situation(
      '“Egyptian cotton” grown in India: both quoted',
      shirt({ claims: [claim('egyptian-cotton', 'Egyptian cotton')], origins: [grown('IN', 'Cotton grown in India')] }),
      'nothing-found',
      ['goods-country nothing-found', VARIETY, LABEL],
      [],
      { says: 'This page says both “Egyptian cotton” and “Cotton grown in India”.' },
    ),
    situation(
      '“Egyptian cotton” grown in Egypt',
      shirt({ claims: [claim('egyptian-cotton', 'Egyptian cotton')], origins: [grown('EG', 'Grown in Egypt')] }),
      'nothing-found',
      ['goods-country nothing-found', VARIETY, LABEL],
      [],
      { says: 'where the cotton was grown is stated beside it' },
    ),
    situation(
      '“Egyptian cotton”, made in China: made is not grown',
      shirt({
        claims: [claim('egyptian-cotton', 'Egyptian cotton')],
        origins: [origin('made', 'CN', 'Made in China')],
      }),
      'context',
      ['goods-country context', NOT_STATED, VARIETY, LABEL],
      [22, 24],
    ),
    situation(
      'Supima with US cotton',
      shirt({ claims: [claim('supima', 'Supima')], origins: [grown('US', 'Grown in the USA')] }),
      'nothing-found',
      [VARIETY, LABEL],
      [],
    ),
    situation(
      'Supima with cotton grown in China: both quoted',
      shirt({ claims: [claim('supima', 'Supima')], origins: [grown('CN', 'Cotton: China')] }),
      'context',
      ['goods-country context', VARIETY, LABEL],
      [22, 24],
      { says: 'This page says both “Supima” and “Cotton: China”.' },
    ),
    situation(
      'Supima alone: no origin stated by its name',
      shirt({ claims: [claim('supima', 'Supima')] }),
      'context',
      [NOT_STATED, VARIETY, LABEL],
      [24],
      { trap: 'A label with physical tracing lowers nothing by itself.' },
    ),
    situation(
      'Pima as a qualifier of the fibre',
      shirt({ materials: [fibre('cotton', 100, { qualifier: 'pima' })] }),
      'context',
      [NOT_STATED, VARIETY],
      [24],
      { says: 'This page says “100% pima cotton”.' },
    ),
    situation(
      'Pima cotton grown in Peru is no contradiction',
      shirt({ materials: [fibre('cotton', 100, { qualifier: 'pima' })], origins: [grown('PE', 'Grown in Peru')] }),
      'nothing-found',
      [VARIETY],
      [],
      { trap: 'Pima is a fibre type grown in several countries.' },
    ),
    situation(
      '“Pima County” in a title without cotton is no variety',
      { page: page({ title: 'Pima County poster' }) },
      'nothing-found',
      [],
      [],
    ),
  ],
};
