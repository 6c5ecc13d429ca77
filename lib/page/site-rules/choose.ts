/** Which rules are for which pages: all that is needed to choose rules without having them. */
export interface RuleTable {
  /** Ids by host, as rules name hosts: a first label or a domain. */
  hosts: Readonly<Record<string, string>>;
  /** Selectors by the id of a kind of shop software. */
  signs: Readonly<Record<string, readonly string[]>>;
}

/** Most rules for one page: its shop's, and one or two for the software it runs. */
export const MAX_RULES = 3;

/**
 * The id of the rule for a host, if its shop has one. A rule's bare word must be the label before the public suffix, so
 * `amazon.example.com` and `notamazon.com` are not Amazon's; a rule's domain covers what is below it.
 */
export function shopOf(host: string, table: RuleTable): string | undefined {
  const labels = host.toLowerCase().split('.');
  const of = (name: string | undefined): string | undefined =>
    name !== undefined && Object.hasOwn(table.hosts, name) ? table.hosts[name] : undefined;
  for (let at = 0; at < labels.length - 1; at += 1) {
    const shop = of(labels.slice(at).join('.'));
    if (shop !== undefined) return shop;
  }
  if (labels.length < 2) return undefined;
  // At most two labels follow a shop's own name: `.com`, `.co.uk`.
  return /^(?:co|com|net|org)$/.test(labels.at(-2) ?? '') ? of(labels.at(-3)) : of(labels.at(-2));
}
