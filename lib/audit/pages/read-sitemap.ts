import { NotAListError } from './errors.ts';

/** A sitemap may hold 50 MB unpacked (sitemaps.org protocol); twice that is read before giving up. */
const MAX_SITEMAP = 100_000_000;

const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Addresses out of a sitemap, found by scanning for `<loc>`: a sitemap is a flat list, and a scan can neither be made to
 * follow entities nor to nest.
 *
 * @throws NotAListError where the file is no sitemap, or an index that only names other sitemaps
 */
export function readSitemap(xml: string): string[] {
  if (xml.length > MAX_SITEMAP) throw new NotAListError('This file is larger than a sitemap can be (50 MB).');
  const found = locations(xml);
  if (/<sitemapindex[\s>]/.test(xml.slice(0, 4000))) {
    throw new NotAListError(
      `This is an index of ${found.length} sitemaps, not a list of pages. Download the sitemaps it names and open them together: ${found.slice(0, 3).join(' ')}${found.length > 3 ? ' …' : ''}`,
    );
  }
  if (found.length === 0) throw new NotAListError('This file holds no <loc> entries, so it is no sitemap.');
  return found;
}

function locations(xml: string): string[] {
  const found: string[] = [];
  for (let at = xml.indexOf('<loc'); at !== -1; ) {
    const open = xml.indexOf('>', at);
    const close = open === -1 ? -1 : xml.indexOf('</loc', open);
    if (close === -1) break;
    if (/[\s>]/.test(xml[at + 4] ?? '')) found.push(plain(xml.slice(open + 1, close)));
    at = xml.indexOf('<loc', close);
  }
  return found;
}

function plain(content: string): string {
  const text = content.trim();
  const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text);
  if (data?.[1] !== undefined) return data[1].trim();
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITY[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The text of a sitemap file, unpacked where it is gzip, and never more of it than a sitemap may hold.
 *
 * @throws NotAListError where it unpacks to more, or is damaged
 */
export async function sitemapText(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    if (file.size > MAX_SITEMAP) throw new NotAListError('This file is larger than a sitemap can be (50 MB).');
    return file.text();
  }
  const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array>);
  const reader = unpacked.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      text += decoder.decode(read.value, { stream: true });
      if (text.length > MAX_SITEMAP) break;
    }
  } catch (error) {
    throw new NotAListError('This packed sitemap is damaged. Download it again.', { cause: error });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (text.length > MAX_SITEMAP) throw new NotAListError('This file unpacks to more than a sitemap can hold (50 MB).');
  return text;
}
