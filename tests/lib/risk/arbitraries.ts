import fc from 'fast-check';
import type { Entity, Evidence, Listing } from '../../../lib/model/entity.ts';
import type { Match, Role } from '../../../lib/model/match.ts';
import type { OriginStatement, ProductPage } from '../../../lib/model/product-page.ts';
import type { Sourced } from '../../../lib/model/sourced.ts';
import { claim, entity, evidence, fibre, listing, match, mention, origin, page, source } from './make.ts';

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2016, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const partialDate = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
);
const confidence = fc.constantFrom('two_sources', 'one_source', 'unsourced') as fc.Arbitrary<Evidence['confidence']>;

const listingArb: fc.Arbitrary<Listing> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }),
    kind: fc.constantFrom(
      'forced-labour',
      'customs-order',
      'sanctions',
      'export-control',
      'investment-ban',
    ) as fc.Arbitrary<Listing['kind']>,
    since: partialDate,
    until: fc.option(partialDate, { nil: undefined }),
    uyghurRegion: fc.boolean(),
    confidence,
  })
  .map(({ id, until, ...rest }) =>
    listing('A list', rest.kind, { id: `l-${id}`, ...rest, ...(until === undefined ? {} : { until }) }),
  );

const evidenceArb: fc.Arbitrary<Evidence> = fc
  .record({
    id: fc.integer({ min: 0, max: 999 }),
    kind: fc.constantFrom(
      'investigation',
      'court-or-customs',
      'press',
      'campaign',
      'lab-test',
      'exit-statement',
      'other-statement',
      'research-partner',
      'modern-slavery-statement',
    ) as fc.Arbitrary<Evidence['kind']>,
    date: partialDate,
    fact: fc.constantFrom('a factory supplied it', 'Shipping records showed deliveries.', 'no statement was found'),
    flags: fc.uniqueArray(
      fc.constantFrom(
        'disputed',
        'corrected',
        'withdrawn',
        'in-litigation',
        'outcome-insufficient-proof',
        'independently-checked',
      ) as fc.Arbitrary<Evidence['flags'][number]>,
      { maxLength: 5 },
    ),
    reply: fc.option(fc.constantFrom('It denies this.', 'Did not answer.'), { nil: undefined }),
    publishers: fc.uniqueArray(fc.constantFrom('A newspaper', 'A broadcaster', 'company'), {
      minLength: 1,
      maxLength: 3,
    }),
    uyghurRegion: fc.boolean(),
    confidence,
  })
  .map(({ id, kind, date, fact, reply, publishers, ...rest }) =>
    evidence(kind, date, fact, {
      ...rest,
      id: `e-${id}`,
      sources: publishers.map((publisher) => source(publisher)),
      ...(reply === undefined ? {} : { reply }),
    }),
  );

/** An entity with records; its owners are among `ids`. */
export const entityArb = (id: string, ownerIds: readonly string[] = []): fc.Arbitrary<Entity> =>
  fc
    .record({
      surveillance: fc.boolean(),
      listings: fc.uniqueArray(listingArb, { maxLength: 3, selector: (each) => each.id }),
      evidence: fc.uniqueArray(evidenceArb, { maxLength: 4, selector: (each) => each.id }),
      owners: fc.subarray([...ownerIds]),
      confidence,
    })
    .map(({ owners, confidence: sure, ...rest }) =>
      entity(`Company ${id}`, {
        id,
        ...rest,
        ownedBy: owners.map((entityId) => ({ entityId, name: `Company ${entityId}`, confidence: sure, sources: [] })),
      }),
    );

const bandArb = fc.constantFrom('exact-id', 'exact-name', 'close-name') as fc.Arbitrary<Match['band']>;
const roleArb = fc.constantFrom('brand', 'manufacturer', 'seller', 'importer', 'packer', 'host') as fc.Arbitrary<Role>;

/** Matches of up to four parties and their owners. */
export const matchesArb: fc.Arbitrary<Match[]> = fc
  .tuple(
    fc.array(
      fc
        .integer({ min: 0, max: 3 })
        .chain((id) => fc.record({ role: roleArb, band: bandArb, id: fc.constant(`p${id}`) })),
      { maxLength: 5 },
    ),
    fc.tuple(...[0, 1, 2, 3].map((id) => entityArb(`p${id}`, ['o0', 'o1']))),
    fc.tuple(entityArb('o0', ['o1']), entityArb('o1', ['o0'])),
    fc.subarray(['o0', 'o1']),
  )
  .map(([parties, entities, owners, present]) => [
    ...parties.flatMap(({ role, band, id }) =>
      entities.filter((each) => each.id === id).map((each) => match(role, each, band)),
    ),
    ...owners.filter(({ id }) => present.includes(id)).map((each) => match('owner', each)),
  ]);

const originArb: fc.Arbitrary<Sourced<OriginStatement>> = fc
  .tuple(
    fc.constantFrom('grown', 'spun', 'woven', 'made', 'assembled', 'packed', 'address', 'imported') as fc.Arbitrary<
      OriginStatement['stage']
    >,
    fc.constantFrom('CN', 'CN-XJ', 'VN', 'US', 'PT', 'TM', 'LK'),
    fc.constantFrom(undefined, 'cotton'),
  )
  .map(([stage, place, material]) => origin(stage, place, `${stage} in ${place}`, material));

/** Product pages with composition, origins, mentions and claims. */
export const pageArb: fc.Arbitrary<ProductPage> = fc
  .record({
    title: fc.constantFrom('Shirt', 'Tomato paste', 'IP camera', 'Walnuts', 'Egyptian cotton towel'),
    materials: fc.array(
      fc.constantFrom(fibre('cotton', 60), fibre('polyester', 40), fibre('cotton', 100, { qualifier: 'recycled' })),
      { maxLength: 3 },
    ),
    origins: fc.array(originArb, { maxLength: 4 }),
    regionMentions: fc.array(
      fc.constantFrom(mention('Xinjiang', 'Xinjiang cotton'), mention('Xinjiang', 'no cotton from Xinjiang')),
      { maxLength: 2 },
    ),
    claims: fc.array(fc.constantFrom(claim('gots'), claim('better-cotton'), claim('supima'), claim('unknown')), {
      maxLength: 3,
    }),
  })
  .map((parts) => page({ brand: 'Brand', seller: 'Seller', maker: 'Maker', ...parts }));
