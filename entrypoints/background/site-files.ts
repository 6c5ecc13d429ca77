import table from '../../assets/sites/compiled/table.json' with { type: 'json' };
import { MAX_RULES, type RuleTable, shopOf } from '../../lib/page/site-rules/choose.ts';

/** Which shop rules there are in the package (`assets/public/sites`), and for which pages. */
export const RULE_TABLE: RuleTable = table;

/** The files of some shops' rules, with the reader of rules behind them; none for none. */
export const filesOfRules = (ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [...ids.map((id) => `/sites/${id}.js`), '/site-reader.js'];

/**
 * The files to inject before the reader for the shop a page was found to belong to. The answer comes from a page's
 * process, so only names of rules we ship count.
 */
export function siteFiles(survey: unknown): string[] {
  if (typeof survey !== 'object' || survey === null) return [];
  const { host, software } = survey as { host?: unknown; software?: unknown };
  const shop = typeof host === 'string' ? shopOf(host.slice(0, 253), RULE_TABLE) : undefined;
  const named = Array.isArray(software) ? software.filter((id) => typeof id === 'string') : [];
  const ids = [shop, ...named.filter((id) => Object.hasOwn(RULE_TABLE.signs, id))].filter((id) => id !== undefined);
  return filesOfRules([...new Set(ids)].slice(0, MAX_RULES));
}
