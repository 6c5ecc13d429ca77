import type { OnPageAnswer } from '../../lib/messages.ts';
import { element, shape } from './draw.ts';
import type { Overlay } from './overlay.ts';

type Shown = Extract<OnPageAnswer, { kind: 'shown' }>;

/** The line on a product page, or on a list what the marks mean. It can be closed, and stays closed on this page. */
export function drawStrip(document: Document, overlay: Overlay, answer: Shown, onClose: () => void): HTMLElement {
  const { strip, words } = answer;
  const box = element(document, 'aside', `strip ${strip.level}`);
  box.setAttribute('aria-label', words.region);
  box.lang = words.lang;
  box.dir = words.dir;
  const body = element(document, 'div', '');
  body.append(element(document, 'p', 'level', strip.title));
  if (strip.text !== '') body.append(element(document, 'p', '', strip.text));
  if (strip.lines.length > 0) {
    const list = element(document, 'ul', '');
    for (const { level, text } of strip.lines) {
      const line = element(document, 'li', level);
      line.append(shape(document, level), element(document, 'span', '', text));
      list.append(line);
    }
    body.append(list);
  }
  body.append(element(document, 'p', 'hint', words.hint));
  const close = element(document, 'button', '', words.close);
  close.setAttribute('type', 'button');
  close.addEventListener('click', (event) => {
    event.stopPropagation();
    onClose();
  });
  box.append(shape(document, strip.level), body, close);
  overlay.root.append(box);
  return box;
}
