import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../lib/model/assessment.ts';
import { buildStarter } from '../../../lib/publisher/starter.ts';
import { describe as describeVerdict } from '../../../lib/risk/text.ts';
import { verdictOn } from './shipped-verdict.ts';

const FOLDER = 'assets/data';

describe.skipIf(!existsSync(FOLDER))('with the shipped data', () => {
  const { entities, reference } = buildStarter(FOLDER);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const verdicts = entities.map((entity) => ({ entity, verdict: verdictOn(entity, byId, reference) }));
  const named = (name: string) => verdicts.filter(({ entity }) => entity.name === name).map(({ verdict }) => verdict);

  it('every party gives a verdict that fits its schema and can be said without an empty place', () => {
    expect(verdicts.length).toBeGreaterThan(500);
    for (const { entity, verdict } of verdicts) {
      expect(v.safeParse(Assessment, verdict).issues, entity.name).toBeUndefined();
      expect(describeVerdict(verdict).join('\n'), entity.name).not.toMatch(/\{[a-z]+\}|undefined/);
    }
  });

  it('no brand is "on a government list" but by an entry of its own or sanctions on its owner', () => {
    for (const { entity, verdict } of verdicts) {
      if (verdict.level !== 'listed') continue;
      const own = entity.listings.some(({ confidence }) => confidence !== 'unsourced');
      const owner = entity.ownedBy.some(({ entityId }) =>
        byId.get(entityId)?.listings.some(({ kind }) => kind === 'sanctions'),
      );
      expect(own || owner, entity.name).toBe(true);
    }
  });

  it('no investigation, test or press report of more than 48 months ago gives "named in a published report"', () => {
    const aged = ['investigation', 'lab-test', 'press', 'campaign'];
    for (const { entity, verdict } of verdicts) {
      const old = new Set(
        entity.evidence.filter(({ kind, date }) => aged.includes(kind) && date < '2022-11-23').map(({ id }) => id),
      );
      for (const { id, level } of verdict.findings)
        if ([...old].some((record) => id.endsWith(`:${record}`))) expect(level, id).toBe('context');
    }
  });

  it('the customs ruling on Uniqlo is told as one about insufficient proof', () => {
    const rulings = named('Uniqlo').flatMap(({ findings }) =>
      findings.filter(({ flags }) => flags.includes('outcome-insufficient-proof')),
    );
    expect(rulings.length).toBeGreaterThan(0);
    for (const { wording } of rulings) expect(wording.template).toMatch(/insufficient$/);
  });

  it('the customs action on Li-Ning is told as not about the Uyghur region', () => {
    const actions = named('Li-Ning').flatMap(({ findings }) =>
      findings.filter(({ age, kind }) => kind === 'documented-report' && age.date?.startsWith('2022-03')),
    );
    expect(actions.length).toBeGreaterThan(0);
    for (const { wording } of actions) expect(wording.template).toMatch(/elsewhere$/);
  });

  it('the report of December 2023 on a brand is always shown as corrected and before a court, with its caveat', () => {
    const brands = verdicts.filter(({ entity }) => entity.kind === 'brand');
    const found = brands.flatMap(({ verdict }) =>
      verdict.findings.filter(({ sources }) => sources.some(({ title }) => /Tailoring Responsibility/.test(title))),
    );
    expect(found.length).toBeGreaterThan(5);
    for (const finding of found) {
      expect(finding.flags).toEqual(expect.arrayContaining(['corrected', 'in-litigation']));
      expect(finding.caveat ?? '').not.toBe('');
    }
  });

  it('an assessment takes at most half a millisecond, in the median', () => {
    const times = entities.map((entity) => {
      const started = performance.now();
      verdictOn(entity, byId, reference);
      return performance.now() - started;
    });
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
    expect(median).toBeLessThan(0.5);
  });
});
