import * as v from 'valibot';
import type { Evidence } from '../../model/entity.ts';
import { PartialDate } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { foundAt, Maybe, Refs, SourcedConfidence } from './row-fields.ts';

/** A row of `assets/data/brand-evidence.jsonl`. */
export const EvidenceRow = v.object({
  brand: v.string(),
  parent_company: Maybe,
  report: v.string(),
  publisher: v.string(),
  date: PartialDate,
  claim_type: v.picklist([
    'named_supplier_link',
    'government_action',
    'commitment_exit_xinjiang',
    'sourcing_statement_pro_xinjiang',
    'litigation',
    'lab_test_finding',
    'statement_withdrawn',
    'call_to_action_signatory',
    'non_commitment',
  ]),
  summary: v.string(),
  supplier: Maybe,
  brand_response: Maybe,
  caveat: Maybe,
  url: Maybe,
  source_refs: Refs,
  confidence: SourcedConfidence,
});
type EvidenceRow = v.InferOutput<typeof EvidenceRow>;

/**
 * Publishers whose "reports" in our rows are campaign lists or news of what others found. Broadcasters' and agencies' own
 * investigations from papers, shipments and visits (RTÉ, ABC, AP, Disclose) are investigations.
 */
const CAMPAIGN = /^Coalition to End Forced Labour/;
const PRESS = /^(?:Bloomberg|Financial Times|BuzzFeed|WWD|Nikkei|Quartz|Reuters)/;

/**
 * What kind of evidence a row is (METHOD.md §2), decided for the party: a complaint is a claim before a court, an
 * opened inquiry or a letter is no finding and becomes a statement, and only rulings count as rulings.
 */
function kindOf(row: EvidenceRow): Evidence['kind'] {
  switch (row.claim_type) {
    case 'named_supplier_link':
      return CAMPAIGN.test(row.publisher) ? 'campaign' : PRESS.test(row.publisher) ? 'press' : 'investigation';
    case 'lab_test_finding':
      return 'lab-test';
    case 'litigation':
      return 'court-or-customs';
    case 'government_action':
      return isRuling(row) ? 'court-or-customs' : 'other-statement';
    case 'commitment_exit_xinjiang':
      return 'exit-statement';
    case 'sourcing_statement_pro_xinjiang':
      // What a company told the press about its own sourcing: one publisher, so context at most.
      return 'press';
    default:
      return 'other-statement';
  }
}

/** Customs decisions on the party's own goods; release of goods is none against it. */
const isRuling = (row: EvidenceRow): boolean =>
  /^CBP ruling|^CAATSA enforcement/.test(row.report) && !/released/i.test(row.summary);

function flagsOf(row: EvidenceRow): Evidence['flags'] {
  const flags: Evidence['flags'] = [];
  if (/Tailoring Responsibility/.test(row.report)) flags.push('corrected', 'in-litigation');
  if (row.claim_type === 'litigation') flags.push('in-litigation');
  if (/^CBP ruling/.test(row.report) && isRuling(row)) flags.push('outcome-insufficient-proof');
  if (/denied|denies|rejected|unfounded|disput|contest/i.test(row.brand_response ?? '')) flags.push('disputed');
  return [...new Set(flags)];
}

/** Whom a row is about: a brand, or a whole group ("PVH brands"). */
export interface Subject {
  kind: 'brand' | 'company';
  name: string;
}

/**
 * A row about "A / B" speaks of each. One about "PVH brands" names no single brand: it stays with the group, and reaches
 * its brands only over recorded ownership, one level lower.
 */
export function subjectsOf(row: EvidenceRow): Subject[] {
  if (/ brands$/.test(row.brand)) {
    return [{ kind: 'company', name: row.parent_company ?? row.brand.replace(/ brands$/, '') }];
  }
  return row.brand
    .split(' / ')
    .map((name) => name.replace(/\s+\((?:Tesco|Primark|Caterpillar apparel)\)$/, '').trim())
    .map((name) => ({ kind: 'brand', name }));
}

/** One fact of a public report about a brand, in the row's words, with reply and caveat. */
export function brandEvidence(row: EvidenceRow): Evidence {
  const document = {
    publisher: row.publisher,
    title: row.report,
    date: row.date,
    ...(row.url !== undefined && /^https?:\/\/\S+$/.test(row.url) ? { url: row.url } : {}),
  };
  return {
    id: `${slug(row.report).slice(0, 60)}:${slug(row.brand).slice(0, 40)}:${row.date}`,
    kind: kindOf(row),
    fact: row.summary,
    date: row.date,
    suppliers: (row.supplier ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .slice(0, 20),
    ...(row.brand_response === undefined ? {} : { reply: row.brand_response }),
    ...(row.caveat === undefined ? {} : { caveat: row.caveat }),
    flags: flagsOf(row),
    uyghurRegion: !/North Korea|DPRK/i.test(row.summary),
    sources: [
      document,
      ...foundAt(row.source_refs, 'where our compilation found it').filter(({ url }) => url !== document.url),
    ],
    confidence: row.confidence,
  };
}
