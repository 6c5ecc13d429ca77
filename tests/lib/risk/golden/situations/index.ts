import type { Theme } from '../situation.ts';
import { cotton } from './cotton.ts';
import { goods } from './goods.ts';
import { labels } from './labels.ts';
import { lists } from './lists.ts';
import { otherKinds } from './other-kinds.ts';
import { owners } from './owners.ts';
import { pageWords } from './page-words.ts';
import { reports } from './reports.ts';
import { traps } from './traps.ts';

/** The golden table: every situation, by theme. */
export const THEMES: readonly Theme[] = [lists, reports, traps, pageWords, cotton, goods, labels, owners, otherKinds];
