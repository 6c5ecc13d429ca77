import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Entity, type Listing } from '../../../lib/model/entity.ts';
import { newEntity } from '../../../lib/publisher/curated/new-entity.ts';
import { mergeEntities } from '../../../lib/publisher/merge-entities.ts';
import { mergeListings } from '../../../lib/publisher/merge-listings.ts';

const company = (name: string, more: Partial<Entity> = {}): Entity =>
  newEntity({ id: name.toLowerCase().replaceAll(' ', '-'), kind: 'company', name, ...more });
const listing = (more: Partial<Listing> = {}): Listing => ({
  id: 'made:1',
  list: 'Made-up List',
  kind: 'forced-labour',
  uyghurRegion: true,
  sources: [{ publisher: 'Made-up Office', title: 'Made-up List' }],
  confidence: 'one_source',
  ...more,
});
const names = ({ entities }: { entities: readonly Entity[] }) => entities.map(({ name }) => name);

describe('records of several lists', () => {
  it('become one party with the numbers, owners and domains of all', () => {
    const lei = { scheme: 'lei', value: 'ABCDEFGHIJ0123456789' } as const;
    const owner = { entityId: 'made-group', name: 'Made Group', confidence: 'one_source', sources: [] } as const;
    const { entities, merged } = mergeEntities([
      company('Madeup Textile Co., Ltd.', { identifiers: [lei] }),
      company('Madeup Textile', { country: 'CN', ownedBy: [{ ...owner, sources: [] }], domains: ['madeup.example'] }),
    ]);
    expect(merged).toBe(1);
    expect(entities).toMatchObject([
      { identifiers: [lei], ownedBy: [owner], country: 'CN', domains: ['madeup.example'], aliases: ['Madeup Textile'] },
    ]);
  });

  it('are one party by a company number, whatever their names', () => {
    const identifiers = [{ scheme: 'uscc' as const, value: '91330000000000000X' }];
    expect(
      names(mergeEntities([company('Madeup Textile', { identifiers }), company('虚构纺织', { identifiers })])),
    ).toEqual(['Madeup Textile']);
  });

  it('stay apart where country or company number contradict, however many namesakes there are', () => {
    const of = (country: string) => company('Madeup Textile', { id: country, country });
    const number = (value: string) => company('Madeup Mill', { id: value, identifiers: [{ scheme: 'lei', value }] });
    expect(mergeEntities(['CN', 'TR', 'TR', 'IN', 'TR'].map(of)).entities.map(({ id }) => id)).toEqual([
      'CN',
      'IN',
      'TR',
    ]);
    expect(mergeEntities([number('A'.repeat(20)), number('B'.repeat(20))]).entities).toHaveLength(2);
  });

  it('never make a brand of a company, nor a company of a person', () => {
    const kinds = ['company', 'brand', 'person'] as const;
    expect(mergeEntities(kinds.map((kind) => company('Madeup', { kind }))).entities).toHaveLength(3);
  });

  it('that do not fit into one record stay two, so that nothing is lost', () => {
    const many = (from: number) => Array.from({ length: 150 }, (_, at) => `Name ${from + at}`);
    const { entities } = mergeEntities([
      company('Madeup', { aliases: many(0) }),
      company('Madeup', { id: 'b', aliases: many(500) }),
    ]);
    expect(entities).toHaveLength(2);
  });

  it('are left as they were given', () => {
    const given = [company('Madeup'), company('Madeup', { id: 'b', aliases: ['Other'] })];
    const before = structuredClone(given);
    mergeEntities(given);
    expect(given).toEqual(before);
  });

  it('always make sound records that keep every name and every number', () => {
    const record = fc.record({
      name: fc.constantFrom('Madeup Textile', 'Madeup Textile Ltd', 'Second Mill', 'Third', 'Fourth'),
      aliases: fc.array(fc.constantFrom('Second Mill', 'Fifth', '虚构棉业有限公司', 'Sixth Inc'), { maxLength: 3 }),
      kind: fc.constantFrom('company' as const, 'brand' as const, 'person' as const),
      number: fc.integer({ min: 0, max: 60 }),
      country: fc.constantFrom('CN', 'TR'),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 80 }), (rows) => {
        const records = rows.map(({ number, ...row }, at) =>
          newEntity({ ...row, id: `r${at}`, identifiers: [{ scheme: 'list-id', value: `n${number}` }] }),
        );
        const { entities, merged } = mergeEntities(records);
        expect(entities.length + merged).toBe(records.length);
        for (const entity of entities) v.parse(Entity, entity);
        const said = (all: readonly Entity[]) =>
          new Set(all.flatMap(({ identifiers }) => identifiers.map(({ value }) => value)));
        expect(said(entities)).toEqual(said(records));
      }),
      { numRuns: 100 },
    );
  });

  it('of one common name by the ten thousand are merged in a time that grows with their number', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        company('Fashion Ltd', { id: `f${at}`, identifiers: [{ scheme: 'list-id', value: `n${at}` }] }),
      );
    const { entities } = mergeEntities(rows(10_000));
    expect(entities.flatMap(({ identifiers }) => identifiers)).toHaveLength(10_000);
  });
});

describe('entries of one list', () => {
  it('that two upstreams report are one entry with both sources and the fullest words', () => {
    const ours = listing({ basis: 'Made-up Act', about: 'apparel', since: '2022-06' });
    const theirs = listing({
      id: 'b',
      basis: 'section 2(d)(2)(B)(i)',
      since: '2022-06-21',
      sources: [{ publisher: 'Other Office', title: 'Page' }],
    });
    expect(mergeListings([ours, theirs])).toMatchObject([
      { id: 'made:1', basis: 'section 2(d)(2)(B)(i)', about: 'apparel', since: '2022-06-21', sources: [{}, {}] },
    ]);
  });

  it.each([
    ['of two dates', { since: '2022-06-21' }, { since: '2024-01-01' }],
    ['under two parts of the law', { basis: 'section 2(d)(2)(B)(i)' }, { basis: 'section 2(d)(2)(B)(v)' }],
    ['of two lists', { list: 'One' }, { list: 'Two' }],
    [
      'for two goods',
      { kind: 'customs-order' as const, about: 'cotton' },
      { kind: 'customs-order' as const, about: 'hair' },
    ],
  ])('%s stay two entries', (_what, a, b) => {
    expect(mergeListings([listing({ id: 'a', ...a }), listing({ id: 'b', ...b })])).toHaveLength(2);
  });
});
