import type { OnPageAnswer } from '../../lib/messages.ts';
import type { ListedProduct } from '../../lib/page/listed-brands.ts';
import { element, shape } from './draw.ts';
import type { Overlay } from './overlay.ts';

type Shown = Extract<OnPageAnswer, { kind: 'shown' }>;

/** Marks over the products of a list, kept where the products are. */
export interface Marks {
  /** Puts every mark to its product again; cheap enough for every frame in which something moved. */
  place(): void;
}

/** A mark at the upper end corner of each product whose brand our data says something about. */
export function drawMarks(
  document: Document,
  overlay: Overlay,
  answer: Shown,
  products: readonly ListedProduct[],
): Marks {
  const { marks, words } = answer;
  const byBrand = new Map(marks.map((mark) => [mark.brand, mark]));
  const drawn = products.flatMap(({ card, brand }) => {
    const mark = byBrand.get(brand);
    if (mark === undefined) return [];
    const box = element(document, 'span', `mark ${mark.level}`);
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', mark.label);
    box.lang = words.lang;
    box.append(shape(document, mark.level));
    overlay.root.append(box);
    return [{ card, box }];
  });
  return {
    place() {
      // All reading before all writing, so that the page is laid out once.
      const corner = overlay.corner();
      const places = drawn.map(({ card, box }) => ({ box, at: card.getBoundingClientRect() }));
      for (const { box, at } of places) {
        box.style.display = at.width < 48 || at.height < 48 ? 'none' : '';
        box.style.left = `${Math.round(at.right - corner.x - 30)}px`;
        box.style.top = `${Math.round(at.top - corner.y + 6)}px`;
      }
    },
  };
}
