import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../../lib/model/assessment.ts';
import { assess, METHOD_VERSION } from '../../../lib/risk/assess.ts';
import { say } from '../../../lib/risk/wording.ts';
import { entity, fibre, good, input, listing, match, page } from './make.ts';

describe('an assessment', () => {
  it('of a page on which nothing is found says so with the date of the data and its records', () => {
    const assessment = assess(input({ page: page({ brand: 'Nobody' }) }));
    expect(assessment.level).toBe('nothing-found');
    expect(say(assessment.headline)).toBe('Nothing found in our data of 2026-11-23 (1234 records).');
    expect(assessment.method).toBe(METHOD_VERSION);
  });

  it('of a listed maker is "listed", and the brand’s row stays as it is', () => {
    const maker = entity('Example Textile Co., Ltd.', {
      listings: [listing('UFLPA Entity List', 'forced-labour', { basis: 'section 2(d)(2)(B)(v)' })],
    });
    const assessment = assess(
      input({
        page: page({ brand: 'Shirtly', maker: 'Example Textile', materials: [fibre('cotton', 100)] }),
        matches: [match('manufacturer', maker)],
        reference: { goods: [good('Cotton', 'CN', 'China')] },
      }),
    );
    expect(assessment.level).toBe('listed');
    expect(say(assessment.headline)).toBe(
      'Example Textile Co., Ltd., shown here as maker, is on the UFLPA Entity List since 2022-06-21 (section 2(d)(2)(B)(v)).',
    );
    expect(assessment.roles.map(({ role, level }) => `${role}: ${level}`)).toEqual([
      'brand: nothing-found',
      'manufacturer: listed',
      'seller: not-checked',
    ]);
    expect(assessment.recommendations.map(({ number }) => number)).toEqual([26, 24]);
    expect(v.safeParse(Assessment, assessment).issues).toBeUndefined();
  });
});
