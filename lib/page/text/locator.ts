import type { Locator } from '../../model/sourced.ts';

/** Longest path kept, in UTF-16 units (`Locator` allows no more). */
const MAX_PATH = 600;
const PLAIN_ID = /^[A-Za-z][\w-]{0,80}$/;

/**
 * The CSS path by which an element is found again, from the nearest unique id; ` >>> ` steps into an open shadow root.
 * For an element inside a frame it is the path of the frame.
 */
export function pathTo(element: Element): Locator {
  let inner = element;
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (frame && frame.ownerDocument !== element.ownerDocument) inner = frame;
  const steps: string[] = [];
  for (let level: Element | undefined = inner; level !== undefined; level = hostOf(level))
    steps.unshift(pathWithin(level));
  const path = steps.join(' >>> ');
  return path === '' || path.length > MAX_PATH ? { kind: 'none' } : { kind: 'element', path };
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode() as Partial<ShadowRoot>;
  return root.host;
}

function pathWithin(element: Element): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null) {
    const id = at.getAttribute('id');
    if (id !== null && PLAIN_ID.test(id) && isOnly(at, id)) {
      steps.unshift(`#${id}`);
      break;
    }
    const parent: Element | null = at.parentElement;
    steps.unshift(parent === null ? at.localName : `${at.localName}:nth-of-type(${position(at)})`);
    at = parent;
  }
  return steps.join('>');
}

function isOnly(element: Element, id: string): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return typeof root.querySelector === 'function' && root.querySelector(`#${id}`) === element;
}

function position(element: Element): number {
  let count = 1;
  for (let before = element.previousElementSibling; before !== null; before = before.previousElementSibling) {
    if (before.localName === element.localName) count += 1;
  }
  return count;
}
