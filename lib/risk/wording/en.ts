import { templates } from './en-templates.ts';
import type { Locale } from './locale.ts';

/** English. Verbs and banned words: METHOD.md §3. */
export const en: Locale = {
  templates,
  levels: {
    listed: 'On a government list',
    documented: 'Named in a published report',
    stated: 'Stated on this page',
    context: 'Risk in this kind of supply chain',
    'nothing-found': 'Nothing found in our data',
    'not-checked': 'Not checked',
  },
  roles: {
    brand: 'brand',
    manufacturer: 'maker',
    seller: 'seller',
    importer: 'importer',
    packer: 'packer',
    host: 'shop of this web address',
    owner: 'owner',
    mentioned: 'company named on this page',
  },
  confidences: {
    'exact-id': 'Matched by number or official web address',
    'exact-name': 'Matched by published name',
    'close-name': 'Possible match, please check',
    'page-text': 'Read on this page',
    'reference-table': 'From an official or published table',
  },
  ages: {
    current: { dated: 'Evidence of {date}, current', undated: 'Current' },
    ageing: { dated: 'Evidence of {date}, ageing', undated: 'Ageing' },
    historic: { dated: 'Evidence of {date}, historic', undated: 'Historic' },
    undated: { dated: 'Of {date}', undated: 'Date not established in our data' },
  },
  notChecked: {
    'not-a-product': 'This page is not a product page.',
    'no-permission': 'Whence has no permission to read this page.',
    unreadable: 'This page could not be read.',
    'data-expired': 'Our data is past its expiry date.',
    'no-data': 'No data is present yet.',
    pending: 'The check is still running.',
  },
  flags: {
    disputed: 'Disputed by the company',
    corrected: 'Corrected by its publisher',
    withdrawn: 'Withdrawn',
    'in-litigation': 'Before a court',
    'outcome-insufficient-proof': 'About insufficient proof, not a finding of origin',
    'parent-company': 'Parent company',
    'partial-data': 'Our copy of this list is incomplete',
  },
  note: 'Note',
  reply: { replied: 'Reply: {reply}', none: 'Reply: none recorded.' },
};
