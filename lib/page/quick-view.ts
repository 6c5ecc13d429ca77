import type { KindOfPage } from './page-kind.ts';
import { basketButtons, PRICE } from './page-kind.ts';
import { textWithin } from './text-within.ts';

const LAYERS = 'dialog[open],[role="dialog"],[aria-modal="true"]';
/** Layers looked at: pages keep a dozen closed ones. */
const MAX_LAYERS = 20;
/** Text of a layer looked through for a price, in UTF-16 units. */
const MAX_TEXT = 4_000;

export const QUICK_VIEW: KindOfPage = { kind: 'product', reasons: ['a product in a layer over the page'] };

/**
 * The open layer in which a list shows one of its products: it has a heading and a price. What else an open layer may be
 * (consent, newsletter, basket) has nothing to put into a basket, which {@link showsProduct} asks for.
 */
export function openLayer(document: Document): Element | undefined {
  return [...document.querySelectorAll(LAYERS)]
    .slice(0, MAX_LAYERS)
    .find(
      (layer) => isShown(layer) && layer.querySelector('h1,h2,h3') !== null && PRICE.test(textWithin(layer, MAX_TEXT)),
    );
}

/** Whether a layer, as a view of its own, has one thing to put into a basket, or a few sizes and pieces of it. */
export function showsProduct(layer: Document, url: string): boolean {
  const buttons = basketButtons(layer, url);
  return buttons >= 1 && buttons <= 5;
}

/** Whether a person sees a layer. Without a layout (on the command line) only an open `dialog` is surely seen. */
function isShown(layer: Element): boolean {
  if (layer.closest('[hidden],[aria-hidden="true"]') !== null) return false;
  const { checkVisibility } = layer as { checkVisibility?: (how: object) => boolean };
  if (checkVisibility === undefined) return layer.matches('dialog[open]');
  return checkVisibility.call(layer, { visibilityProperty: true, opacityProperty: true });
}
