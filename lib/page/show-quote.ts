/**
 * Scrolls to the element a quote came from and marks it for three seconds. Runs in the page by injection, so it is one
 * closed function that uses nothing from outside. The mark is an animation: no attribute, class or element is left in
 * the page's document.
 *
 * @param path  the CSS path of an `element` locator; a step ` >>> ` goes into an open shadow root
 * @returns whether the element is still there
 */
export function showQuote(path: string): boolean {
  let root: Document | ShadowRoot = document;
  let element: Element | null = null;
  for (const step of path.split(' >>> ')) {
    try {
      element = root.querySelector(step);
    } catch {
      return false;
    }
    if (element === null) return false;
    if (element.shadowRoot !== null) root = element.shadowRoot;
  }
  if (element === null) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  const marked = { outline: '3px solid #b8860b', outlineOffset: '4px', backgroundColor: 'rgb(255 236 160 / 0.6)' };
  element.animate([marked, marked], { duration: 3000 });
  return true;
}
