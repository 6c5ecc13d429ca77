import { entity, evidence, fibre, listing, match, page, source } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const DOCUMENTED = [26, 24, 8];
const TAILORING =
  'Report was corrected in February 2024 (four manufacturers and their customers removed) and is in litigation; rows on Smart Shirts and Zhejiang Sunrise are contested.';
const tailoring = (supplier: string, reply?: string) =>
  evidence(
    'investigation',
    '2023-12-06',
    'it is among 39 brands at high risk of sourcing apparel tied to Uyghur labour transfers; a risk finding, not proof about any product',
    {
      suppliers: [supplier],
      flags: ['corrected', 'in-litigation'],
      caveat: TAILORING,
      sources: [source('Uyghur Rights Monitor; Helena Kennedy Centre', '2023-12-06')],
      ...(reply === undefined ? {} : { reply }),
    },
  );

/** The traps named in the README of the compiled data: contested reports, other labour, proof, removal, both sides. */
export const traps: Theme = {
  title: 'Legal traps',
  situations: [
    situation(
      '“Tailoring Responsibility” (December 2023) on a brand',
      {
        page: page({ brand: 'Next' }),
        matches: [match('brand', entity('Next', { ambiguous: true, evidence: [tailoring('Beijing Guanghua')] }))],
      },
      'documented',
      ['documented-report documented ageing corrected in-litigation'],
      DOCUMENTED,
      {
        trap: 'The report was corrected in February 2024 and is in litigation: flags and caveat are always shown.',
      },
    ),
    situation(
      'The same report on a customer of Smart Shirts',
      {
        page: page({ brand: 'Hugo Boss' }),
        matches: [
          match(
            'brand',
            entity('Hugo Boss', {
              evidence: [
                {
                  ...tailoring(
                    'Smart Shirts (Zhejiang Sunrise group)',
                    'It acknowledged a connection with a named supplier.',
                  ),
                  flags: ['disputed', 'corrected', 'in-litigation'],
                },
              ],
            }),
          ),
        ],
      },
      'documented',
      ['documented-report documented ageing disputed corrected in-litigation'],
      DOCUMENTED,
      {
        trap: 'Rows on Smart Shirts and Zhejiang Sunrise are contested.',
        says: 'Reply: It acknowledged a connection with a named supplier.',
      },
    ),
    situation(
      'A row of that report which the correction removed',
      {
        page: page({ brand: 'Example' }),
        matches: [
          match('brand', entity('Example', { evidence: [{ ...tailoring('A removed maker'), flags: ['withdrawn'] }] })),
        ],
      },
      'nothing-found',
      [],
      [],
      { trap: 'A row that its publisher removed is withdrawn.' },
    ),
    situation(
      'Smart Shirts as maker, report withdrawn',
      {
        page: page({ maker: 'Smart Shirts Ltd' }),
        matches: [
          match(
            'manufacturer',
            entity('Smart Shirts Ltd', {
              evidence: [{ ...tailoring('Zhejiang Sunrise'), flags: ['withdrawn', 'disputed'] }],
            }),
          ),
        ],
      },
      'nothing-found',
      [],
      [],
      { trap: 'A withdrawn record never accuses, disputed or not.' },
    ),
    situation(
      'Li-Ning: the US customs action is about North Korean labour',
      {
        page: page({ brand: 'Li-Ning' }),
        matches: [
          match(
            'brand',
            entity('Li-Ning', {
              evidence: [
                evidence(
                  'court-or-customs',
                  '2022-03-15',
                  'it detains Li-Ning goods at US ports after an inquiry indicated North Korean labour in its supply chain',
                  { uyghurRegion: false, sources: [source('US Customs and Border Protection', '2022-03-15')] },
                ),
              ],
            }),
          ),
        ],
      },
      'documented',
      ['documented-report documented brand'],
      [24],
      {
        trap: 'The CBP action on Li-Ning is about North Korean labour, not the Uyghur region.',
        says: 'This is not about the Uyghur region.',
      },
    ),
    situation(
      'Zhejiang Sunrise: the US customs action is about North Korean labour',
      {
        page: page({ maker: 'Zhejiang Sunrise' }),
        matches: [
          match(
            'manufacturer',
            entity('Zhejiang Sunrise Garment Group', {
              listings: [
                listing(
                  'US customs order (CBP, Countering America’s Adversaries Through Sanctions Act)',
                  'customs-order',
                  {
                    since: '2022-12-27',
                    about: 'garments; North Korean labour',
                    uyghurRegion: false,
                  },
                ),
              ],
            }),
          ),
        ],
      },
      'listed',
      ['customs-order listed manufacturer'],
      [24],
      {
        trap: 'The CBP action on Zhejiang Sunrise is about North Korean labour.',
        says: 'This entry is not about the Uyghur region.',
      },
    ),
    situation(
      'Uniqlo: the US customs ruling of May 2021 is about insufficient proof',
      {
        page: page({ brand: 'Uniqlo' }),
        matches: [
          match(
            'brand',
            entity('Uniqlo', {
              evidence: [
                evidence(
                  'court-or-customs',
                  '2021-05-10',
                  'it stopped cotton shirts under the XPCC order and refused release because evidence on processing labour was judged insufficient',
                  {
                    flags: ['outcome-insufficient-proof'],
                    reply: 'The raw cotton came from Australia, the US and Brazil, so the order did not apply.',
                    caveat: 'CBP later took the rulings off its website; the ruling was about proof.',
                    sources: [source('US Customs and Border Protection', '2021-05-10')],
                  },
                ),
              ],
            }),
          ),
        ],
      },
      'documented',
      ['documented-report documented outcome-insufficient-proof'],
      [24, 8],
      {
        trap: 'CBP’s Uniqlo ruling is about insufficient proof, not a finding that Xinjiang cotton was used.',
        says: 'it is not a finding of where the goods came from. Reply: The raw cotton came from Australia, the US and Brazil, so the order did not apply.',
      },
    ),
    situation(
      'Uniqlo: its head’s statement of November 2024 stands beside the ruling as a note',
      {
        page: page({ brand: 'Uniqlo' }),
        matches: [
          match(
            'brand',
            entity('Uniqlo', {
              evidence: [
                evidence('court-or-customs', '2021-05-10', 'it refused release', {
                  flags: ['outcome-insufficient-proof'],
                  sources: [source('US Customs and Border Protection')],
                }),
                evidence('other-statement', '2024-11-28', 'its head said the brand is not using Xinjiang cotton', {
                  sources: [source('BBC')],
                }),
              ],
            }),
          ),
        ],
      },
      'documented',
      ['documented-report documented outcome-insufficient-proof', 'documented-report nothing-found'],
      [24, 8],
    ),
    situation(
      'SMCP: says it was removed from the 2020 report in October 2022',
      {
        page: page({ brand: 'Sandro' }),
        matches: [
          match(
            'brand',
            entity('Sandro', {
              evidence: [
                evidence(
                  'court-or-customs',
                  '2021-04',
                  'it filed a complaint over Xinjiang-linked supply; the probe was closed in April 2023 for lack of jurisdiction and a new complaint was filed in May 2023',
                  {
                    flags: ['in-litigation', 'disputed'],
                    reply:
                      'Denied the allegations; noted its name was removed from the underlying report in October 2022.',
                    caveat: 'No finding of liability.',
                    sources: [source('Sherpa', '2021-04')],
                  },
                ),
              ],
            }),
          ),
        ],
      },
      'context',
      ['documented-report context disputed in-litigation'],
      [24, 8],
      {
        trap: 'SMCP says it was removed from the ASPI report in October 2022.',
        says: 'Reply: Denied the allegations; noted its name was removed from the underlying report in October 2022.',
      },
    ),
    situation(
      'SMCP: the 2020 report itself, withdrawn for it',
      {
        page: page({ brand: 'Sandro' }),
        matches: [
          match(
            'brand',
            entity('Sandro', {
              evidence: [
                evidence('investigation', '2020-03-01', 'it is among brands said to benefit', { flags: ['withdrawn'] }),
              ],
            }),
          ),
        ],
      },
      'nothing-found',
      [],
      [],
      { trap: 'A row its publisher removed no longer accuses.' },
    ),
    situation(
      'M&S: named in 2025 and a signatory since 2021, both shown with dates',
      {
        page: page({ brand: 'Marks & Spencer' }),
        matches: [
          match(
            'brand',
            entity('Marks & Spencer', {
              evidence: [
                evidence(
                  'investigation',
                  '2025-09-24',
                  'factories in Bangladesh that supply it imported cotton fabric from Chinese groups with labour-transfer links',
                  {
                    reply: 'It had publicly pledged not to source Xinjiang cotton.',
                    sources: [source('RTÉ', '2025-09-24')],
                  },
                ),
                evidence('other-statement', '2021-01-06', 'it committed publicly to the coalition’s Call to Action', {
                  sources: [source('Coalition to End Forced Labour in the Uyghur Region', '2021-01-06')],
                }),
              ],
            }),
          ),
        ],
      },
      'documented',
      ['documented-report documented current', 'documented-report nothing-found'],
      DOCUMENTED,
      {
        trap: 'M&S is both a signatory and named in later reporting: always both sides, always dates.',
      },
    ),
    situation(
      'A brand that signed the Call to Action and is named nowhere',
      {
        page: page({ brand: 'WE Fashion' }),
        matches: [
          match(
            'brand',
            entity('WE Fashion', {
              evidence: [evidence('other-statement', '2021', 'it is a signatory of the coalition’s campaign')],
            }),
          ),
        ],
      },
      'nothing-found',
      ['documented-report nothing-found'],
      [],
      { trap: 'A signature is not an accusation.' },
    ),
    situation(
      'A brand that China lists for shunning Xinjiang cotton',
      {
        page: page({ brand: 'Calvin Klein' }),
        matches: [
          match(
            'brand',
            entity('Calvin Klein', {
              evidence: [
                evidence(
                  'other-statement',
                  '2025-02-04',
                  'it listed the parent company over its alleged boycott of Xinjiang cotton',
                  { uyghurRegion: false, sources: [source('China Ministry of Commerce', '2025-02-04')] },
                ),
              ],
            }),
          ),
        ],
      },
      'nothing-found',
      ['documented-report nothing-found'],
      [],
      { trap: 'China’s case against a company for shunning Xinjiang cotton accuses it of nothing here.' },
    ),
    situation(
      'A brand whose statement disappeared from its website',
      {
        page: page({ brand: 'Zara' }),
        matches: [
          match(
            'brand',
            entity('Zara', {
              evidence: [
                evidence('other-statement', '2021-03-25', 'a statement on forced labour was taken off its website', {
                  reply: 'Gave no reason at the time.',
                }),
              ],
            }),
          ),
        ],
      },
      'nothing-found',
      ['documented-report nothing-found'],
      [],
      { trap: 'Silence is never shown as admission.' },
    ),
    situation(
      'A brand whose supplier, not itself, is listed',
      {
        page: page({ brand: 'Skechers' }),
        matches: [
          match(
            'brand',
            entity('Skechers', {
              evidence: [
                evidence(
                  'court-or-customs',
                  '2024-06-11',
                  'a footwear supplier, Dongguan Oasis Shoes, was put on the UFLPA list; the brand itself is not listed',
                  {
                    suppliers: ['Dongguan Oasis'],
                    reply: 'It did not expect a material impact.',
                    sources: [source('US Department of Homeland Security', '2024-06-11')],
                  },
                ),
              ],
            }),
          ),
        ],
      },
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      { trap: 'A supplier’s listing is not the brand’s: the level is "documented", not "listed".' },
    ),
    situation(
      'A Chinese company name that no source checked',
      {
        page: page({ maker: '阿克苏华孚色纺有限公司' }),
        matches: [
          match(
            'manufacturer',
            entity('Aksu Huafu Textiles Co., Ltd.', {
              weakAliases: ['阿克苏华孚色纺有限公司'],
              listings: [listing('UFLPA Entity List', 'forced-labour')],
            }),
            'close-name',
          ),
        ],
      },
      'nothing-found',
      ['listed-party listed manufacturer?'],
      [],
      { trap: 'Unchecked Chinese names are weak evidence only.' },
    ),
    situation(
      'An everyday word as a brand, matched only closely',
      {
        page: page({ brand: 'Target practice' }),
        matches: [
          match(
            'brand',
            entity('Target', {
              ambiguous: true,
              evidence: [evidence('investigation', '2025-09-24', 'a report names it')],
            }),
            'close-name',
          ),
        ],
      },
      'nothing-found',
      ['documented-report documented brand?'],
      [],
      { trap: 'Common-word brands do not match by chance.' },
    ),
    situation(
      '“Cotton made in Africa” is a label, not an origin',
      {
        page: page({
          title: 'Shirt',
          materials: [fibre('cotton', 100)],
          claims: [
            {
              value: { label: 'cotton-made-in-africa' },
              source: 'text',
              quote: 'Cotton made in Africa',
              locator: { kind: 'none' },
            },
          ],
        }),
      },
      'context',
      ['cotton-origin-not-stated context', 'label-claim nothing-found'],
      [24],
      {
        trap: '“Cotton made in Africa” is a label: where the cotton grew is still not stated.',
        says: 'It is mass balance: this item may hold none of the labelled material.',
      },
    ),
    situation(
      'A committee only asked the company: not a finding',
      {
        page: page({ brand: 'Stella McCartney' }),
        matches: [
          match(
            'brand',
            entity('Stella McCartney', {
              evidence: [
                evidence(
                  'other-statement',
                  '2020-10-19',
                  'it asked the company about supply-chain transparency; being asked implies no finding',
                  { sources: [source('UK House of Commons BEIS Committee', '2020-10-19')] },
                ),
              ],
            }),
          ),
        ],
      },
      'nothing-found',
      ['documented-report nothing-found'],
      [],
      { trap: 'Being asked by a committee implies no finding.' },
    ),
    situation(
      'An ombudsperson opened a case: a claim, not a ruling',
      {
        page: page({ brand: 'Diesel' }),
        matches: [
          match(
            'brand',
            entity('Diesel', {
              evidence: [
                evidence(
                  'court-or-customs',
                  '2023-08-24',
                  'it opened fact-finding on the Canadian unit after a complaint',
                  {
                    flags: ['in-litigation'],
                    reply: 'Denied the allegations.',
                    sources: [source('Canadian Ombudsperson for Responsible Enterprise', '2023-08-24')],
                  },
                ),
              ],
            }),
          ),
        ],
      },
      'context',
      ['documented-report context in-litigation'],
      [24, 8],
      {
        trap: 'Opening a case is not a finding.',
        says: 'This is a claim in a proceeding, not a ruling. Reply: Denied the allegations.',
      },
    ),
    situation(
      'A company’s own 2021 words on cotton of the region, as the press told them',
      {
        page: page({ brand: 'Anta' }),
        matches: [
          match(
            'brand',
            entity('Anta', {
              evidence: [
                evidence('press', '2021-03-24', 'it has used and will keep using Xinjiang cotton', {
                  sources: [source('company', '2021-03-24')],
                }),
              ],
            }),
          ),
        ],
      },
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
      { says: 'Anta (2021-03-24) reports that it has used and will keep using Xinjiang cotton.' },
    ),
  ],
};
