import { type Address, MAX_ADDRESSES } from './audit.ts';

/** Longest address taken; longer ones are counted as unusable. */
const MAX_URL = 4096;

/** Parameters that say how a visitor came and never what is shown. */
const TRACKING =
  /^(?:utm_[a-z_]{1,30}|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|ttclid|twclid|yclid|igshid|mc_cid|mc_eid|_ga|_gl|srsltid)$/i;

/**
 * One spelling for one page: http(s) only, no user name, no fragment (but routes in fragments stay), no tracking
 * parameters. Order and values of the other parameters are left alone, because shops differ in what they mean.
 *
 * @param written  an address as pasted; one without a scheme is taken as https where it has a host and a path
 * @returns `undefined` for anything that is no address of a web page
 */
export function normaliseAddress(written: string): string | undefined {
  const trimmed = written.trim();
  if (trimmed === '' || trimmed.length > MAX_URL) return undefined;
  const bare = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\//u.test(trimmed);
  const url = parse(bare ? `https://${trimmed}` : trimmed);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  url.username = '';
  url.password = '';
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  const tracking = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
  for (const key of tracking) url.searchParams.delete(key);
  return url.href.length > MAX_URL ? undefined : url.href;
}

function parse(written: string): URL | undefined {
  try {
    return new URL(written);
  } catch {
    return undefined;
  }
}

/** A list of addresses as it will be audited, and what was left out of it. */
export interface AddressList {
  addresses: Address[];
  /** Entries that were the same page as one before. */
  repeated: number;
  /** Entries that are no address of a web page. */
  unusable: number;
  /** Entries past {@link MAX_ADDRESSES}. */
  beyond: number;
}

/**
 * Makes a list of distinct pages, in the order given.
 *
 * @param known  ids of pages that are on the audit's list already
 */
export async function listAddresses(
  written: Iterable<string>,
  known: ReadonlySet<string> = new Set(),
): Promise<AddressList> {
  const urls = new Set<string>();
  const list = { repeated: 0, unusable: 0, beyond: 0 };
  for (const each of written) {
    const url = normaliseAddress(each);
    if (url === undefined) list.unusable += 1;
    else if (urls.has(url)) list.repeated += 1;
    else if (urls.size + known.size >= MAX_ADDRESSES) list.beyond += 1;
    else urls.add(url);
  }
  const all = await Promise.all([...urls].map(async (url) => ({ id: await pageId(url), url })));
  const addresses = all.filter(({ id }) => !known.has(id));
  return { ...list, addresses, repeated: list.repeated + all.length - addresses.length };
}

/** The id of a page: the first 64 bits of the SHA-256 of its normalised address. */
export async function pageId(url: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return `p-${[...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
