import { describe, expect, it } from 'vitest';
import { statedPlace } from '../../../lib/check/report-row.ts';
import type { OriginStatement } from '../../../lib/model/product-page.ts';
import type { Sourced } from '../../../lib/model/sourced.ts';

const stated = (...values: OriginStatement[]): Sourced<OriginStatement>[] =>
  values.map((value) => ({ value, source: 'text', quote: '', locator: { kind: 'none' } }));

describe('the one place a page states', () => {
  it('is the place of the stage that is believed most', () => {
    const origins = stated({ place: 'VN', stage: 'assembled' }, { place: 'PT', stage: 'made' });
    expect(statedPlace(origins, ['made', 'assembled'])).toBe('PT');
  });

  it('is none where the page contradicts itself', () => {
    const origins = stated({ place: 'PT', stage: 'made' }, { place: 'CN', stage: 'made' });
    expect(statedPlace(origins, ['made', 'assembled'])).toBeNull();
  });

  it('is not where a maker has its office, nor where the goods were designed or packed', () => {
    const origins = stated(
      { place: 'IN', stage: 'address' },
      { place: 'IT', stage: 'designed' },
      { place: 'NL', stage: 'packed' },
    );
    expect(statedPlace(origins, ['made', 'assembled'])).toBeNull();
  });

  it('for cotton leaves out where another fibre was grown', () => {
    const origins = stated(
      { place: 'FR', stage: 'grown', material: 'linen' },
      { place: 'CN-XJ', stage: 'grown', material: 'cotton' },
    );
    expect(statedPlace(origins, ['grown'], 'cotton')).toBe('CN-XJ');
  });
});
