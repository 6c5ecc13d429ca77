/** A layer of ours over a page: a closed shadow root on an element that says nothing about itself. */
export interface Overlay {
  root: ShadowRoot;
  /** Where the layer's own corner is in the viewport, to place things by. */
  corner(): { x: number; y: number };
  remove(): void;
}

/**
 * Opens the layer. It lies outside the page's flow, so nothing of the page moves; nothing in it takes focus by itself; the
 * shadow root is closed and the host bears no attribute, class, id or address of ours.
 *
 * A page can still see that *some* element was added to its document and who measures very exactly can see that something
 * is drawn: an element that a page can neither see nor feel does not exist. That is why this is off until a person turns it
 * on for a shop, and why the place where it is turned on says so.
 */
export function openOverlay(document: Document, styles: string): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(document, root, HOST + styles);
  document.documentElement.append(host);
  return {
    root,
    corner: () => {
      const { left, top } = host.getBoundingClientRect();
      return { x: left, y: top };
    },
    remove: () => host.remove(),
  };
}

/** `!important` of a shadow root is stronger than any style of the page on the host. */
const HOST = `
:host {
  all: initial !important;
  position: absolute !important;
  inset-block-start: 0 !important;
  left: 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  display: block !important;
  contain: layout style !important;
  z-index: 2147483647 !important;
}`;

/** A constructed sheet is free of the page's content policy; where it is refused, an element carries the styles. */
function addStyles(document: Document, root: ShadowRoot, styles: string): void {
  try {
    const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = styles;
    root.append(element);
  }
}
