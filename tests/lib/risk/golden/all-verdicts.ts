import { judge } from './judge.ts';
import { THEMES } from './situations/index.ts';

/** Every golden verdict as one JSON text: the bytes that have to be the same in every browser. */
export const allVerdicts = (): string =>
  JSON.stringify(THEMES.flatMap(({ situations }) => situations.map((situation) => judge(situation))));
