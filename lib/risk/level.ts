import type { Level } from '../model/finding.ts';

/** Link levels, strongest first (METHOD.md §1). */
export const LEVELS: readonly Level[] = ['listed', 'documented', 'stated', 'context', 'nothing-found', 'not-checked'];

/**
 * The level of a card that has none of its own (a label, a modern-slavery statement, a note): it is shown beside the
 * findings and raises nothing.
 */
export const NO_LEVEL: Level = 'nothing-found';

/** Rank of a level, 0 for the strongest. */
export const rankOf = (level: Level): number => LEVELS.indexOf(level);

/** The strongest of some levels; `floor` where there are none. Levels are never summed: METHOD.md §1. */
export function highest(levels: Iterable<Level>, floor: Level): Level {
  let top = floor;
  for (const level of levels) if (rankOf(level) < rankOf(top)) top = level;
  return top;
}

/**
 * One step down, for a parent company's finding or an independently checked exit. `stated` means "stated on this page",
 * so it is no step on the way down from a report: `documented` goes to `context`.
 */
export function oneStepLower(level: Level): Level {
  switch (level) {
    case 'listed':
      return 'documented';
    case 'documented':
    case 'stated':
      return 'context';
    case 'context':
      return NO_LEVEL;
    default:
      return level;
  }
}
