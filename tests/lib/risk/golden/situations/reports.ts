import type { Entity, Evidence } from '../../../../../lib/model/entity.ts';
import { entity, evidence, match, page, source } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

/** A page of one brand with these records. */
const brandWith = (...records: Evidence[]) => ({
  page: page({ brand: 'Example Jeans' }),
  matches: [match('brand', named(...records))],
});
const named = (...records: Evidence[]): Entity => entity('Example Jeans', { evidence: records });
const FACT = 'a factory that supplied it took part in state labour transfers';
const investigation = (date: string, parts: Partial<Evidence> = {}) => evidence('investigation', date, FACT, parts);
const press = (date: string, publishers: string[], parts: Partial<Evidence> = {}) =>
  evidence('press', date, FACT, { sources: publishers.map((publisher) => source(publisher, date)), ...parts });
const campaign = (date: string, publishers: string[]) =>
  evidence('campaign', date, 'it is on a list of brands', { sources: publishers.map((name) => source(name, date)) });
const ruling = (date: string, parts: Partial<Evidence> = {}) =>
  evidence('court-or-customs', date, 'it refused entry of a shipment', parts);
const exit = (date: string, parts: Partial<Evidence> = {}) =>
  evidence('exit-statement', date, 'it left the region', parts);
const DOCUMENTED = [26, 24, 8];

