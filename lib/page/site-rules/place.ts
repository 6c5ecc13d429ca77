import type { Locator } from '../../model/sourced.ts';
import { locate } from '../locate.ts';
import type { ElementPlace, Place } from './schema.ts';
import type { Found } from './site-values.ts';
import { readState, type StateCache } from './state.ts';

/** Longest value taken from a place, in UTF-16 units: a composition by parts is the longest there is. */
const MAX_VALUE = 2_000;
const MAX_ELEMENTS = 200;

/** What stands in the first place of a list that has something. */
export function readPlaces(
  document: Document,
  places: readonly Place[],
  cache: StateCache = new Map(),
): Found | undefined {
  for (const place of places) {
    const found = readPlace(document, place, cache);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readPlace(document: Document, place: Place, cache: StateCache): Found | undefined {
  if (typeof place === 'object' && 'state' in place) {
    const stated = readState(document, place, cache);
    if (stated === undefined) return undefined;
    const quote = clean(stated.text);
    const value = strip(quote, place);
    const locator: Locator = { kind: 'script', path: stated.path.slice(0, 600), pointer: stated.pointer };
    return value === '' ? undefined : { value, quote, locator };
  }
  const { select, ...rest }: ElementPlace = typeof place === 'string' ? { select: place } : place;
  for (const element of [...document.querySelectorAll(select)].slice(0, MAX_ELEMENTS)) {
    const holder = holderIn(element, rest);
    if (holder === undefined) continue;
    const { attribute } = rest;
    const quote = clean(attribute === undefined ? (holder.textContent ?? '') : (holder.getAttribute(attribute) ?? ''));
    const value = strip(quote, rest);
    if (value !== '') return { value, quote, locator: locate(holder) };
  }
  return undefined;
}

/** The element that holds the value; none where the label beside it is another. */
function holderIn(element: Element, { label, value }: Omit<ElementPlace, 'select'>): Element | undefined {
  if (label !== undefined) {
    const text = clean(element.querySelector(label.select)?.textContent ?? '').replace(/\s*[:：]$/, '');
    if (!label.is.some((word) => word.toLowerCase() === text.toLowerCase())) return undefined;
  }
  return value === undefined ? element : (element.querySelector(value) ?? undefined);
}

/** Text without the tags that data carries for its page, white space folded. */
const clean = (text: string): string =>
  text
    .slice(0, 4 * MAX_VALUE)
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_VALUE);

/** The value without the words around it. Where words must stand before it and none does, the text is something else. */
function strip(text: string, { after, before }: Pick<ElementPlace, 'after' | 'before'>): string {
  let value = text;
  if (after !== undefined) {
    const word = after.find((each) => value.toLowerCase().startsWith(each.toLowerCase()));
    if (word === undefined) return '';
    value = value.slice(word.length);
  }
  for (const word of before ?? []) {
    const at = value.toLowerCase().indexOf(word.toLowerCase());
    if (at >= 0) {
      value = value.slice(0, at);
      break;
    }
  }
  return value.replace(/^[\s:：]+|\s+$/g, '');
}
