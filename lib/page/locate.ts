import type { Locator } from '../model/sourced.ts';

const MAX_STEPS = 40;
/** Longest path kept, in UTF-16 units (`Locator` allows no more). */
const MAX_PATH = 600;
/** Siblings counted; an element farther down has no path, since counting would take longer than it is worth. */
const MAX_SIBLINGS = 5_000;

/**
 * A CSS path to an element: from the nearest ancestor with a plain id, by position among its siblings of one tag. Inside
 * a shadow root the path goes on after ` >>> `.
 */
export const locate = (element: Element): Locator => locateBy(element, pathWithin);

/**
 * A locator through all shadow roots around an element.
 *
 * @param pathIn  the path to an element in its own root, if it has one
 */
export function locateBy(element: Element, pathIn: (element: Element) => string | undefined): Locator {
  const levels: string[] = [];
  for (let at: Element | undefined = element; at !== undefined; at = hostOf(at)) {
    const path = pathIn(at);
    if (path === undefined) return { kind: 'none' };
    levels.unshift(path);
  }
  const path = levels.join(' >>> ');
  return path.length > 0 && path.length <= MAX_PATH ? { kind: 'element', path } : { kind: 'none' };
}

/** The element whose shadow root holds another. */
const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

function pathWithin(element: Element): string | undefined {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null && steps.length < MAX_STEPS) {
    const { id } = at;
    if (typeof id === 'string' && /^[A-Za-z][\w-]{0,60}$/.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const step = stepTo(at);
    if (step === undefined) return undefined;
    steps.unshift(step);
    at = at.parentElement;
  }
  return steps.join(' > ');
}

/** An element by its tag and position among its siblings of that tag; none where those are too many. */
export function stepTo(element: Element): string | undefined {
  const tag = element.tagName.toLowerCase().replace(/[^a-z0-9-]/g, '') || '*';
  let position = 1;
  let seen = 0;
  for (let before = element.previousElementSibling; before !== null; before = before.previousElementSibling) {
    seen += 1;
    if (seen > MAX_SIBLINGS) return undefined;
    if (before.tagName === element.tagName) position += 1;
  }
  return `${tag}:nth-of-type(${position})`;
}
