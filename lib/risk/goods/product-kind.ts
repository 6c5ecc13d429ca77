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
 * A pattern of whole words for {@link plainWords}: spaces stand on either side of each. Chinese and Japanese words need no
 * border. Classes such as `\p{L}` would do the same on the text as it is, at 20 ms for the table in every woken worker.
 */
export const words = (latin: string, cjk = ''): RegExp => new RegExp(` (?:${latin}) ${cjk === '' ? '' : `|${cjk}`}`);

/** A text as the patterns of kinds read it: lower case, one space for all that is neither letter nor digit, and at its ends. */
export const plainWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
