import { entity, listing, match, page, source } from '../../make.ts';
import type { Theme } from '../situation.ts';

const UFLPA = 'UFLPA Entity List';
const WRO = 'US customs order (CBP Withhold Release Orders and Findings)';
const maker = (parts: Parameters<typeof listing>[2] = {}) =>
  entity('Aksu Example Textiles Co., Ltd.', { listings: [listing(UFLPA, 'forced-labour', parts)] });
const by = (
  role: 'brand' | 'manufacturer' | 'seller' | 'importer' | 'packer',
  parts: Parameters<typeof listing>[2] = {},
) => ({
  page: page({ brand: 'Example', seller: 'Shop', [role === 'manufacturer' ? 'maker' : role]: 'Aksu Example Textiles' }),
  matches: [match(role, maker(parts))],
});

export const lists: Theme = {
  title: 'Parties on government lists',
  situations: [
    {
      title: 'The maker is on the UFLPA Entity List',
      given: by('manufacturer', { basis: 'section 2(d)(2)(B)(v)' }),
      expect: {
        level: 'listed',
        findings: ['listed-party listed manufacturer'],
        recommendations: [26, 24],
        says: 'Aksu Example Textiles Co., Ltd., shown here as maker, is on the UFLPA Entity List since 2022-06-21 (section 2(d)(2)(B)(v)).',
        roles: ['brand nothing-found', 'manufacturer listed', 'seller nothing-found'],
      },
    },
    {
      title: 'The brand is on the list',
      given: by('brand'),
      expect: {
        level: 'listed',
        findings: ['listed-party listed brand'],
        recommendations: [26, 24],
        says: 'shown here as brand, is on the UFLPA Entity List since 2022-06-21.',
        roles: ['brand listed', 'manufacturer not-checked', 'seller nothing-found'],
      },
    },
    {
      title: 'The seller is on the list: the brand’s row is not coloured',
      trap: 'A seller’s finding never colours the brand.',
      given: by('seller'),
      expect: {
        level: 'listed',
        findings: ['listed-party listed seller'],
        recommendations: [26, 24],
        says: 'shown here as seller',
        roles: ['brand nothing-found', 'manufacturer not-checked', 'seller listed'],
      },
    },
    {
      title: 'The importer is on the list',
      given: by('importer'),
      expect: {
        level: 'listed',
        findings: ['listed-party listed importer'],
        recommendations: [26, 24],
        roles: ['brand nothing-found', 'manufacturer not-checked', 'seller nothing-found', 'importer listed'],
      },
    },
    {
      title: 'The packer is on the list',
      given: by('packer'),
      expect: { level: 'listed', findings: ['listed-party listed packer'], recommendations: [26, 24] },
    },
    {
      title: 'The name only resembles a listed one',
      trap: 'A possible match is grey, raises nothing and calls up nothing.',
      given: {
        page: page({ maker: 'Aksu Exemplar Textile' }),
        matches: [match('manufacturer', maker(), 'close-name')],
      },
      expect: {
        level: 'nothing-found',
        findings: ['listed-party listed manufacturer?'],
        recommendations: [],
        says: 'Nothing found in our data of 2026-11-23 (1234 records).',
        roles: ['brand not-checked', 'manufacturer nothing-found', 'seller not-checked'],
      },
    },
    {
      title: 'The maker is matched by its registration number',
      given: { page: page({ maker: 'Aksu Example' }), matches: [match('manufacturer', maker(), 'exact-id')] },
      expect: { level: 'listed', findings: ['listed-party listed manufacturer'], recommendations: [26, 24] },
    },
    {
      title: 'The date of listing is not in our data',
      given: {
        page: page({ maker: 'X' }),
        matches: [
          match(
            'manufacturer',
            entity('Undated Works', {
              listings: [(({ since: _since, ...rest }) => rest)(listing(WRO, 'customs-order'))],
            }),
          ),
        ],
      },
      expect: {
        level: 'listed',
        findings: ['customs-order listed manufacturer'],
        recommendations: [26, 24],
        says: 'our data does not hold the date',
      },
    },
    {
      title: 'The listing has no checked source',
      trap: '`unsourced` never accuses.',
      given: by('manufacturer', { confidence: 'unsourced' }),
      expect: { level: 'nothing-found', findings: [], recommendations: [] },
    },
    {
      title: 'The entry was removed last year',
      trap: 'Formerly listed is context, with the date of removal.',
      given: by('manufacturer', { until: '2025-06-30' }),
      expect: {
        level: 'context',
        findings: ['formerly-listed context manufacturer'],
        recommendations: [],
        says: 'is formerly listed: on the UFLPA Entity List from 2022-06-21, removed 2025-06-30.',
      },
    },
    {
      title: 'The entry ends tomorrow and is in force today',
      given: by('manufacturer', { until: '2026-11-24' }),
      expect: { level: 'listed', findings: ['listed-party listed manufacturer'], recommendations: [26, 24] },
    },
    {
      title: 'The entry ends today',
      given: by('manufacturer', { until: '2026-11-23' }),
      expect: { level: 'context', findings: ['formerly-listed context manufacturer'], recommendations: [] },
    },
    {
      title: 'The year of removal is known, not the day: doubt favours the party',
      given: by('manufacturer', { until: '2026' }),
      expect: { level: 'context', findings: ['formerly-listed context manufacturer'], recommendations: [] },
    },
    {
      title: 'A customs order names the maker and its goods',
      given: {
        page: page({ maker: 'Hetian Taida Apparel' }),
        matches: [
          match(
            'manufacturer',
            entity('Hetian Taida Apparel Co., Ltd.', {
              listings: [listing(WRO, 'customs-order', { since: '2019-09-30', about: 'garments' })],
            }),
          ),
        ],
      },
      expect: {
        level: 'listed',
        findings: ['customs-order listed manufacturer'],
        recommendations: [26, 24],
        says: 'is listed under a US customs order (CBP Withhold Release Orders and Findings) since 2019-09-30 (garments).',
      },
    },
    {
      title: 'A customs order that was revoked',
      given: {
        page: page({ maker: 'WRP Asia Pacific' }),
        matches: [
          match(
            'manufacturer',
            entity('WRP Asia Pacific Sdn. Bhd.', {
              listings: [
                listing(WRO, 'customs-order', {
                  since: '2019-09-30',
                  until: '2020-03-24',
                  about: 'rubber gloves',
                  uyghurRegion: false,
                }),
              ],
            }),
          ),
        ],
      },
      expect: {
        level: 'context',
        findings: ['formerly-listed context manufacturer'],
        recommendations: [],
        says: 'removed 2020-03-24',
      },
    },
    {
      title: 'A Finding about a bicycle maker in Taiwan is not about the Uyghur region',
      trap: 'An entry about another labour says so and does not call up recommendation 26.',
      given: {
        page: page({ brand: 'Giant' }),
        matches: [
          match(
            'brand',
            entity('Giant Manufacturing Co., Ltd.', {
              listings: [
                listing(WRO, 'customs-order', { since: '2025-09-24', about: 'bicycles', uyghurRegion: false }),
              ],
            }),
          ),
        ],
      },
      expect: {
        level: 'listed',
        findings: ['customs-order listed brand'],
        recommendations: [24],
        says: 'This entry is not about the Uyghur region.',
      },
    },
    {
      title: 'The maker is under US sanctions (SDN)',
      given: {
        page: page({ maker: 'XPCC' }),
        matches: [
          match(
            'manufacturer',
            entity('Xinjiang Production and Construction Corps', {
              listings: [listing('OFAC SDN', 'sanctions', { since: '2020-07-31', basis: 'GLOMAG (E.O. 13818)' })],
            }),
          ),
        ],
      },
      expect: {
        level: 'listed',
        findings: ['sanctioned-party listed manufacturer'],
        recommendations: [26, 12],
        says: 'is on the OFAC SDN since 2020-07-31 (GLOMAG (E.O. 13818)).',
      },
    },
    {
      title: 'The maker is on an export-control list',
      given: {
        page: page({ maker: 'Nanchang O-Film' }),
        matches: [
          match(
            'manufacturer',
            entity('Nanchang O-Film Tech', {
              listings: [listing('BIS Entity List', 'export-control', { since: '2020-07-22' })],
            }),
          ),
        ],
      },
      expect: { level: 'listed', findings: ['sanctioned-party listed manufacturer'], recommendations: [26, 12] },
    },
    {
      title: 'The maker is under an investment ban',
      given: {
        page: page({ brand: 'Example Optics' }),
        matches: [
          match(
            'brand',
            entity('Example Optics', {
              listings: [listing('NS-CMIC List', 'investment-ban', { since: '2021-12-10' })],
            }),
          ),
        ],
      },
      expect: { level: 'listed', findings: ['sanctioned-party listed brand'], recommendations: [26, 12] },
    },
    {
      title: 'One party on three lists: three findings, one level',
      trap: 'Findings are shown together and never added up.',
      given: {
        page: page({ maker: 'XPCC' }),
        matches: [
          match(
            'manufacturer',
            entity('XPCC', {
              listings: [
                listing(UFLPA, 'forced-labour'),
                listing(WRO, 'customs-order', { since: '2020-11-30', about: 'cotton and cotton products' }),
                listing('OFAC SDN', 'sanctions', { since: '2020-07-31' }),
              ],
            }),
          ),
        ],
      },
      expect: {
        level: 'listed',
        findings: [
          'listed-party listed manufacturer',
          'customs-order listed manufacturer',
          'sanctioned-party listed manufacturer',
        ],
        recommendations: [26, 24, 12],
      },
    },
    {
      title: 'Our copy of the list is incomplete, and the finding says so',
      trap: 'The UFLPA list in the data is partial: say so wherever it shows.',
      given: { ...by('manufacturer'), gaps: ['UFLPA Entity List: 111 of 187 entities'] },
      expect: {
        level: 'listed',
        findings: ['listed-party listed manufacturer partial-data'],
        recommendations: [26, 24],
      },
    },
    {
      title: 'An entry with a caveat shows it',
      given: by('manufacturer', { caveat: 'One source gives the group-level date 2024-11-01.' }),
      expect: { level: 'listed', findings: ['listed-party listed manufacturer'], recommendations: [26, 24] },
    },
    {
      title: 'Brand and maker are the same listed company: one finding, both rows',
      given: {
        page: page({ brand: 'Aksu Example Textiles', maker: 'Aksu Example Textiles' }),
        matches: [match('brand', maker()), match('manufacturer', maker())],
      },
      expect: {
        level: 'listed',
        findings: ['listed-party listed brand'],
        recommendations: [26, 24],
        roles: ['brand listed', 'manufacturer listed', 'seller not-checked'],
      },
    },
    {
      title: 'Closely matched as brand, surely matched as seller: only the seller’s row is coloured',
      given: {
        page: page({ brand: 'Aksu Exemplar', seller: 'Aksu Example Textiles' }),
        matches: [match('brand', maker(), 'close-name'), match('seller', maker())],
      },
      expect: {
        level: 'listed',
        findings: ['listed-party listed seller'],
        recommendations: [26, 24],
        roles: ['brand nothing-found', 'manufacturer not-checked', 'seller listed'],
      },
    },
    {
      title: 'Listed maker of a shirt that claims US cotton',
      trap: 'An origin claim does not lower a listing.',
      given: {
        page: page({
          maker: 'Aksu Example Textiles',
          title: 'Shirt',
          origins: [
            {
              value: { place: 'US', stage: 'grown', material: 'cotton' },
              source: 'text',
              quote: '100% US cotton',
              locator: { kind: 'none' },
            },
          ],
        }),
        matches: [match('manufacturer', maker())],
      },
      expect: { level: 'listed', findings: ['listed-party listed manufacturer'], recommendations: [26, 24] },
    },
    {
      title: 'A company with a list entry and a published statement of exit: the statement is shown as its reply',
      given: {
        page: page({ maker: 'Aksu Example Textiles' }),
        matches: [
          match('manufacturer', {
            ...maker(),
            evidence: [
              {
                id: 'exit-1',
                kind: 'exit-statement',
                fact: 'it left the region in 2023',
                date: '2023-05',
                suppliers: [],
                flags: [],
                uyghurRegion: true,
                sources: [source('company', '2023-05')],
                confidence: 'one_source',
              },
            ],
          }),
        ],
      },
      expect: {
        level: 'listed',
        findings: ['listed-party listed manufacturer'],
        recommendations: [26, 24],
        says: 'Reply: 2023-05: it left the region in 2023',
      },
    },
  ],
};
