import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ProductPage } from '../../../../lib/model/product-page.ts';
import { readPage } from '../../../../lib/page/read.ts';
import { sitesReader } from '../../../../lib/page/site-rules/read-sites.ts';
import { knownRules } from '../../../../lib/page/site-rules/shelf.ts';
import urls from '../../../pages/sites/urls.json' with { type: 'json' };
import { documentOf } from '../page-of.ts';

/** What a sample page says, field by field; a name left out is not stated there. */
export interface Said {
  title: string;
  brand?: string;
  manufacturer?: string;
  seller?: string;
  importer?: string;
  packer?: string;
  gtin?: string;
  /** "cotton 60" or "lining: polyester 100", in page order; left out where the sample is not about them. */
  materials?: readonly string[];
  /** "made IN", in page order; left out where the sample is not about them. */
  origins?: readonly string[];
  /** Labels and claims; left out where the sample is not about them. */
  claims?: readonly string[];
}

const NAMES = ['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer', 'gtin'] as const;

/** What was read of a page, in the same form: all names, and of the rest what is asked for. */
function saidIn(page: ProductPage, asked: Said): Said {
  const names = NAMES.flatMap((field) => (page[field] === undefined ? [] : [[field, page[field].value]]));
  const materials = page.materials.map(({ value: { part, fibre, percent } }) =>
    `${part === undefined ? '' : `${part}: `}${fibre} ${percent ?? ''}`.trim(),
  );
  const origins = page.origins.map(({ value: { stage, place } }) => `${stage} ${place}`);
  return {
    ...(Object.fromEntries(names) as unknown as Said),
    ...(asked.materials !== undefined && { materials }),
    ...(asked.origins !== undefined && { origins }),
    ...(asked.claims !== undefined && { claims: page.claims.map(({ value: { label } }) => label) }),
  };
}

const sampleOf = (id: keyof typeof urls): string =>
  readFileSync(new URL(`../../../pages/sites/${id}.html`, import.meta.url), 'utf8');

/** Specifies that the sample page of a shop without a rule is read in full and exactly by the general reader. */
export function specifyGeneralReader(id: keyof typeof urls, said: Said): void {
  test(`reads the sample page of ${id} without a rule`, () => {
    const page = readPage(documentOf(sampleOf(id)), { url: urls[id], sites: sitesReader(() => knownRules()) });
    expect(saidIn(page, said)).toEqual(said);
    expect(page.kind).toBe('product');
    expect(page.limits).toEqual([]);
    expect(knownRules().filter((rule) => rule.id === id)).toEqual([]);
  });
}

/**
 * Specifies a shop's rule by the sample page of its name: with the rule the page is read in full and exactly; without
 * any rule each field of `earned` is missing or wrong, or else the rule would not earn its place.
 */
export function specifyRule(
  id: keyof typeof urls,
  { said, earned }: { said: Said; earned: readonly (keyof Said)[] },
): void {
  const read = (sites: ReturnType<typeof knownRules>) => {
    return readPage(documentOf(sampleOf(id)), { url: urls[id], sites: sitesReader(() => sites) });
  };

  describe(`the rule for ${id}`, () => {
    test('reads its sample page and no other names', () => {
      const page = read(knownRules());
      expect(saidIn(page, said)).toEqual(said);
      expect(page.kind).toBe('product');
      expect(page.limits).toEqual([]);
    });

    test.each(earned)('earns its place by %s, which is missing or wrong without it', (field) => {
      expect(said[field]).toBeDefined();
      expect(saidIn(read([]), said)[field]).not.toEqual(said[field]);
    });

    test('is the only rule the page needs', () => {
      const own = knownRules().filter((rule) => rule.id === id);
      expect(own).toHaveLength(1);
      expect(saidIn(read(own), said)).toEqual(said);
    });
  });
}
