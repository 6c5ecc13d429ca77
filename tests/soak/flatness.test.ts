import { expect, it } from 'vitest';
import { heightOf, isFlat, mean } from './flatness.ts';

it('a mean of nothing is nothing', () => {
  expect(mean([9, 1, 5])).toBe(5);
  expect(mean([])).toBe(0);
});

it.each([
  ['a constant', [5, 5, 5, 5, 5, 5, 5, 5, 5], true],
  ['warming up and then still', [1, 3, 9, 9, 9, 9, 9, 9, 9], true],
  ['up and down', [9, 7, 9, 7, 9, 7, 9, 7, 9], true],
  ['a slow leak', [10, 11, 12, 13, 14, 15, 16, 17, 18], false],
  ['one step up that stays', [10, 10, 10, 10, 10, 10, 14, 14, 14], false],
] as const)('%s is flat: %s', (_what, samples, flat) => {
  const height = heightOf(samples);
  expect(height && isFlat(height, 0.15)).toBe(flat);
});

it('too few samples are told to be too few, and are not called flat', () => {
  expect(heightOf([1, 9])).toBeUndefined();
  expect(heightOf([1, 1, 1, 9, 9, 9])).toBeUndefined();
});
