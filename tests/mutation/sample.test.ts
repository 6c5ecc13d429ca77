import { expect, it } from 'vitest';
import { samplePlaces } from './sample.ts';

it('takes about the share of a folder it was asked for, in places that Stryker understands', () => {
  const all = samplePlaces('lib/risk', 1, 'a');
  const some = samplePlaces('lib/risk', 0.25, 'a');
  expect(some.length / all.length).toBeGreaterThan(0.15);
  expect(some.length / all.length).toBeLessThan(0.35);
  for (const place of some) expect(place).toMatch(/^lib\/risk\/[\w/-]+\.ts:\d+-\d+$/);
  expect(all).toEqual(expect.arrayContaining(some));
});

it('is the same for the same seed, and another for another', () => {
  expect(samplePlaces('lib/risk', 0.25, 'a')).toEqual(samplePlaces('lib/risk', 0.25, 'a'));
  expect(samplePlaces('lib/risk', 0.25, 'a')).not.toEqual(samplePlaces('lib/risk', 0.25, 'b'));
});

it('leaves nothing out where all is asked for', () => {
  const lines = samplePlaces('lib/risk/rules', 1, 'a').filter((place) => place.startsWith('lib/risk/rules/index.ts'));
  expect(lines[0]).toMatch(/:1-/);
});
