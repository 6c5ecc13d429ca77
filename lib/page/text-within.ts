/** Text nodes looked at; text that is short to a reader stands in a few. */
const MAX_NODES = 400;
const TEXT = 4;

/**
 * The first `max` units of the text in an element, as `textContent` has it. That would copy a page's whole text where a
 * page puts it all into what it calls a price.
 */
export function textWithin(element: Element, max: number): string {
  const only = element.firstChild;
  if (only === null) return '';
  if (only.nodeType === 3 && only.nextSibling === null) return (only as Text).data.slice(0, max);
  const walker = element.ownerDocument.createTreeWalker(element, TEXT);
  let text = '';
  for (let seen = 0; seen < MAX_NODES && text.length < max; seen += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    text += (node as Text).data;
  }
  return text.slice(0, max);
}
