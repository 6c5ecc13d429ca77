import type { Locator } from '../model/sourced.ts';

const MAX_STEPS = 40;

/**
 * A CSS path to an element: from the nearest ancestor with a plain id, by position among its siblings of one tag. Inside
 * a shadow root the path goes on after ` >>> `.
 */
export function locate(element: Element): Locator {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null && steps.length < MAX_STEPS) {
    const { id } = at;
    if (typeof id === 'string' && /^[A-Za-z][\w-]{0,60}$/.test(id)) {
      steps.unshift(`#${id}`);
      break;
    }
    steps.unshift(step(at));
    at = at.parentElement;
  }
  const path = steps.join(' > ');
  return path.length > 0 && path.length <= 600 ? { kind: 'element', path } : { kind: 'none' };
}

function step(element: Element): string {
  const tag = element.tagName.toLowerCase().replace(/[^a-z0-9-]/g, '') || '*';
  let position = 1;
  for (let before = element.previousElementSibling; before !== null; before = before.previousElementSibling) {
    if (before.tagName === element.tagName) position += 1;
  }
  return `${tag}:nth-of-type(${position})`;
}
