import type { Assessment } from '../lib/model/assessment.ts';
import type { Finding } from '../lib/model/finding.ts';
import type { ProductPage } from '../lib/model/product-page.ts';
import { describe } from '../lib/risk/text.ts';
import { sayFinding } from '../lib/risk/wording.ts';

/** A finding as a text to paste elsewhere: claim and reply together, then every source. */
export function citationOf(finding: Finding): string {
  const sources = finding.sources.map(({ publisher, title, date, url }) =>
    [publisher, `“${title}”`, date, url].filter((part) => part !== undefined).join(', '),
  );
  return [sayFinding(finding), finding.caveat, ...sources].filter((part) => part !== undefined).join('\n');
}

/** The whole verdict as a text: product, address, everything the popup shows, with its stamps. */
export function summaryOf(assessment: Assessment, page: ProductPage | undefined): string {
  const about = page === undefined ? [] : [page.title?.value ?? 'Product without a title', page.url];
  return [...about, ...describe(assessment)].join('\n');
}

/** A neutral letter to a brand: it asks, accuses nobody and names no finding. */
export function letterTo(page: ProductPage): string {
  const brand = page.brand?.value ?? page.seller?.value ?? 'customer service';
  const product = page.title?.value ?? 'this product';
  return [
    `To ${brand}`,
    '',
    `I am interested in “${product}” (${page.url}).`,
    'Could you please tell me:',
    '1. In which country and region was the cotton or other raw material grown or made?',
    '2. Who spun the yarn, made the fabric and sewed the product, and where?',
    '3. How was this checked, by whom, and when?',
    '',
    'Thank you for your answer.',
  ].join('\n');
}
