import type { Locator } from '../../model/sourced.ts';
import { locateBy, stepTo } from '../locate.ts';

const PLAIN_ID = /^[A-Za-z][\w-]{0,80}$/;

/**
 * The CSS path by which an element is found again, from the nearest unique id; ` >>> ` steps into an open shadow root.
 * For an element inside a frame it is the path of the frame.
 */
export function pathTo(element: Element): Locator {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return locateBy(frame && frame.ownerDocument !== element.ownerDocument ? frame : element, pathWithin);
}

function pathWithin(element: Element): string | undefined {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null) {
    const id = at.getAttribute('id');
    if (id !== null && PLAIN_ID.test(id) && isOnly(at, id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const parent: Element | null = at.parentElement;
    const step = parent === null ? at.localName : stepTo(at);
    if (step === undefined) return undefined;
    steps.unshift(step);
    at = parent;
  }
  return steps.join('>');
}

function isOnly(element: Element, id: string): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return typeof root.querySelector === 'function' && root.querySelector(`#${id}`) === element;
}
