import type { AddressSource, ReadableTab, ReadList } from '../../components/audit/new-audit.tsx';
import { listAddresses } from '../../lib/audit/pages/address.ts';
import { NotAListError } from '../../lib/audit/pages/errors.ts';
import { collectLinks, likelyProducts, linksOfListing } from '../../lib/audit/pages/links.ts';
import { readPasted, readTable } from '../../lib/audit/pages/read-pasted.ts';
import { readSitemap, sitemapText } from '../../lib/audit/pages/read-sitemap.ts';
import { browser } from '../../lib/browser.ts';

/** Tabs that show a site Whence may read; of the others the browser does not even tell the address. */
export async function readableTabs(): Promise<ReadableTab[]> {
  const tabs = await browser.tabs.query({ url: ['https://*/*', 'http://*/*'] });
  return tabs.flatMap(({ id, title, url }) =>
    id === undefined || url === undefined ? [] : [{ id, title: title ?? url, url }],
  );
}

/**
 * Reads a list of addresses from wherever the user points.
 *
 * @throws NotAListError
 */
export async function readSource(source: AddressSource): Promise<ReadList> {
  switch (source.kind) {
    case 'pasted':
      return { ...(await listAddresses(readPasted(source.text))), source: 'pasted' };
    case 'files':
      return readFiles(source.files);
    case 'listing':
      return readListing(source.tabId);
  }
}

/** Several files are one list: the sitemaps that an index names are opened together. */
async function readFiles(files: readonly File[]): Promise<ReadList> {
  const found: string[][] = [];
  for (const file of files) found.push(await readFile(file));
  const source = files.map(({ name }) => name).join(', ');
  return { ...(await listAddresses(found.flat())), source: source.slice(0, 300) };
}

async function readFile(file: File): Promise<string[]> {
  const text = await sitemapText(file);
  if (/^\s*<(?:\?xml|urlset|sitemapindex|!--)/.test(text.slice(0, 1000).replace(/^\uFEFF/, '')))
    return readSitemap(text);
  return /\.(?:csv|tsv)$/i.test(file.name) ? readTable(text) : readPasted(text);
}

async function readListing(tabId: number): Promise<ReadList> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined)
    throw new NotAListError('The browser does not tell the address of this tab. Open another one.');
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: collectLinks });
  const links = linksOfListing(injected?.result, url);
  const { likely } = likelyProducts(links);
  const all = await listAddresses(links);
  return { ...all, likely: await listAddresses(likely), source: url.slice(0, 300) };
}
