/** A kind of goods a page may show, and the names official tables have for it. */
export interface ProductKind {
  id: string;
  /** Names in goods × country lists, lower case, without what stands in brackets. */
  goods: readonly string[];
  /** Names of priority sectors (UFLPA strategy), lower case, as a sector's words begin. */
  sectors: readonly string[];
  /** Words of the title or category that show this kind, as whole words. */
  words?: RegExp;
  /** Fibres of the composition that show it. */
  fibres?: readonly string[];
  /**
   * `any`: its words count on every page; `textile`: words with other meanings too ("top", "coat"), which count only where
   * the page states a textile fibre; `not-textile`: only where it states none ("tomato" on a dress is a colour).
   */
  where: 'any' | 'textile' | 'not-textile';
}

/** Whole words in any script: a letter or digit on neither side. Chinese and Japanese words need no border. */
export const words = (latin: string, cjk = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${latin})(?![\\p{L}\\p{N}])${cjk === '' ? '' : `|${cjk}`}`, 'iu');
