import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { RuleTable } from '../page/site-rules/choose.ts';
import { SiteRule } from '../page/site-rules/schema.ts';
import { tableOf } from '../page/site-rules/shelf.ts';

/** Thrown where a shop's rule cannot be shipped; the message names its file and what to mend. */
export class SiteRuleError extends Error {
  override name = 'SiteRuleError';
}

/**
 * Reads and checks the rules of a folder, one file for each shop with the rule as its default export.
 *
 * @param dir  the folder, `lib/page/sites`
 * @throws SiteRuleError where a file is no rule, is named otherwise than its rule, or claims a host another has
 */
export async function readSiteRules(dir: string): Promise<SiteRule[]> {
  const rules: SiteRule[] = [];
  const owners = new Map<string, string>();
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.ts'))
    .sort()) {
    const module = (await import(pathToFileURL(resolve(dir, file)).href)) as { default?: unknown };
    const checked = v.safeParse(SiteRule, module.default);
    if (!checked.success) {
      const [issue] = checked.issues;
      const place = v.getDotPath(issue) ?? 'the default export';
      throw new SiteRuleError(`${join(dir, file)}: ${place} is no part of a shop rule (${issue.message}).`);
    }
    const rule = checked.output;
    if (`${rule.id}.ts` !== file)
      throw new SiteRuleError(`${join(dir, file)}: call the file ${rule.id}.ts, or change its id.`);
    if ((rule.hosts === undefined) === (rule.signs === undefined))
      throw new SiteRuleError(`${join(dir, file)}: give either the shop’s hosts or the signs of the software.`);
    for (const host of rule.hosts ?? []) {
      const owner = owners.get(host);
      if (owner !== undefined) throw new SiteRuleError(`${join(dir, file)}: ${host} is a host of ${owner} already.`);
      owners.set(host, rule.id);
    }
    rules.push(rule);
  }
  return rules;
}

/** Everything compiled: the table the worker chooses by, and all rules by id. */
export interface CompiledRules {
  table: RuleTable;
  rules: Record<string, SiteRule>;
}

export const compileRules = (rules: readonly SiteRule[]): CompiledRules => ({
  table: tableOf(rules),
  rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
});

/** Writes the compiled rules: table and rules for imports, one script for each rule for injection. */
export function writeRules(assets: string, { table, rules }: CompiledRules): void {
  const compiled = join(assets, 'sites', 'compiled');
  mkdirSync(compiled, { recursive: true });
  writeFileSync(join(compiled, 'table.json'), `${JSON.stringify(table)}\n`);
  writeFileSync(join(compiled, 'rules.json'), `${JSON.stringify(rules)}\n`);
  const scripts = join(assets, 'public', 'sites');
  mkdirSync(scripts, { recursive: true });
  for (const old of readdirSync(scripts)) rmSync(join(scripts, old));
  for (const [id, rule] of Object.entries(rules)) writeFileSync(join(scripts, `${id}.js`), scriptOf(id, rule));
}

/** The script that puts one rule on the reader's shelf; its value is not used. */
const scriptOf = (id: string, rule: SiteRule): string =>
  `globalThis.whenceSites = Object.assign(globalThis.whenceSites ?? {}, ${JSON.stringify({ [id]: rule })});\n`;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const compiled = compileRules(await readSiteRules('lib/page/sites'));
  writeRules(process.argv[2] ?? 'assets', compiled);
  console.log(`${Object.keys(compiled.rules).length} shop rules compiled.`);
}
