import type { Level } from '../../lib/model/finding.ts';
import { LEVEL_SHAPES } from '../level-shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with a text, made without any parsing of markup: pages may forbid that, and names come from pages. */
export function element(document: Document, name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** The shape of a level, 16 × 16. The word stands beside it, so it is hidden from readers. */
export function shape(document: Document, level: Level): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width: '16', height: '16', viewBox: '0 0 16 16' }))
    svg.setAttribute(name, value);
  svg.setAttribute('aria-hidden', 'true');
  const { fill, stroke, dash } = LEVEL_SHAPES[level];
  const draw = (d: string, attributes: Record<string, string>) => {
    if (d === '') return;
    const path = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries({ d, ...attributes })) path.setAttribute(name, value);
    svg.append(path);
  };
  draw(fill, { fill: 'currentColor', 'fill-rule': 'evenodd' });
  const dashes: Record<string, string> = dash === undefined ? {} : { 'stroke-dasharray': dash };
  draw(stroke, { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.7', ...dashes });
  return svg;
}
