import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAddresses, normaliseAddress, pageId } from '../../../../lib/audit/pages/address.ts';
import { MAX_ADDRESSES } from '../../../../lib/audit/pages/audit.ts';
import { readPasted, readTable } from '../../../../lib/audit/pages/read-pasted.ts';
import { readSitemap, sitemapText } from '../../../../lib/audit/pages/read-sitemap.ts';

describe('one spelling for one page', () => {
  it.each([
    ['https://Shop.Example/p/1#reviews', 'https://shop.example/p/1'],
    ['https://shop.example/p/1?utm_source=mail&colour=blue&gclid=x', 'https://shop.example/p/1?colour=blue'],
    ['https://user:secret@shop.example/p/1', 'https://shop.example/p/1'],
    ['https://shop.example:443/p/1', 'https://shop.example/p/1'],
    ['shop.example/p/1', 'https://shop.example/p/1'],
    ['www.müller.example/hemd', 'https://www.xn--mller-kva.example/hemd'],
    ['https://app.example/#/product/7', 'https://app.example/#/product/7'],
    ['https://shop.example/p?b=2&a=1', 'https://shop.example/p?b=2&a=1'],
  ])('%s is %s', (written, normal) => {
    expect(normaliseAddress(written)).toBe(normal);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    '',
    'cotton',
    'a b',
    '12.5',
  ])('%j is no address of a web page', (written) => {
    expect(normaliseAddress(written)).toBeUndefined();
  });

  it('is its own spelling', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const once = normaliseAddress(url);
        expect(once === undefined ? undefined : normaliseAddress(once)).toBe(once);
      }),
    );
  });
});

describe('a list of addresses', () => {
  it('holds each page once and says what it left out', async () => {
    const list = await listAddresses([
      'https://shop.example/p/1',
      'https://shop.example/p/1#size',
      'https://shop.example/p/2?utm_medium=x',
      'https://shop.example/p/2',
      'mailto:a@b.example',
    ]);
    expect(list.addresses.map(({ url }) => url)).toEqual(['https://shop.example/p/1', 'https://shop.example/p/2']);
    expect(list).toMatchObject({ repeated: 2, unusable: 1, beyond: 0 });
  });

  it('passes over pages that are on the audit already', async () => {
    const known = new Set([await pageId('https://shop.example/p/1')]);
    const list = await listAddresses(['https://shop.example/p/1', 'https://shop.example/p/2'], known);
    expect(list.addresses.map(({ url }) => url)).toEqual(['https://shop.example/p/2']);
    expect(list.repeated).toBe(1);
  });

  it('stops at what a table can show and counts the rest', async () => {
    const known = new Set(Array.from({ length: MAX_ADDRESSES - 20 }, (_, n) => `p-${n}`));
    const more = Array.from({ length: 25 }, (_, n) => `https://shop.example/${n}`);
    const list = await listAddresses(more, known);
    expect(list.addresses).toHaveLength(20);
    expect(list.beyond).toBe(5);
  });
});

describe('pasted text and tables', () => {
  it('finds addresses between words', () => {
    const pasted =
      'See https://shop.example/p/1 and\n- www.shop.example/p/2, (https://shop.example/p/3) <https://shop.example/p/4>, https://wiki.example/Shirt_(cotton)\nCotton 100%.';
    expect(readPasted(pasted).map(normaliseAddress)).toEqual([
      'https://shop.example/p/1',
      'https://www.shop.example/p/2',
      'https://shop.example/p/3',
      'https://shop.example/p/4',
      'https://wiki.example/Shirt_(cotton)',
    ]);
  });

  it.each([
    ['commas', 'name,url\nShirt,https://shop.example/p/1\n"Trousers, wide",https://shop.example/p/2'],
    [
      'semicolons and a byte order mark',
      '\uFEFFname;url\nHemd;https://shop.example/p/1\nHose;https://shop.example/p/2\n',
    ],
    ['tabs', 'https://shop.example/p/1\tShirt\nhttps://shop.example/p/2\tTrousers'],
    ['one column', 'https://shop.example/p/1\r\nhttps://shop.example/p/2\r\n'],
  ])('reads a table with %s', (_what, csv) => {
    expect(readTable(csv)).toEqual(['https://shop.example/p/1', 'https://shop.example/p/2']);
  });

  it('says that a table holds no address', () => {
    expect(() => readTable('name,price\nShirt,10')).toThrow('no web addresses');
  });
});

describe('a sitemap', () => {
  const entry = (loc: string) => `<url><loc>${loc}</loc><lastmod>2026-01-01</lastmod></url>`;

  it('gives its pages, with entities and CDATA resolved, and not its pictures', () => {
    const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${entry('https://shop.example/p?a=1&amp;b=2')}${entry('\n  https://shop.example/p/2\n')}
      <url><loc><![CDATA[https://shop.example/p?c=3&d=4]]></loc><image:image><image:loc>https://cdn.example/x.jpg</image:loc></image:image></url>
      </urlset>`;
    expect(readSitemap(xml)).toEqual([
      'https://shop.example/p?a=1&b=2',
      'https://shop.example/p/2',
      'https://shop.example/p?c=3&d=4',
    ]);
  });

  it('that is an index names the sitemaps to open instead', () => {
    const xml = `<sitemapindex><sitemap><loc>https://shop.example/products-1.xml</loc></sitemap></sitemapindex>`;
    expect(() => readSitemap(xml)).toThrow('https://shop.example/products-1.xml');
  });

  it('that is something else is refused', () => {
    expect(() => readSitemap('<html><body>Not found</body></html>')).toThrow('no sitemap');
  });

  it('full of half-open entries is read in a moment', () => {
    const began = performance.now();
    expect(() => readSitemap('<loc><loc '.repeat(300_000))).toThrow('no sitemap');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('may be packed, but not without bound', async () => {
    expect(await sitemapText(new Blob([gzipSync(`<urlset>${entry('https://shop.example/1')}</urlset>`)]))).toContain(
      '/1',
    );
    await expect(sitemapText(new Blob([gzipSync('a'.repeat(120_000_000))]))).rejects.toThrow('unpacks to more');
    const cut = gzipSync('x'.repeat(1000)).subarray(0, 15);
    await expect(sitemapText(new Blob([cut]))).rejects.toThrow('damaged');
  });
});
