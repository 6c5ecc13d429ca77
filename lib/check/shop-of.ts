import type { RetailHost } from '../model/reference.ts';

/**
 * The shop a page stands on, by its host or any domain above it: `www2.hm.com` is H&M's.
 *
 * @returns `undefined` for a shop that is not in the table
 */
export function shopOf(host: string, hosts: readonly RetailHost[]): RetailHost | undefined {
  const labels = host.toLowerCase().split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const domain = labels.slice(at).join('.');
    const shop = hosts.find((each) => each.domain === domain);
    if (shop !== undefined) return shop;
  }
  return undefined;
}
