import { fibre, mention, origin, type PageParts, page } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const on = (parts: PageParts) => ({ page: page(parts) });
const mentioned = (quote: string, word = 'Xinjiang') => on({ regionMentions: [mention(word, quote)] });
const STATED = [23, 24];
const denied = (title: string, quote: string, word?: string) =>
  situation(title, mentioned(quote, word), 'nothing-found', ['region-stated nothing-found'], [], {
    trap: 'A page that denies an origin does not state it.',
    says: `This page names the region, and may not mean it as an origin: “${quote}”.`,
  });

export const pageWords: Theme = {
  title: 'What the page itself says',
  situations: [
    situation(
      '“Made with Xinjiang cotton”',
      on({
        materials: [fibre('cotton', 100)],
        origins: [origin('grown', 'CN-XJ', 'Made with Xinjiang cotton', 'cotton')],
      }),
      'stated',
      ['region-stated stated', 'goods-country context'],
      [23, 24, 22],
      { says: 'This page says: “Made with Xinjiang cotton”.' },
    ),
    situation(
      '“新疆长绒棉” (long-staple cotton of the region)',
      mentioned('100%新疆长绒棉', '新疆'),
      'stated',
      ['region-stated stated'],
      STATED,
      { says: 'This page says: “100%新疆长绒棉”.' },
    ),
    situation(
      '“Cotton from Aksu”',
      mentioned('Soft cotton from Aksu', 'Aksu'),
      'stated',
      ['region-stated stated'],
      STATED,
    ),
    situation(
      '“Made in Xinjiang, China”',
      on({ origins: [origin('made', 'CN-XJ', 'Made in Xinjiang, China')] }),
      'stated',
      ['region-stated stated'],
      STATED,
    ),
    situation(
      'Walnuts grown in the region: another product than cotton',
      on({ title: 'Walnuts 500 g', origins: [origin('grown', 'CN-XJ', 'Origin: Xinjiang')] }),
      'stated',
      ['region-stated stated'],
      STATED,
    ),
    situation(
      'The maker’s address is in the region',
      on({ maker: 'A mill', origins: [origin('address', 'CN-XJ', 'Manufacturer: Urumqi, Xinjiang')] }),
      'stated',
      ['region-stated stated'],
      STATED,
      { says: 'This page says: “Manufacturer: Urumqi, Xinjiang”.' },
    ),
    situation(
      'Packed in the region',
      on({ origins: [origin('packed', 'CN-XJ', 'Packed in Kashgar')] }),
      'stated',
      ['region-stated stated'],
      STATED,
    ),
    situation(
      'The importer’s place is in the region: no producer, no origin',
      on({ origins: [origin('imported', 'CN-XJ', 'Imported by a firm in Urumqi')] }),
      'nothing-found',
      [],
      [],
    ),
    situation(
      'Designed in the region: no producer, no origin',
      on({ origins: [origin('designed', 'CN-XJ', 'Designed in Urumqi')] }),
      'nothing-found',
      [],
      [],
    ),
    denied('“No cotton from Xinjiang”', 'No cotton from Xinjiang is used in this shirt'),
    denied('“We do not source from Xinjiang”', 'We do not source cotton from Xinjiang'),
    denied('“Xinjiang-free”', 'A Xinjiang-free supply chain'),
    denied('German denial', 'Wir verwenden keine Baumwolle aus Xinjiang'),
    denied('French denial', 'Sans coton du Xinjiang'),
    denied('Spanish denial', 'No utilizamos algodón de Xinjiang'),
    denied('Dutch denial', 'Geen katoen uit Xinjiang'),
    denied('Polish denial', 'Nie używamy bawełny z Xinjiang'),
    denied('Chinese denial', '不使用新疆棉', '新疆'),
    denied('Japanese denial', '新疆綿は使用していない', '新疆'),
    denied('A style, not an origin', 'Kashgar-style woven pattern', 'Kashgar'),
    situation(
      'Denial and statement on one page: both are shown',
      on({
        regionMentions: [
          mention('Xinjiang', 'We do not source cotton from Xinjiang'),
          mention('Xinjiang', 'Fabric: Xinjiang long-staple cotton'),
        ],
      }),
      'stated',
      ['region-stated stated', 'region-stated nothing-found'],
      STATED,
      { trap: 'Contradicting texts on the page are both shown.' },
    ),
    situation(
      '“Made in Portugal” and “Made in China” on one page',
      on({ origins: [origin('made', 'PT', 'Made in Portugal'), origin('made', 'CN', 'Made in China')] }),
      'nothing-found',
      ['contradicting-origins nothing-found'],
      [],
      {
        trap: 'Contradicting texts on the page are both shown.',
        says: 'This page says both “Made in China” and “Made in Portugal”.',
      },
    ),
    situation(
      '“Made in Portugal or Türkiye” in one text is no contradiction',
      on({
        origins: [
          origin('made', 'PT', 'Made in Portugal or Türkiye'),
          origin('made', 'TR', 'Made in Portugal or Türkiye'),
        ],
      }),
      'nothing-found',
      [],
      [],
    ),
    situation(
      'Made in Italy from cotton grown in Peru is no contradiction',
      on({
        materials: [fibre('cotton', 100)],
        origins: [origin('made', 'IT', 'Made in Italy'), origin('grown', 'PE', 'Peruvian cotton', 'cotton')],
      }),
      'nothing-found',
      [],
      [],
    ),
    situation(
      'The region and China for one stage are no contradiction',
      on({ origins: [origin('made', 'CN', 'Made in China'), origin('made', 'CN-XJ', 'Made in Xinjiang')] }),
      'stated',
      ['region-stated stated'],
      STATED,
    ),
    situation(
      'US cotton and cotton of the region on one page',
      on({
        materials: [fibre('cotton', 100)],
        origins: [
          origin('grown', 'US', '100% US cotton', 'cotton'),
          origin('grown', 'CN-XJ', 'Cotton: Xinjiang', 'cotton'),
        ],
      }),
      'stated',
      ['region-stated stated', 'goods-country context', 'contradicting-origins nothing-found'],
      [23, 24, 22],
      { trap: 'Both texts are shown; neither is taken for the right one.' },
    ),
    situation(
      'The same words twice make one finding',
      on({ regionMentions: [mention('Xinjiang', 'Xinjiang cotton'), mention('新疆', 'Xinjiang cotton')] }),
      'stated',
      ['region-stated stated'],
      STATED,
    ),
    situation('A page that says nothing', on({}), 'nothing-found', [], [], {
      says: 'Nothing found in our data of 2026-11-23 (1234 records).',
      roles: ['brand not-checked', 'manufacturer not-checked', 'seller not-checked'],
    }),
  ],
};
