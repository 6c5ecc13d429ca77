import type { Locator } from '../../model/sourced.ts';
import type { Places } from './schema.ts';

// What shop rules read travels to the page reader as values with their quotes. The part that reads rules travels beside
// the rules, so that pages of the many shops without one carry neither.

/** What stands in a place. */
export interface Found {
  value: string;
  quote: string;
  locator: Locator;
}

/** What one rule found on a page. */
export interface SiteValues {
  /** Whether it is the rule of the very shop, or of software that many shops run. */
  of: 'shop' | 'software';
  values: Partial<Record<keyof Places, Found>>;
  /** Who the `brand` of the shop's product markup is, where it is no brand. */
  markupBrand?: 'seller';
}

/** Reads a page by the rules that are for it, the shop's own first. */
export type ReadSites = (document: Document, host: string) => SiteValues[];

/** Where the reading of rules puts itself when it is injected beside the reader. */
interface Shelf {
  whenceReadSites?: ReadSites;
}

/** Makes the reading of rules known to the reader. */
export function registerReadSites(readSites: ReadSites): void {
  (globalThis as Shelf).whenceReadSites = readSites;
}

/** Reads by the rules that were injected or registered; nothing where there are none. */
export const readKnownSites: ReadSites = (document, host) =>
  (globalThis as Shelf).whenceReadSites?.(document, host) ?? [];
