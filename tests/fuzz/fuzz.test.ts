import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { type Crash, explore } from './explore.ts';
import { chanceFrom, mutate } from './mutate.ts';
import { bytesOfText } from './target.ts';
import { TARGETS } from './targets/index.ts';
import { segment } from './targets/segment.ts';

/** New inputs for each target in every `npm test`, always the same ones. Longer runs: `npm run fuzz`. */
const TRIED = 150;

describe.each(TARGETS.map((target) => [target.id, target] as const))('hostile input for “%s”', (_id, target) => {
  it('that led somewhere or broke something before breaks nothing', async () => {
    const corpus = corpusOf(target);
    expect(corpus.length).toBeGreaterThan(0);
    for (const input of corpus) await target.read(input);
  });

  it(`made up anew, ${TRIED} times, breaks nothing`, async () => {
    const crashes: Crash[] = [];
    const exploration = explore(target, corpusOf(target), chanceFrom(1), {
      kept: () => {},
      crash: (crash) => crashes.push(crash),
    });
    await exploration.go({ ms: 15_000, inputs: TRIED });
    expect(crashes.map(({ message }) => message)).toEqual([]);
    expect(exploration.tried).toBeGreaterThan(0);
  });
});

it('a sound segment opens, its sums put right and not wrong: else no damage would be tried but that of its head', async () => {
  const [sound = new Uint8Array()] = segment.seeds();
  expect(await segment.read(sound)).toMatch(/^opened/);
});

describe('a change', () => {
  const stock = { words: [bytesOfText('word')], others: [bytesOfText('other')] };

  it('is the same for the same seed, and stays within its bound', () => {
    const input = bytesOfText('a sound input');
    const changed = (seed: number) =>
      Array.from(
        { length: 50 },
        (
          (chance) => () =>
            mutate(input, chance, stock, 20)
        )(chanceFrom(seed)),
      );
    expect(changed(7)).toEqual(changed(7));
    expect(changed(7)).not.toEqual(changed(8));
    for (const each of changed(7)) expect(each.length).toBeLessThanOrEqual(20);
  });

  it('of nothing is something now and then', () => {
    const chance = chanceFrom(3);
    const all = Array.from({ length: 50 }, () => mutate(new Uint8Array(), chance, stock, 20).length);
    expect(Math.max(...all)).toBeGreaterThan(0);
  });
});
