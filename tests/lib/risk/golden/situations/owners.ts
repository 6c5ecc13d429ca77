import type { Entity } from '../../../../../lib/model/entity.ts';
import type { Band, Role } from '../../../../../lib/model/match.ts';
import { entity, evidence, listing, match, page, source } from '../../make.ts';
import { situation, type Theme } from '../situation.ts';

const child = (owner: Entity, confidence: 'one_source' | 'unsourced' = 'one_source') =>
  entity('Example Kids', {
    ownedBy: [{ entityId: owner.id, name: owner.name, confidence, sources: [source('A register')] }],
  });
const owned = (owner: Entity, role: Role = 'brand', band: Band = 'exact-name') => ({
  page: page({ brand: 'Example Kids', seller: 'Shop' }),
  matches: [match(role, child(owner), band), { ...match('owner', owner, band), query: 'Example Kids' }],
});
const listed = entity('Parent Textiles', { listings: [listing('UFLPA Entity List', 'forced-labour')] });
const sanctioned = entity('Parent Corps', { listings: [listing('OFAC SDN', 'sanctions')] });
const controlled = entity('Parent Tech', { listings: [listing('BIS Entity List', 'export-control')] });
const reported = (date: string) =>
  entity('Parent Apparel', { evidence: [evidence('investigation', date, 'a report names it')] });

export const owners: Theme = {
  title: 'Owners',
  situations: [
    situation(
      'The brand’s owner is listed: one level lower',
      owned(listed),
      'documented',
      ['ownership documented parent-company'],
      [26, 24, 12],
      {
        trap: 'A parent’s finding caps one level lower and is labelled.',
        says: 'Parent Textiles owns Example Kids, per record. Parent Textiles, shown here as owner, is on the UFLPA Entity List since 2022-06-21.',
        roles: ['brand documented', 'manufacturer not-checked', 'seller nothing-found'],
      },
    ),
    situation(
      'The brand’s owner is under sanctions: not lowered',
      owned(sanctioned),
      'listed',
      ['ownership listed parent-company'],
      [26, 12],
      { trap: 'Sanctions reach what a sanctioned party owns.' },
    ),
    situation(
      'The brand’s owner is under export control: lowered',
      owned(controlled),
      'documented',
      ['ownership documented parent-company'],
      [26, 12],
    ),
    situation(
      'The brand’s owner is named in a current report',
      owned(reported('2025-09-24')),
      'context',
      ['ownership context parent-company'],
      [26, 24, 8, 12],
      { says: 'An institute (2025-09-24) reports on Parent Apparel, shown here as owner.' },
    ),
    situation(
      'The brand’s owner is named in a historic report: a note',
      owned(reported('2020-03-01')),
      'nothing-found',
      ['ownership nothing-found parent-company historic'],
      [26, 24, 8, 12],
    ),
    situation(
      'The brand’s owner was formerly listed: a note',
      owned(
        entity('Parent Textiles', {
          listings: [listing('UFLPA Entity List', 'forced-labour', { until: '2025-01-01' })],
        }),
      ),
      'nothing-found',
      ['ownership nothing-found parent-company historic'],
      [],
    ),
    situation(
      'An ownership without a source is not followed',
      {
        page: page({ brand: 'Example Kids' }),
        matches: [match('brand', child(listed, 'unsourced')), match('owner', listed)],
      },
      'nothing-found',
      [],
      [],
      { trap: 'Ownership is data with a source, never a guess.' },
    ),
    situation(
      'An owner that no party of the page is owned by is not followed',
      {
        page: page({ brand: 'Example Kids' }),
        matches: [match('brand', entity('Example Kids')), match('owner', listed)],
      },
      'nothing-found',
      [],
      [],
    ),
    situation(
      'The owner of a closely matched brand is not followed',
      owned(listed, 'brand', 'close-name'),
      'nothing-found',
      [],
      [],
      { trap: 'A possible match raises nothing, and neither does its owner.' },
    ),
    situation(
      'The owner of the seller is listed: the brand stays as it is',
      {
        page: page({ brand: 'Quiet', seller: 'Example Kids' }),
        matches: [match('brand', entity('Quiet')), match('seller', child(listed)), match('owner', listed)],
      },
      'documented',
      ['ownership documented'],
      [26, 24, 12],
      {
        trap: 'A seller’s finding never colours the brand.',
        roles: ['brand nothing-found', 'manufacturer not-checked', 'seller documented'],
      },
    ),
    situation(
      'The owner of the owner is listed: two levels lower',
      {
        page: page({ brand: 'Example Kids' }),
        matches: [
          match('brand', child(entity('Middle Holding'))),
          match(
            'owner',
            entity('Middle Holding', {
              ownedBy: [{ entityId: listed.id, name: listed.name, confidence: 'two_sources', sources: [] }],
            }),
          ),
          match('owner', listed),
        ],
      },
      'context',
      ['ownership context parent-company'],
      [26, 24, 12],
    ),
    situation(
      'A brand owned by a maker of surveillance equipment',
      owned(entity('Hangzhou Hikvision Digital Technology', { surveillance: true })),
      'context',
      ['ownership context parent-company'],
      [30, 12],
    ),
    situation(
      'Brand and owner are both named: two findings, the brand’s level',
      {
        page: page({ brand: 'Example Kids' }),
        matches: [
          match('brand', {
            ...child(reported('2020-03-01')),
            evidence: [evidence('investigation', '2025-09-24', 'a report names the brand')],
          }),
          match('owner', reported('2020-03-01')),
        ],
      },
      'documented',
      ['documented-report documented brand', 'ownership nothing-found'],
      [26, 24, 8, 12],
    ),
    situation(
      'The owner is also the seller: each in its own row',
      {
        page: page({ brand: 'Example Kids', seller: 'Parent Textiles' }),
        matches: [match('brand', child(listed)), match('seller', listed), match('owner', listed)],
      },
      'listed',
      ['listed-party listed seller', 'ownership documented parent-company'],
      [26, 24, 12],
      { roles: ['brand documented', 'manufacturer not-checked', 'seller listed'] },
    ),
  ],
};
