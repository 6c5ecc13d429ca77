import { textWithin } from '../text-within.ts';

const MAX_TEXT = 4_000;

/** Attributes that hold an element's value before its text does (HTML standard, microdata, "Values"). */
const VALUE_ATTRIBUTE: Record<string, string> = {
  META: 'content',
  LINK: 'href',
  A: 'href',
  AREA: 'href',
  IMG: 'src',
  AUDIO: 'src',
  VIDEO: 'src',
  EMBED: 'src',
  IFRAME: 'src',
  SOURCE: 'src',
  TRACK: 'src',
  OBJECT: 'data',
  DATA: 'value',
  METER: 'value',
  TIME: 'datetime',
};

/** Properties whose value is an address, not what the link to it says. */
const ADDRESS =
  /^(?:url|sameAs|image|logo|(?:thumbnail|content|embed)Url|mainEntityOfPage|additionalType|availability|itemCondition|businessFunction)$/;

/**
 * The value an element gives to a property. Two departures from the standard, for what shops mean: `content` counts on
 * any element, as search engines have it, and a link gives what it says where a name is asked for, because
 * `<a itemprop="brand" href="/brands/alder">Alder</a>` names a brand.
 */
export function elementValue(element: Element, property: string): string {
  const content = element.getAttribute('content');
  if (content !== null) return content.slice(0, MAX_TEXT);
  const tag = element.tagName.toUpperCase();
  const attribute = VALUE_ATTRIBUTE[tag];
  const text = textWithin(element, MAX_TEXT).replace(/\s+/g, ' ').trim();
  if (attribute === undefined || ((tag === 'A' || tag === 'AREA') && text !== '' && !ADDRESS.test(property)))
    return text;
  return (element.getAttribute(attribute) ?? text).slice(0, MAX_TEXT).trim();
}
