import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../lib/page/read.ts';
import { SITE_RULES } from '../../../../lib/page/sites/index.ts';
import { ruleFor } from '../../../../lib/page/sites/site-rule.ts';
import { documentOf } from '../page-of.ts';

const EXPECTED = [
  [
    'amazon',
    'https://www.amazon.com/dp/B0SAMPLE01',
    'Fernbank Oxford Shirt, Mist, Large',
    'Fernbank',
    'Harbour Lane Goods',
  ],
  ['ebay', 'https://www.ebay.co.uk/itm/1234567', 'Fernbank oxford shirt mist L', 'Fernbank', 'attic-and-loft'],
  ['etsy', 'https://www.etsy.com/listing/1234567/apron', 'Hand-dyed linen apron', undefined, 'LoomAndLarder'],
  ['walmart', 'https://www.walmart.com/ip/tee/1234567', 'Fernbank Boys Tee', 'Fernbank', 'Harbour Lane Goods'],
  [
    'aliexpress',
    'https://www.aliexpress.com/item/1005001.html',
    'Summer cotton blouse loose fit',
    undefined,
    'Quiet River Store',
  ],
  ['hm', 'https://www2.hm.com/en_gb/productpage.1234567.html', 'Loose Fit Overshirt', 'North Quay Line', undefined],
  ['jd', 'https://item.jd.com/100012345.html', '山谷纯棉衬衫 男 长袖', '山谷', '山谷旗舰店'],
  ['tmall', 'https://detail.tmall.com/item.htm?id=61234567', '长绒棉床单 单件', undefined, '安宁家居旗舰店'],
] as const;

const sample = (id: string) =>
  documentOf(readFileSync(new URL(`../../../pages/sites/${id}.html`, import.meta.url), 'utf8'));

describe('a rule for one shop', () => {
  test.each(EXPECTED)('of %s reads title, brand and seller of its sample page', (id, url, title, brand, seller) => {
    const page = readPage(sample(id), { url });
    expect(page.kind).toBe('product');
    expect(page.title?.value).toBe(title);
    expect(page.brand?.value).toBe(brand);
    expect(page.seller?.value).toBe(seller);
  });

  test.each(EXPECTED)('of %s earns its place: without it something else is read', (id, url) => {
    const names = (sites: typeof SITE_RULES) => {
      const { title, brand, seller } = readPage(sample(id), { url, sites });
      return [title?.source, title?.value, brand?.value, seller?.value];
    };
    expect(names([])).not.toEqual(names(SITE_RULES));
  });

  test('has a sample page each', () => {
    expect(SITE_RULES.map(({ id }) => id).sort()).toEqual(EXPECTED.map(([id]) => id).sort());
  });

  test.each([
    ['smile.amazon.de', 'amazon'],
    ['www.amazon.co.uk', 'amazon'],
    ['www.amazon.com.au', 'amazon'],
    ['amazon.example.com', undefined],
    ['notamazon.com', undefined],
    ['localhost', undefined],
  ])('for %s is that of %s', (host, id) => {
    expect(ruleFor(host, SITE_RULES)?.id).toBe(id);
  });
});
