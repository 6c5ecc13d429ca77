import * as v from 'valibot';
import { Confidence, SourceRef } from './source-ref.ts';
import { CountryCode, PartialDate, text } from './text.ts';

/** What an official list is for. It decides the finding kind and so the recommendation. */
export const ListKind = v.picklist(['forced-labour', 'customs-order', 'sanctions', 'export-control', 'investment-ban']);
export type ListKind = v.InferOutput<typeof ListKind>;

/** One entry of one official list. */
export const Listing = v.strictObject({
  id: text(120),
  /** Plain name of the list: "UFLPA Entity List". */
  list: text(160),
  kind: ListKind,
  /** Legal basis or program as the list gives it, in its words: "section 2(d)(2)(B)(v)". */
  basis: v.exactOptional(text(400)),
  /** What the entry is about, where the list says: goods, sector, reason. */
  about: v.exactOptional(text(400)),
  /** Listed since; absent where the date is not established. */
  since: v.exactOptional(PartialDate),
  /** Date of removal; absent while current. */
  until: v.exactOptional(PartialDate),
  /** `false` where a source tells the entry is about something other than the Uyghur region (say, North Korean labour). */
  uyghurRegion: v.boolean(),
  /** A caveat always shown with the entry. */
  caveat: v.exactOptional(text(600)),
  sources: v.pipe(v.array(SourceRef), v.minLength(1), v.maxLength(12)),
  confidence: Confidence,
});
export type Listing = v.InferOutput<typeof Listing>;

/** Kinds of evidence with their own ageing rules (METHOD.md §2). */
export const EvidenceKind = v.picklist([
  'investigation',
  'court-or-customs',
  'press',
  'campaign',
  'lab-test',
  'exit-statement',
  'other-statement',
  'research-partner',
  'modern-slavery-statement',
]);
export type EvidenceKind = v.InferOutput<typeof EvidenceKind>;

export const EvidenceFlag = v.picklist([
  'disputed',
  'corrected',
  'withdrawn',
  'in-litigation',
  'outcome-insufficient-proof',
  /** On a statement of exit: a source records that someone independent checked it (METHOD.md §2). */
  'independently-checked',
]);
export type EvidenceFlag = v.InferOutput<typeof EvidenceFlag>;

/** One fact that a public report, court or press article gives about a party, in our words, with the party's reply. */
export const Evidence = v.strictObject({
  id: text(120),
  kind: EvidenceKind,
  /** The fact in our words, to follow "PUBLISHER (DATE) reports that …" or to stand as a sentence. */
  fact: text(1200),
  date: PartialDate,
  /** Names of suppliers the report links the party to. */
  suppliers: v.pipe(v.array(text(200)), v.maxLength(20)),
  /** The party's reply in our words; absent where none is recorded. */
  reply: v.exactOptional(text(1200)),
  caveat: v.exactOptional(text(1200)),
  flags: v.pipe(v.array(EvidenceFlag), v.maxLength(5)),
  /** `false` where the fact is about forced labour elsewhere, or about something else. */
  uyghurRegion: v.boolean(),
  sources: v.pipe(v.array(SourceRef), v.minLength(1), v.maxLength(12)),
  confidence: Confidence,
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** "A is owned by B", with its own source and confidence; never derived from spelling. */
export const Ownership = v.strictObject({
  entityId: text(120),
  name: text(300),
  confidence: Confidence,
  sources: v.pipe(v.array(SourceRef), v.maxLength(6)),
});
export type Ownership = v.InferOutput<typeof Ownership>;

export const Identifier = v.strictObject({
  scheme: v.picklist(['gtin-prefix', 'uscc', 'lei', 'registration', 'list-id']),
  value: text(60),
});
export type Identifier = v.InferOutput<typeof Identifier>;

export const EntityKind = v.picklist(['company', 'brand', 'person', 'public-body']);
export type EntityKind = v.InferOutput<typeof EntityKind>;

/** A party the database knows: a company, brand, person or public body, with everything recorded of it. */
export const Entity = v.strictObject({
  id: text(120),
  kind: EntityKind,
  name: text(300),
  /** Published names in any script that mean this very party. */
  aliases: v.pipe(v.array(text(300)), v.maxLength(200)),
  /** Names that stand in no checked source: weak evidence, answered as `close-name` at most. */
  weakAliases: v.pipe(v.array(text(300)), v.maxLength(50)),
  country: v.exactOptional(CountryCode),
  /** Registrable domains the party itself runs. */
  domains: v.pipe(v.array(text(253)), v.maxLength(60)),
  identifiers: v.pipe(v.array(Identifier), v.maxLength(30)),
  /** The name is an everyday word: matches only in a brand field or on its own domain. */
  ambiguous: v.boolean(),
  /** Makes or sells surveillance equipment named in recommendation 30 (Hikvision, Dahua …). */
  surveillance: v.boolean(),
  /** What it makes or sells, in the data's words: `apparel`, `cctv` … */
  sectors: v.pipe(v.array(text(80)), v.maxLength(12)),
  ownedBy: v.pipe(v.array(Ownership), v.maxLength(8)),
  listings: v.pipe(v.array(Listing), v.maxLength(60)),
  evidence: v.pipe(v.array(Evidence), v.maxLength(200)),
});
export type Entity = v.InferOutput<typeof Entity>;
