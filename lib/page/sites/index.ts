import { aliexpress } from './aliexpress.ts';
import { amazon } from './amazon.ts';
import { ebay } from './ebay.ts';
import { etsy } from './etsy.ts';
import { hm } from './hm.ts';
import { jd } from './jd.ts';
import type { SiteRule } from './site-rule.ts';
import { tmall } from './tmall.ts';
import { walmart } from './walmart.ts';

/** All rules for single shops; a new shop is one file and one line here. */
export const SITE_RULES: readonly SiteRule[] = [aliexpress, amazon, ebay, etsy, hm, jd, tmall, walmart];
