import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../lib/model/assessment.ts';
import type { Match } from '../../../lib/model/match.ts';
import type { ProductPage } from '../../../lib/model/product-page.ts';
import { assess } from '../../../lib/risk/assess.ts';
import { rankOf } from '../../../lib/risk/level.ts';
import { say, sayFinding } from '../../../lib/risk/wording.ts';
import { entityArb, matchesArb, pageArb } from './arbitraries.ts';
import { TABLES } from './golden/tables.ts';
import { claim, fibre, input, match, origin } from './make.ts';

const judge = (page: ProductPage, matches: readonly Match[]) => assess(input({ page, matches, reference: TABLES }));
const rowOf = (assessment: Assessment, role: string) => assessment.roles.find((row) => row.role === role)?.level;
const RUNS = { numRuns: 300 };

describe('whatever the page and the data', () => {
  it('an assessment fits its schema, every sentence can be said and none has an empty place', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, (page, matches) => {
        const assessment = judge(page, matches);
        expect(v.safeParse(Assessment, assessment).issues).toBeUndefined();
        const said = [
          say(assessment.headline),
          ...assessment.findings.flatMap((each) => [sayFinding(each), say(each.doesNotShow)]),
        ];
        for (const sentence of said) expect(sentence).not.toMatch(/\{[a-z]+\}|undefined| {2}/);
      }),
      RUNS,
    );
  });

  it('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, (page, matches) => {
        const [a, b] = [judge(page, matches), judge(structuredClone(page), structuredClone(matches))];
        expect(JSON.stringify(a)).toBe(JSON.stringify(b));
      }),
      RUNS,
    );
  });

  it('the order of matches, statements, records and table rows does not matter', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, (page, matches) => {
        const turned = {
          ...page,
          origins: page.origins.toReversed(),
          materials: page.materials.toReversed(),
          claims: page.claims.toReversed(),
          regionMentions: page.regionMentions.toReversed(),
        };
        const records = matches.toReversed().map((each) => ({
          ...each,
          entity: {
            ...each.entity,
            listings: each.entity.listings.toReversed(),
            evidence: each.entity.evidence.toReversed(),
            ownedBy: each.entity.ownedBy.toReversed(),
          },
        }));
        const tables = {
          ...TABLES,
          goods: TABLES.goods.toReversed(),
          countries: TABLES.countries.toReversed(),
          labels: TABLES.labels.toReversed(),
        };
        const reversed = assess(input({ page: turned, matches: records, reference: tables }));
        expect(JSON.stringify(reversed)).toBe(JSON.stringify(judge(page, matches)));
      }),
      RUNS,
    );
  });

  it('adding context never raises a level above "context", and never a level that is higher already', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, (page, matches) => {
        const before = judge(page, matches);
        const after = judge(
          {
            ...page,
            materials: [...page.materials, fibre('cotton', 100)],
            origins: [
              ...page.origins,
              origin('made', 'VN', 'Made in Vietnam'),
              origin('grown', 'TM', 'Turkmen cotton', 'cotton'),
            ],
            claims: [...page.claims, claim('ocs')],
          },
          matches,
        );
        const allowed = Math.min(rankOf(before.level), rankOf('context'));
        expect(rankOf(after.level)).toBe(allowed);
      }),
      RUNS,
    );
  });

  it('a close-name match never raises the level, colours no row and calls up nothing', () => {
    fc.assert(
      fc.property(
        pageArb,
        matchesArb,
        entityArb('stranger'),
        fc.constantFrom('brand', 'manufacturer', 'seller'),
        (page, matches, stranger, role) => {
          const before = judge(page, matches);
          const after = judge(page, [...matches, match(role as 'brand', stranger, 'close-name')]);
          expect(after.level).toBe(before.level);
          expect(after.roles).toEqual(before.roles);
          expect(after.headline).toEqual(before.headline);
          expect(after.recommendations).toEqual(before.recommendations);
        },
      ),
      RUNS,
    );
  });

  it('a seller’s or shop address’s finding never reaches the brand’s or the maker’s row', () => {
    fc.assert(
      fc.property(
        pageArb,
        matchesArb,
        entityArb('stranger'),
        fc.constantFrom('seller', 'host'),
        (page, matches, stranger, role) => {
          const before = judge(page, matches);
          const after = judge(page, [...matches, match(role as 'seller', stranger, 'exact-id')]);
          expect(rowOf(after, 'brand')).toBe(rowOf(before, 'brand'));
          expect(rowOf(after, 'manufacturer')).toBe(rowOf(before, 'manufacturer'));
        },
      ),
      RUNS,
    );
  });

  it('removing a listing lowers or keeps the level', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, fc.nat(), (page, matches, which) => {
        const ids = [
          ...new Set(matches.flatMap(({ entity }) => entity.listings.map(({ id }) => `${entity.id}/${id}`))),
        ];
        const removed = ids[which % Math.max(1, ids.length)];
        const without = matches.map((each) => ({
          ...each,
          entity: {
            ...each.entity,
            listings: each.entity.listings.filter(({ id }) => `${each.entity.id}/${id}` !== removed),
          },
        }));
        expect(rankOf(judge(page, without).level)).toBeGreaterThanOrEqual(rankOf(judge(page, matches).level));
      }),
      RUNS,
    );
  });

  it('withdrawn and unsourced records are never found', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, (page, matches) => {
        const hidden = new Set(
          matches.flatMap(({ entity }) => [
            ...entity.evidence
              .filter(({ flags, confidence }) => flags.includes('withdrawn') || confidence === 'unsourced')
              .map(({ id }) => `${entity.id}:${id}`),
            ...entity.listings
              .filter(({ confidence }) => confidence === 'unsourced')
              .map(({ id }) => `${entity.id}:${id}`),
          ]),
        );
        for (const { id } of judge(page, matches).findings)
          for (const record of hidden) expect(id.endsWith(`:${record}`)).toBe(false);
      }),
      RUNS,
    );
  });

  it('the level is the highest among the findings that are sure', () => {
    fc.assert(
      fc.property(pageArb, matchesArb, (page, matches) => {
        const { level, findings } = judge(page, matches);
        const ranks = findings
          .filter(({ confidence }) => confidence !== 'close-name')
          .map((each) => rankOf(each.level));
        expect(rankOf(level)).toBe(Math.min(rankOf('nothing-found'), ...ranks));
      }),
      RUNS,
    );
  });
});
