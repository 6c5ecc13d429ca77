import type { RuleTable } from './choose.ts';
import { MAX_RULES, shopOf } from './choose.ts';
import type { SiteRule } from './schema.ts';
import { surveyShop } from './survey-shop.ts';

/** Where rules injected beside the reader put themselves: `globalThis.whenceSites.amazon`. */
interface Shelf {
  whenceSites?: Record<string, SiteRule>;
}

/** Makes rules known. Outside the browser all of them are registered at once: see `all-rules.ts`. */
export function registerRules(rules: Record<string, SiteRule>): void {
  const shelf = globalThis as Shelf;
  shelf.whenceSites = { ...shelf.whenceSites, ...rules };
}

/** The rules that were injected or registered. */
export const knownRules = (): SiteRule[] => Object.values((globalThis as Shelf).whenceSites ?? {});

/** What is needed to choose among rules. */
export function tableOf(rules: readonly SiteRule[]): RuleTable {
  const hosts = Object.create(null) as Record<string, string>;
  const signs = Object.create(null) as Record<string, readonly string[]>;
  for (const rule of rules) {
    for (const host of rule.hosts ?? []) hosts[host] = rule.id;
    if (rule.signs !== undefined) signs[rule.id] = rule.signs;
  }
  return { hosts, signs };
}

/** The rules for a page among `rules`: its shop's first, then those for the software it runs. */
export function rulesFor(document: Document, host: string, rules: readonly SiteRule[]): SiteRule[] {
  const table = tableOf(rules);
  const ids = [shopOf(host, table), ...surveyShop(table.signs, { document, host }).software];
  return ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []).slice(0, MAX_RULES);
}
