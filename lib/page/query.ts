import { classOf, idOf } from './element-names.ts';

/**
 * What is looked for, in terms that a view of a page answers without searching it: elements for which any of these holds.
 */
export interface Query {
  /** Their class attribute fits. */
  classes?: RegExp;
  /** Their id fits. */
  ids?: RegExp;
  /** They are of a tag or have an attribute (`a`, `[itemprop]`), and an attribute, where one is named, is there and fits. */
  sets?: readonly ElementSet[];
}

/** A bare selector, an attribute, what it holds. */
export type ElementSet = readonly [base: string, attribute?: string, value?: RegExp];

/** Whether an element of the set's tag, or with its attribute, is in the set. */
export function isIn(element: Element, [, attribute, value]: ElementSet): boolean {
  if (attribute === undefined) return true;
  const held = element.getAttribute(attribute);
  return held !== null && value?.test(held) !== false;
}

/** Whether an element is one of those looked for. */
export const fits = (element: Element, { classes, ids, sets = [] }: Query): boolean =>
  classes?.test(classOf(element)) === true ||
  ids?.test(idOf(element)) === true ||
  sets.some(
    (set) =>
      (set[0].startsWith('[') ? element.hasAttribute(set[0].slice(1, -1)) : element.localName === set[0]) &&
      isIn(element, set),
  );
