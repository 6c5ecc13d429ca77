import type { Candidates, Field } from '../candidates.ts';
import { locate } from '../locate.ts';

/**
 * What one shop writes in a place of its own. Rules are data: they name places, never run code of their own. The general
 * reader does without them; a rule earns its place by a page where it helps (its sample page under `tests/pages/sites`).
 */
export interface SiteRule {
  /** The shop's name in lower case; also the name of its sample page. */
  id: string;
  /** First labels of the registrable domains: `amazon` stands for amazon.com, amazon.co.uk, smile.amazon.de. */
  hosts: readonly string[];
  /** CSS selectors by field, first match with text wins. */
  selectors: Partial<Record<Exclude<Field, 'gtin'>, readonly string[]>>;
  /** Who the `brand` of the shop's product markup is: on some marketplaces it is the seller. */
  markupBrand?: 'seller';
  /** Words around the value in these places, one capturing group for the value. */
  patterns?: Partial<Record<Field, RegExp>>;
}

const MAX_VALUE = 300;

/** The rule of a host, if its shop has one: a label of the host is the shop's, and only public suffixes follow it. */
export function ruleFor(host: string, rules: readonly SiteRule[]): SiteRule | undefined {
  const labels = host.toLowerCase().split('.');
  // At most two labels follow a shop's own name: `.com`, `.co.uk`.
  const own = labels.slice(-3, -1);
  return rules.find(({ hosts }) =>
    hosts.some((name) => labels.at(-2) === name || (own[0] === name && /^(?:co|com|net|org)$/.test(own[1] ?? ''))),
  );
}

/** Adds what stands in the places a shop's rule names; such a place is believed before general signs. */
export function addBySiteRule(candidates: Candidates, document: Document, rule: SiteRule): void {
  for (const [field, selectors] of Object.entries(rule.selectors) as [Field, readonly string[]][]) {
    const pattern = rule.patterns?.[field];
    for (const selector of selectors) {
      const element = document.querySelector(selector);
      const text = (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_VALUE);
      const value =
        pattern === undefined
          ? text
          : pattern
              .exec(text)
              ?.slice(1)
              .find((group) => group !== undefined);
      if (element === null || value === undefined || value === '') continue;
      candidates.add(field, { value, source: 'site-rule', quote: text, locator: locate(element), score: 0.92 });
      break;
    }
  }
}
