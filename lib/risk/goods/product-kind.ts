import { latePattern } from '../../late-pattern.ts';

/** A kind of goods a page may show, and the names official tables have for it. */
export interface ProductKind {
  id: string;
  /** Names in goods × country lists, lower case, without what stands in brackets. */
  goods: readonly string[];
  /** Names of priority sectors (UFLPA strategy), lower case, as a sector's words begin. */
  sectors: readonly string[];
  /** Words of the title or category that show this kind: a pattern of {@link words}. */
  words?: RegExp;
  /** Fibres of the composition that show it. */
  fibres?: readonly string[];
  /**
   * `any`: its words count on every page; `textile`: words with other meanings too ("top", "coat"), which count only where
   * the page states a textile fibre; `not-textile`: only where it states none ("tomato" on a dress is a colour).
   */
  where: 'any' | 'textile' | 'not-textile';
}

/**
 * A pattern of whole words in any script for {@link setApart} text: a letter or digit on neither side. Chinese and Japanese
 * words need no border. Classes such as `\p{L}` would do the same on the text as it is, at 20 ms for the table in every
 * woken worker.
 */
export const words = (latin: string, cjk = ''): RegExp =>
  new RegExp(` (?:${latin.replaceAll('-', '(?: - )')}) ${cjk === '' ? '' : `|${cjk}`}`);

const between = latePattern(String.raw`[^\p{L}\p{N}]+`, 'gu');

/** A text as {@link words} reads it: lower case, and on either side of each word a space, beside whatever else parts it. */
export const setApart = (text: string): string =>
  ` ${text.toLowerCase().replace(between(), (parting) => (parting === ' ' ? ' ' : ` ${parting} `))} `;