export const reports: Theme = {
  title: 'Published reports, rulings, tests and replies',
  situations: [
    situation(
      'An investigation of last year names the brand',
      brandWith(investigation('2025-09-24')),
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      {
        says: `An institute (2025-09-24) reports that ${FACT}. Reply: none recorded.`,
      },
    ),
    situation(
      'An investigation on its last current day',
      brandWith(investigation('2024-11-23')),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'An investigation one day past 24 months is ageing',
      brandWith(investigation('2024-11-22')),
      'documented',
      ['documented-report documented ageing'],
      DOCUMENTED,
    ),
    situation(
      'An investigation on its last ageing day',
      brandWith(investigation('2022-11-23')),
      'documented',
      ['documented-report documented ageing'],
      DOCUMENTED,
    ),
    situation(
      'An investigation one day past 48 months is historic: context',
      brandWith(investigation('2022-11-22')),
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
      {
        trap: 'Old evidence does not colour as new evidence does.',
      },
    ),
    situation(
      'The 2020 report on labour transfers is historic',
      brandWith(investigation('2020-03-01')),
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
    ),
    situation(
      'A report dated by year alone is aged from 1 January',
      brandWith(investigation('2022')),
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
      {
        trap: 'Doubt about a date favours the party named.',
      },
    ),
    situation(
      'A report dated by month is aged from its first day',
      brandWith(investigation('2024-11')),
      'documented',
      ['documented-report documented ageing'],
      DOCUMENTED,
    ),
    situation(
      'Two historic reports do not make a current one',
      brandWith(investigation('2020-03-01'), investigation('2021-11-17')),
      'context',
      ['documented-report context historic', 'documented-report context historic'],
      DOCUMENTED,
      {
        trap: 'Context never adds up to more.',
      },
    ),
    situation(
      'A historic report and a renewed one: each stands with its own date',
      brandWith(investigation('2020-03-01'), investigation('2025-06-01')),
      'documented',
      ['documented-report documented current', 'documented-report context historic'],
      DOCUMENTED,
    ),
    situation(
      'A laboratory test of last year',
      brandWith(evidence('lab-test', '2025-03', 'isotope tests of two shirts matched cotton of the region')),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'A laboratory test of 2022',
      brandWith(
        evidence('lab-test', '2022-05', 'isotope tests of shirts matched cotton of the region', {
          reply: 'Certificates showed cotton from Brazil, India and the US.',
        }),
      ),
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
      {
        says: 'Reply: Certificates showed cotton from Brazil, India and the US.',
      },
    ),
    situation(
      'A stated US origin beside a laboratory test',
      {
        page: page({
          brand: 'Example Jeans',
          origins: [
            {
              value: { place: 'US', stage: 'grown', material: 'cotton' },
              source: 'text',
              quote: 'US-grown cotton',
              locator: { kind: 'none' },
            },
          ],
        }),
        matches: [match('brand', named(evidence('lab-test', '2025-03', 'isotope tests matched cotton of the region')))],
      },
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      { trap: 'An origin claim never lowers a documented finding.' },
    ),
    situation(
      'A ruling of 2015 does not age',
      brandWith(ruling('2015-05-10')),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'A ruling about insufficient proof says that it is no finding of origin',
      brandWith(ruling('2021-05-10', { flags: ['outcome-insufficient-proof'] })),
      'documented',
      ['documented-report documented outcome-insufficient-proof'],
      [24, 8],
      {
        trap: 'Insufficient proof is not a finding of origin.',
        says: 'The decision is about whether the proof was sufficient; it is not a finding of where the goods came from.',
      },
    ),
    situation(
      'A complaint that is pending before a court is a claim',
      brandWith(ruling('2025-08-04', { flags: ['in-litigation'] })),
      'context',
      ['documented-report context in-litigation'],
      [24, 8],
      {
        trap: 'A complaint is not a ruling.',
        says: 'This is a claim in a proceeding, not a ruling.',
      },
    ),
    situation(
      'Press with one publisher',
      brandWith(press('2025-06-01', ['A newspaper'])),
      'context',
      ['documented-report context current'],
      DOCUMENTED,
    ),
    situation(
      'Press with two publishers in one record',
      brandWith(press('2025-06-01', ['A newspaper', 'A broadcaster'])),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'Two publishers named in one field',
      brandWith(press('2025-06-01', ['A newspaper; A broadcaster'])),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'The same publisher twice is one',
      brandWith(press('2025-06-01', ['A newspaper', 'a  Newspaper'])),
      'context',
      ['documented-report context current'],
      DOCUMENTED,
    ),
    situation(
      'A newspaper and the company itself are one independent publisher',
      brandWith(press('2025-06-01', ['A newspaper', 'Example Jeans'])),
      'context',
      ['documented-report context current'],
      DOCUMENTED,
    ),
    situation(
      'A newspaper and the web addresses where copies were found are one publisher',
      brandWith(press('2025-06-01', ['A newspaper', 'copies.example', 'news.example.org'])),
      'context',
      ['documented-report context current'],
      DOCUMENTED,
      { trap: 'A copy found elsewhere does not confirm a report.' },
    ),
    situation(
      'Two articles on two matters do not confirm each other',
      brandWith(press('2025-06-01', ['A newspaper']), press('2025-07-01', ['A broadcaster'])),
      'context',
      ['documented-report context current', 'documented-report context current'],
      DOCUMENTED,
    ),
    situation(
      'Press with two publishers, 25 months old',
      brandWith(press('2024-10-01', ['A newspaper', 'A broadcaster'])),
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
    ),
    situation(
      'A campaign list alone',
      brandWith(campaign('2026-01-10', ['A coalition'])),
      'context',
      ['documented-report context current'],
      DOCUMENTED,
    ),
    situation(
      'A campaign list that a second publisher reports',
      brandWith(campaign('2026-01-10', ['A coalition', 'A newspaper'])),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'A record without a checked source',
      brandWith(investigation('2025-09-24', { confidence: 'unsourced' })),
      'nothing-found',
      [],
      [],
      { trap: '`unsourced` never accuses.' },
    ),
    situation(
      'A withdrawn record',
      brandWith(investigation('2025-09-24', { flags: ['withdrawn'] })),
      'nothing-found',
      [],
      [],
      { trap: 'What was withdrawn is no longer said.' },
    ),
    situation(
      'A corrected report shows that it was corrected',
      brandWith(investigation('2025-09-24', { flags: ['corrected'] })),
      'documented',
      ['documented-report documented corrected'],
      DOCUMENTED,
    ),
    situation(
      'A disputed report before a court shows both',
      brandWith(investigation('2025-09-24', { flags: ['in-litigation', 'disputed'] })),
      'documented',
      ['documented-report documented disputed in-litigation'],
      DOCUMENTED,
    ),
    situation(
      'The company replied: its reply is shown',
      brandWith(investigation('2025-09-24', { reply: 'It buys nothing from that factory.' })),
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      { says: 'Reply: It buys nothing from that factory.' },
    ),
    situation(
      'The company did not answer: shown as none recorded',
      brandWith(investigation('2025-09-24', { reply: 'Did not answer an invitation to respond.' })),
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      {
        trap: 'Silence is never shown as admission.',
        says: 'Reply: none recorded.',
      },
    ),
    situation('A statement of exit alone accuses nobody', brandWith(exit('2020-07')), 'nothing-found', [], []),
    situation(
      'A statement of exit is the reply to a report',
      brandWith(investigation('2025-09-24'), exit('2026-01')),
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      {
        trap: 'A statement of exit lowers nothing by itself.',
        says: 'Reply: 2026-01: it left the region',
      },
    ),
    situation(
      'A statement of exit that someone independent checked lowers one step',
      brandWith(investigation('2025-09-24'), exit('2026-01', { flags: ['independently-checked'] })),
      'context',
      ['documented-report context current'],
      DOCUMENTED,
    ),
    situation(
      'A checked exit before the report lowers nothing',
      brandWith(investigation('2025-09-24'), exit('2025-01', { flags: ['independently-checked'] })),
      'documented',
      ['documented-report documented current'],
      DOCUMENTED,
    ),
    situation(
      'A checked exit of three years ago no longer counts',
      brandWith(investigation('2023-09-01'), exit('2023-10', { flags: ['independently-checked'] })),
      'documented',
      ['documented-report documented ageing'],
      DOCUMENTED,
    ),
    situation(
      'A checked exit does not lower a historic report further',
      brandWith(investigation('2020-03-01'), exit('2026-01', { flags: ['independently-checked'] })),
      'context',
      ['documented-report context historic'],
      DOCUMENTED,
    ),
    situation(
      'A company’s other statement is a note without a level',
      brandWith(
        evidence('other-statement', '2024-11-28', 'its head said the brand is not using cotton of the region', {
          sources: [source('A broadcaster')],
        }),
      ),
      'nothing-found',
      ['documented-report nothing-found'],
      [],
      {
        says: 'A broadcaster (2024-11-28) states that its head said the brand is not using cotton of the region.',
      },
    ),
    situation(
      'An investigation about forced labour elsewhere says so',
      brandWith(investigation('2025-09-24', { uyghurRegion: false })),
      'documented',
      ['documented-report documented brand'],
      [24],
      { says: 'This is not about the Uyghur region.' },
    ),
    situation(
      'A fact written as a sentence follows a colon',
      brandWith(investigation('2025-09-24', { fact: 'Shipping records showed deliveries.' })),
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      {
        says: 'An institute (2025-09-24) reports: Shipping records showed deliveries. Reply: none recorded.',
      },
    ),
    situation(
      'A report on a closely matched name',
      {
        page: page({ brand: 'Exampel Jeans' }),
        matches: [match('brand', named(investigation('2025-09-24')), 'close-name')],
      },
      'nothing-found',
      ['documented-report documented brand?'],
      [],
      { trap: 'A possible match raises nothing.' },
    ),
    situation(
      'A report on the seller',
      {
        page: page({ brand: 'Quiet', seller: 'Example Jeans' }),
        matches: [match('seller', named(investigation('2025-09-24')))],
      },
      'documented',
      ['documented-report documented seller'],
      DOCUMENTED,
      {
        trap: 'A seller’s finding never colours the brand.',
        roles: ['brand nothing-found', 'manufacturer not-checked', 'seller documented'],
      },
    ),
    situation(
      'A report on the maker',
      {
        page: page({ brand: 'Quiet', maker: 'Example Jeans' }),
        matches: [match('manufacturer', named(investigation('2025-09-24')))],
      },
      'documented',
      ['documented-report documented manufacturer'],
      DOCUMENTED,
      {
        roles: ['brand nothing-found', 'manufacturer documented', 'seller not-checked'],
      },
    ),
    situation(
      'A shop’s web address belongs to a company that is reported on',
      {
        page: page({ brand: 'Quiet', host: 'examplejeans.example' }),
        matches: [match('host', named(investigation('2025-09-24')), 'exact-id')],
      },
      'documented',
      ['documented-report documented host'],
      DOCUMENTED,
      {
        trap: 'A shop’s web address is a seller’s sign and does not colour the brand.',
        roles: ['brand nothing-found', 'manufacturer not-checked', 'seller not-checked', 'host documented'],
      },
    ),
    situation(
      'A brand in its own shop: one finding, matched by web address',
      {
        page: page({ brand: 'Example Jeans', host: 'examplejeans.example' }),
        matches: [
          match('brand', named(investigation('2025-09-24'))),
          match('host', named(investigation('2025-09-24')), 'exact-id'),
        ],
      },
      'documented',
      ['documented-report documented brand'],
      DOCUMENTED,
      {
        roles: ['brand documented', 'manufacturer not-checked', 'seller not-checked', 'host documented'],
      },
    ),
  ],
};
