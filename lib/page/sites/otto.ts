import type { SiteRule } from '../site-rules/schema.ts';

/** The brand is a link in the short description above the price; particulars are tables that open on a click. */
export default {
  id: 'otto',
  hosts: ['otto.de'],
  places: {
    title: ['.js_pdp_short-info__main-name', '.pdp_short-info__main-name'],
    brand: ['.pdp_short-info__brand-link', '.js_pdp_short-info__brand-link'],
    material: [
      {
        select: '.pdp_details__characteristics-html tr',
        label: { select: 'td', is: ['Materialzusammensetzung'] },
        value: 'td:nth-of-type(2)',
      },
    ],
  },
} satisfies SiteRule;
