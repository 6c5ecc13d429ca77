import type { Candidates } from './candidates.ts';
import { holdsWords, plain } from './candidates.ts';
import { gtinIn } from './gtin.ts';
import type { Steps } from './in-turns.ts';

// Shops that render in the browser leave their product as data in scripts (`__NEXT_DATA__`, Shopify's product JSON, data
// layers, `window.__STATE__ = …`). The shapes are endless and change weekly; what lasts is the key beside the value. So the
// scripts are not parsed: the few keys that name a brand or an item number are looked for, in one bounded pass, and a
// value counts only where the page leaves no doubt whose it is.

const MAX_SCRIPTS = 120;
/** Most script text looked through on one page, in UTF-16 units. */
const MAX_TEXT = 3_000_000;
const MAX_HITS = 400;
/** A script is looked through piece by piece, so that the page may have its turn; a key and its value are shorter than the overlap. */
const PIECE = 250_000;
const OVERLAP = 200;

/** Text that runs without being data of the page, or that other readers take. */
const NOT_STATE = /ld\+json|importmap|speculationrules|template|x-handlebars/i;
const KEYS =
  /\b((?:product_?|item_)?brand(?:_?name)?|vendor|gtin(?:8|1[234])?|(?:ean|isbn)(?:13)?|upc|barcode)\\?["']?\s{0,3}:\s{0,3}(?:\{\\?["'](?:name|value)\\?["']\s{0,3}:\s{0,3})?\\?["']([^"'\\<>{}\n]{2,80})\\?["']/gi;

/**
 * Adds brand and item number from data in scripts. A brand counts where the product's name begins with it, has no other
 * of them in it, or where the scripts name no other; an item number only where they name no other.
 *
 * @param title  the product's name, if known
 * @param site  what the shop calls itself, folded: its own name is a brand only on its own goods, which names tell better
 */
export function* addPageState(
  candidates: Candidates,
  document: Document,
  page: { title: string | undefined; site: readonly string[]; limits: string[] },
): Steps<void> {
  const found = { brand: new Map<string, Hit>(), gtin: new Map<string, Hit>() };
  let left = MAX_TEXT;
  let hits = 0;
  const scripts = [...document.querySelectorAll('script')].filter((script) => !script.hasAttribute('src'));
  for (const [index, script] of scripts.slice(0, MAX_SCRIPTS).entries()) {
    if (NOT_STATE.test(script.getAttribute('type') ?? '')) continue;
    const whole = script.textContent ?? '';
    if (left <= 0) {
      page.limits.push('page state over 3 million characters not read');
      break;
    }
    const text = whole.slice(0, left);
    left -= text.length;
    for (let from = 0; from < text.length && hits <= MAX_HITS; from += PIECE) {
      const piece = text.slice(from, from + PIECE + OVERLAP);
      for (const match of piece.matchAll(KEYS)) {
        const [matched, key = '', value = ''] = match;
        const quote = marksBefore(piece, match.index) + matched;
        hits += 1;
        if (hits > MAX_HITS) break;
        const path = `script:not([src]):${index}`;
        if (/brand|vendor/i.test(key)) note(found.brand, plain(value), { value, quote, path, pointer: key });
        else {
          const number = gtinIn(value);
          if (number !== undefined)
            note(found.gtin, number.padStart(14, '0'), { value: number, quote, path, pointer: key });
        }
      }
      yield;
    }
  }
  const title = plain(page.title ?? '');
  const named = [...found.brand].filter(([folded]) => holdsWords(title, folded));
  for (const [folded, hit] of found.brand) {
    const leads = title === folded || title.startsWith(`${folded} `);
    const only = found.brand.size === 1 || (named.length === 1 && named[0]?.[0] === folded);
    if (!leads && (!only || page.site.includes(folded))) continue;
    candidates.add('brand', candidate(hit, leads ? 0.7 : 0.5));
  }
  const [only] = found.gtin.values();
  if (only !== undefined && found.gtin.size === 1) candidates.add('gtin', candidate(only, 0.6));
}

/** The quotation mark before a key, with its backslash. The pattern begins with the key: that finds it twice as fast. */
const marksBefore = (text: string, at: number): string =>
  /\\?["']?$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';

interface Hit {
  value: string;
  quote: string;
  path: string;
  pointer: string;
}

function note(hits: Map<string, Hit>, key: string, hit: Hit): void {
  if (key !== '' && !/^\d+$|^(?:true|false|null|undefined|string)$/.test(hit.value) && !hits.has(key))
    hits.set(key, hit);
  else if (/^\d{14}$/.test(key) && !hits.has(key)) hits.set(key, hit);
}

const candidate = ({ value, quote, path, pointer }: Hit, score: number) => ({
  value,
  quote,
  score,
  source: 'page-state' as const,
  locator: { kind: 'script' as const, path, pointer },
});
