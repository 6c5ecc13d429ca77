import { entity, evidence, fibre, listing, match, origin, page, source } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const hikvision = entity('Hangzhou Hikvision Digital Technology Co., Ltd.', {
  surveillance: true,
  aliases: ['Hikvision'],
});
const ezviz = entity('EZVIZ', { surveillance: true });
const camera = (brand: string, host = 'shop.example') => page({ brand, title: 'IP camera 4 MP', host });
const university = entity('An institute of technology', {
  kind: 'public-body',
  evidence: [evidence('research-partner', '2025-05-01', 'it runs a joint laboratory with a body under sanctions')],
});
const statement = (fact: string, date: string) =>
  entity('Example Retail plc', {
    evidence: [
      evidence('modern-slavery-statement', date, fact, {
        sources: [source('UK modern slavery statement registry', date)],
      }),
    ],
  });
const retailer = (fact: string, date: string) => ({
  page: page({ brand: 'Example Retail' }),
  matches: [match('brand', statement(fact, date))],
});
const STATEMENT = 'modern-slavery-statement nothing-found';

export const otherKinds: Theme = {
  title: 'Surveillance equipment, research partners, statements, and pages that are not checked',
  situations: [
    situation(
      'A Hikvision camera',
      { page: camera('Hikvision'), matches: [match('brand', hikvision)] },
      'documented',
      ['surveillance-equipment documented brand'],
      [30],
      {
        says: 'is named in recommendation 30 of HC 198 (2021) as a maker of surveillance equipment. This page shows a camera or recorder.',
      },
    ),
    situation(
      'A Dahua recorder',
      {
        page: page({ brand: 'Dahua', title: 'NVR 8 channels' }),
        matches: [match('brand', entity('Zhejiang Dahua Technology', { surveillance: true }))],
      },
      'documented',
      ['surveillance-equipment documented brand'],
      [30],
    ),
    situation(
      'A Hikvision camera that is also on an export-control list',
      {
        page: camera('Hikvision'),
        matches: [
          match('brand', {
            ...hikvision,
            listings: [listing('BIS Entity List', 'export-control', { since: '2019-10-09' })],
          }),
        ],
      },
      'listed',
      ['sanctioned-party listed brand', 'surveillance-equipment documented brand'],
      [30, 26, 12],
    ),
    situation(
      'A camera of a brand Hikvision sells under: context, the owner’s finding beside it',
      {
        page: camera('EZVIZ'),
        matches: [
          match('brand', {
            ...ezviz,
            ownedBy: [{ entityId: hikvision.id, name: hikvision.name, confidence: 'one_source', sources: [] }],
          }),
          match('owner', hikvision),
        ],
      },
      'context',
      ['surveillance-equipment context brand', 'ownership context parent-company'],
      [30, 12],
      { trap: 'The report names Hikvision and Dahua, not the brands they sell under.' },
    ),
    situation(
      'A camera in a university’s catalogue: recommendation 29 too',
      { page: camera('Hikvision', 'procurement.example.ac.uk'), matches: [match('brand', hikvision)] },
      'documented',
      ['surveillance-equipment documented brand'],
      [30, 29],
    ),
    situation('A camera of an unknown maker', { page: camera('Nobody') }, 'nothing-found', [], []),
    situation(
      'A camera made in China of an unknown maker: electronics',
      {
        page: page({
          title: 'Security camera',
          categories: ['Electronics'],
          origins: [origin('made', 'CN', 'Made in China')],
        }),
      },
      'context',
      ['goods-country context'],
      [22, 24],
    ),
    situation(
      'A closely matched camera brand',
      { page: camera('Hikvison'), matches: [match('brand', hikvision, 'close-name')] },
      'nothing-found',
      ['surveillance-equipment documented brand?'],
      [],
    ),
    situation(
      'A T-shirt sold by a maker of cameras: the sentence names no camera',
      { page: page({ seller: 'Hikvision', title: 'T-shirt' }), matches: [match('seller', hikvision)] },
      'documented',
      ['surveillance-equipment documented seller'],
      [30],
      { roles: ['brand not-checked', 'manufacturer not-checked', 'seller documented'] },
    ),
    situation(
      'A research partner, recorded this year',
      { page: page({ brand: 'Institute' }), matches: [match('brand', university)] },
      'documented',
      ['research-partner documented brand'],
      [28, 29],
    ),
    situation(
      'A research link of 2019',
      {
        page: page({ brand: 'Institute' }),
        matches: [
          match(
            'brand',
            entity('Institute', {
              evidence: [evidence('research-partner', '2019-05-01', 'it ran a joint laboratory')],
            }),
          ),
        ],
      },
      'context',
      ['research-partner context historic'],
      [28, 29],
    ),
    situation(
      'A research link that was withdrawn',
      {
        page: page({ brand: 'Institute' }),
        matches: [
          match(
            'brand',
            entity('Institute', {
              evidence: [
                evidence('research-partner', '2025-05-01', 'it ran a joint laboratory', { flags: ['withdrawn'] }),
              ],
            }),
          ),
        ],
      },
      'nothing-found',
      [],
      [],
    ),
    situation(
      'A modern-slavery statement recorded as not found',
      retailer('no statement was found on 2026-10-01', '2026-10-01'),
      'nothing-found',
      [STATEMENT],
      [20],
      {
        trap: 'A card of its own without a level.',
        says: 'UK modern slavery statement registry (2026-10-01) reports that no statement was found on 2026-10-01.',
      },
    ),
    situation(
      'A statement of 2023 is past its year and 18 months',
      retailer('its latest statement is for 2023', '2023'),
      'nothing-found',
      [`${STATEMENT} historic`],
      [20],
    ),
    situation(
      'A statement of 2025 is current',
      retailer('its latest statement is for 2025', '2025'),
      'nothing-found',
      [`${STATEMENT} current`],
      [20],
    ),
    situation(
      'A statement recorded as not found for a company near the turnover threshold',
      retailer('no statement was found; its turnover of £35m is below the duty', '2026-10-01'),
      'nothing-found',
      [STATEMENT],
      [20, 21],
    ),
    situation(
      'No record about a statement: no card',
      { page: page({ brand: 'Example Retail' }), matches: [match('brand', entity('Example Retail plc'))] },
      'nothing-found',
      [],
      [],
      { trap: 'Our not having looked is not their not having published.' },
    ),
    situation('Not a product page', { notChecked: 'not-a-product' }, 'not-checked', [], [], {
      says: 'Not checked: this page is not a product page.',
    }),
    situation('No permission', { notChecked: 'no-permission' }, 'not-checked', [], []),
    situation('Unreadable', { notChecked: 'unreadable' }, 'not-checked', [], []),
    situation('Data past its expiry', { notChecked: 'data-expired' }, 'not-checked', [], [], {
      trap: 'Old data does not answer.',
      says: 'Not checked: our data expired on 2026-12-23.',
    }),
    situation('No data yet', { notChecked: 'no-data' }, 'not-checked', [], []),
    situation('Still checking', { notChecked: 'pending' }, 'not-checked', [], []),
    situation(
      'Listed maker, reported brand, unstated cotton, a label: the strongest is the level',
      {
        page: page({
          brand: 'Example',
          maker: 'Mill',
          title: 'Shirt',
          materials: [fibre('cotton', 100)],
          claims: [{ value: { label: 'gots' }, source: 'text', quote: 'GOTS', locator: { kind: 'none' } }],
        }),
        matches: [
          match('manufacturer', entity('Mill', { listings: [listing('UFLPA Entity List', 'forced-labour')] })),
          match(
            'brand',
            entity('Example', { evidence: [evidence('investigation', '2025-09-24', 'a report names it')] }),
          ),
        ],
      },
      'listed',
      [
        'listed-party listed manufacturer',
        'documented-report documented brand',
        'cotton-origin-not-stated context',
        'label-claim nothing-found',
      ],
      [26, 24, 8],
      { roles: ['brand documented', 'manufacturer listed', 'seller not-checked'] },
    ),
  ],
};
