import { fibre, origin, page } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const thing = (title: string, place?: string, stage: 'made' | 'grown' = 'made') => ({
  page: page({ title, origins: place === undefined ? [] : [origin(stage, place, `Origin: ${place}`)] }),
});
const CONTEXT = 'goods-country context';
const GOODS = [22, 24];
const NO_ROW = 'A country without a row gives nothing.';

export const goods: Theme = {
  title: 'Goods other than cotton',
  situations: [
    situation('Tomato purée from China', thing('Tomato purée 200 g', 'CN'), 'context', [CONTEXT], GOODS, {
      says: '“Tomato Products” from China',
    }),
    situation('Tomato paste from Italy', thing('Tomato paste 200 g', 'IT'), 'nothing-found', [], [], { trap: NO_ROW }),
    situation('Tomato paste, origin not stated', thing('Tomato paste 200 g'), 'nothing-found', [], [], {
      trap: 'Only cotton’s missing origin is a context.',
    }),
    situation('Tomatoes grown in Mexico', thing('Cherry tomatoes', 'MX', 'grown'), 'context', [CONTEXT], GOODS),
    situation(
      '“Tomato red” dress from China is clothing',
      {
        page: page({
          title: 'Tomato dress',
          materials: [fibre('polyester', 100)],
          origins: [origin('made', 'CN', 'Made in China')],
        }),
      },
      'context',
      [CONTEXT],
      GOODS,
      { says: '“Garments” from China' },
    ),
    situation('A solar panel from China', thing('400 W solar panel', 'CN'), 'context', [CONTEXT, CONTEXT], GOODS, {
      says: '“Solar Modules” from China',
    }),
    situation('A solar panel from Germany', thing('Solar panels', 'DE'), 'nothing-found', [], []),
    situation('Vinyl flooring from China', thing('Vinyl flooring planks', 'CN'), 'context', [CONTEXT], GOODS, {
      says: '“Polyvinyl Chloride (PVC)” from China',
    }),
    situation('Aluminium foil from China', thing('Aluminium foil 30 m', 'CN'), 'context', [CONTEXT], GOODS),
    situation(
      'A steel pan from China is in a priority sector',
      thing('Stainless steel pan', 'CN'),
      'context',
      [CONTEXT],
      GOODS,
      { says: '“steel” is a priority sector for China under the Uyghur Forced Labor Prevention Act.' },
    ),
    situation('Copper pipe from China', thing('Copper pipe 15 mm', 'CN'), 'context', [CONTEXT], GOODS),
    situation('A power bank from China: lithium', thing('Power bank 10000 mAh', 'CN'), 'context', [CONTEXT], GOODS, {
      says: 'as made with an input from Congo, Democratic Republic of the',
    }),
    situation('Frozen squid from China', thing('Frozen squid rings', 'CN'), 'context', [CONTEXT], GOODS),
    situation('Alaska pollock packed from China', thing('Alaska pollock fillets', 'CN'), 'context', [CONTEXT], GOODS, {
      says: '“Fish” from China',
    }),
    situation('Prawns from Burma', thing('King prawns', 'MM'), 'context', [CONTEXT], GOODS),
    situation('Prawns from Thailand: the row was removed', thing('King prawns', 'TH'), 'nothing-found', [], []),
    situation('A wig from China', thing('Human hair wig', 'CN'), 'context', [CONTEXT], GOODS, {
      says: '“Hair Products” from China',
    }),
    situation(
      'Hair conditioner from China is no hair product of the list',
      thing('Hair conditioner', 'CN'),
      'nothing-found',
      [],
      [],
    ),
    situation('Jujubes from China', thing('Dried jujubes 250 g', 'CN'), 'context', [CONTEXT], GOODS),
    situation('A toy from China', thing('Wooden toy train', 'CN'), 'context', [CONTEXT], GOODS),
    situation('Shoes from China', thing('Running shoes', 'CN'), 'context', [CONTEXT], GOODS),
    situation('Work gloves from China', thing('Work gloves', 'CN'), 'context', [CONTEXT], GOODS),
    situation('Nitrile gloves from Malaysia', thing('Nitrile gloves 100 pcs', 'MY'), 'context', [CONTEXT], GOODS, {
      says: '“Rubber Gloves” from Malaysia',
    }),
    situation('A laptop from Malaysia', thing('Laptop 14 inch', 'MY'), 'context', [CONTEXT], GOODS),
    situation(
      'Christmas decorations from China',
      thing('Christmas baubles, set of 12', 'CN'),
      'context',
      [CONTEXT],
      GOODS,
    ),
    situation(
      'A rug from India',
      {
        page: page({
          title: 'Wool rug',
          materials: [fibre('wool', 100)],
          origins: [origin('made', 'IN', 'Made in India')],
        }),
      },
      'context',
      [CONTEXT],
      GOODS,
      { says: '“Carpets” from India' },
    ),
    situation(
      'A viscose blouse from China: no list has a row for viscose',
      {
        page: page({
          title: 'Blouse',
          materials: [fibre('viscose', 100)],
          origins: [origin('made', 'CN', 'Made in China')],
        }),
      },
      'context',
      [CONTEXT],
      GOODS,
      { says: '“Garments” from China' },
    ),
    situation(
      'A down jacket from China: no list has a row for down',
      {
        page: page({
          title: 'Jacket',
          materials: [fibre('polyester', 100), fibre('down', 90, { part: 'filling' })],
          origins: [origin('made', 'CN', 'Made in China')],
        }),
      },
      'context',
      [CONTEXT],
      GOODS,
    ),
    situation('A book from China', thing('A novel, paperback', 'CN'), 'nothing-found', [], []),
    situation(
      'A row without a checked source is left out',
      thing('Metallurgical silicon 1 kg', 'CN'),
      'nothing-found',
      [],
      [],
      { trap: '`unsourced` never accuses.' },
    ),
    situation('German words: “Tomatenmark” from China', thing('Tomatenmark 200 g', 'CN'), 'context', [CONTEXT], GOODS),
    situation('Chinese words: 番茄酱 from China', thing('番茄酱 500g', 'CN'), 'context', [CONTEXT], GOODS),
  ],
};
