import * as v from 'valibot';
import { MAX_QUOTE } from './limits.ts';
import { Band, Role } from './match.ts';
import { SourceRef } from './source-ref.ts';
import { Locator } from './sourced.ts';
import { PartialDate, text } from './text.ts';

/** Link level, weakest last (METHOD.md §1). An assessment shows the highest, never a sum. */
export const Level = v.picklist(['listed', 'documented', 'stated', 'context', 'nothing-found', 'not-checked']);
export type Level = v.InferOutput<typeof Level>;

/** What kind of thing was found; each has one rule file in `lib/risk/rules`. */
export const FindingKind = v.picklist([
  'listed-party',
  'customs-order',
  'sanctioned-party',
  'surveillance-equipment',
  'documented-report',
  'region-stated',
  'goods-country',
  'processing-country',
  'cotton-origin-not-stated',
  'contradicting-origins',
  'ownership',
  'research-partner',
  'modern-slavery-statement',
  'label-claim',
  'variety-claim',
  'formerly-listed',
]);
export type FindingKind = v.InferOutput<typeof FindingKind>;

/** How the finding is tied to the page: by a matched name, by the page's own words, or by a reference table. */
export const MatchConfidence = v.union([Band, v.picklist(['page-text', 'reference-table'])]);
export type MatchConfidence = v.InferOutput<typeof MatchConfidence>;

export const EvidenceAge = v.strictObject({
  date: v.exactOptional(PartialDate),
  state: v.picklist(['current', 'ageing', 'historic', 'undated']),
});
export type EvidenceAge = v.InferOutput<typeof EvidenceAge>;

/** The company's side, shown as large as the claim. */
export const Reply = v.variant('kind', [
  v.strictObject({ kind: v.literal('none-recorded') }),
  v.strictObject({ kind: v.literal('replied'), text: text(1200) }),
  v.strictObject({ kind: v.literal('not-applicable') }),
]);
export type Reply = v.InferOutput<typeof Reply>;

/** A sentence by its template and the values that fill it; `lib/risk/wording` says it in a language. */
export const Wording = v.strictObject({
  template: text(60),
  values: v.record(text(40), v.pipe(v.string(), v.maxLength(1300))),
});
export type Wording = v.InferOutput<typeof Wording>;

/** One thing found, with METHOD.md's four fields kept apart: level, confidence, age, reply. */
export const Finding = v.strictObject({
  /** Stable for the same rule, party, role and evidence: the address of a row in an export. */
  id: text(300),
  kind: FindingKind,
  level: Level,
  /** The party or goods it speaks of, as it is shown. */
  subject: text(300),
  role: v.exactOptional(Role),
  /** The entity's id, where the finding is about a party. */
  entityId: v.exactOptional(text(120)),
  confidence: MatchConfidence,
  age: EvidenceAge,
  reply: Reply,
  flags: v.pipe(
    v.array(
      v.picklist([
        'disputed',
        'corrected',
        'withdrawn',
        'in-litigation',
        'outcome-insufficient-proof',
        'parent-company',
        'partial-data',
      ]),
    ),
    v.maxLength(7),
  ),
  wording: Wording,
  /** A caveat of the data, shown beside the sentence. */
  caveat: v.exactOptional(text(1200)),
  doesNotShow: Wording,
  quote: v.exactOptional(v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_QUOTE)), locator: Locator })),
  sources: v.pipe(v.array(SourceRef), v.maxLength(24)),
  /** Numbers of HC 198 recommendations, most relevant first. */
  recommendations: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(38))), v.maxLength(6)),
});
export type Finding = v.InferOutput<typeof Finding>;
