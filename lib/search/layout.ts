// A segment answers "who is called this?" from a few small reads of a file that is never loaded whole.
//
// A name is looked up in two ways. Whole: the key (legal form and spaces off, lib/names) is hashed to a bucket that
// leads to the entities of that very key. Nearly: each of its telling words is looked up in a dictionary of the rarest
// words of all names. The dictionary is written twice, once as the words read and once backwards, because a slip of the
// pen leaves either the beginning or the end of a word as it was: all words one letter away stand in two short runs
// (but for one with two letters swapped across its middle, which is looked up as it is), and the letters themselves are
// there to compare, so that hardly an entity is read in vain. (A neighbourhood with one
// letter deleted, as SymSpell has it, costs an entry for each letter of each word and knows words only by their hash.)
// A word's entries say, in the bits that a reference has to spare, what the rest of the name is: "Kiet Trading" looks
// at the one "Kite Trading" before all other Kites. Filters in memory hold the keys, the words, and beginnings and ends of
// all words: most names on a shop page are on no list and end there without a read. A listed name takes two rounds of
// reads, its bucket and its block; so does a misspelt one, dictionary pages and blocks. Which of these a name will need is
// seen in the filters, and what can be foreseen is asked for at once (name-look.ts): of 2,500 names asked of a million
// (bench-names.ts), 2,490 take two rounds at most and the others three.
//
// The head grows with the names, and a worker is woken for one of them. So there are two filters: that of the dictionary
// stands in the first part of the head, with all that one name needs, and that of the buckets, three times as large, in
// the second, which is read once there is time: until then a bucket itself is what tells that it has no such key.
//
// All numbers are little-endian; a varint is LEB128; "units" are UTF-16 code units. "h·n" is floor(h / 2^32 × n).
// Checksums and the hashes `high` and `low` of a text are those of hash.ts. upper(h, skip, n) is n bits of a hash from
// bit 31 − skip downwards.
//
//   0  8 bytes  "WHENCE\0\7": seven signs and the layout version
//   8  u32      H, bytes of the head: everything up to the first bucket
//  12  u32      checksum of bytes 16 to 68 + 4G
//  16  u32      names filed (aliases and readings of one entity counted once each)
//  20  u32      E, entities                     24  u32  B, buckets
//  28  u32      P, pages of the dictionary      32  u32  Q, pages of the backward dictionary
//  36  u32      K, blocks                       40  u32  F, pieces of the filter of words
//  44  u32      C, common words                 48  u32  bytes of the tombstone list
//  52  u32      bytes of the symbol tables      56  u32  bytes of the whole file
//  60  u32      N, pieces of the filter of names
//  64  u32      G, checksums of the tables
//  68  u32[G]   checksum of each 1,024 bytes of the tables that follow, the last of what is left; then zeros to a multiple
//               of 1,024
//      u32[C]   `high` of each common word, ascending
//      u8[C]    rarity of each common word × 255 (1 − ln(names with it) / ln(names))
//      UTF-8    tombstones: ids of entities withdrawn from older segments, one a line
//      symbols  of names, then of records (below); zeros to a multiple of four
//      u32[B+1] first byte of each bucket, and the end of the last
//      u32[P+1] first byte of each page of the dictionary, and the end of the last
//      u32[Q+1] the same of the backward dictionary
//      u32[K+1] first byte of each block, and the end of the last
//      u32[3P]  fence of each page of the dictionary: the place of its first word in word order (below)
//      u32[3Q]  the same of the backward dictionary
//      zeros to a multiple of 1,024
//      F pieces of the filter of words, of 1,024 bytes each: a term has three bits of piece high·F, those of the numbers
//               upper(low, 0, 13), upper(low, 13, 13) and upper(high, 19, 13), where bit n is bit n mod 8 of byte n/8
//      N pieces of the filter of names in the same way: here the second part of the head begins
//      u16[K]   upper 16 bits of `high` of the id term of each block's first entity; zeros to a multiple of four
//  then B buckets: u32 checksum of the rest; entries ascending: varint (tag − tag before), u24 reference.
//      A term lies in bucket high·B; its tag is upper(low, 0, 12).
//  then P and Q dictionary pages: u32 checksum of the rest; words in word order, each
//      u8       units shared with the word before on this page (0 for the first) × 16 + units that follow;
//               15 in either half means a varint follows that adds to it, the shared one first
//      units    each as a varint
//      varint   n, then as many u24 entries: gap × 2^z + sign, z bits of sign (below). A gap is what is added to the
//               number of the entity before (to 0 at first); one of all ones adds that much and is of no entity
//      A page of the backward dictionary holds the words with their units in reverse.
//  then K blocks of 32 entities (the last may have fewer): u32 checksum of what follows up to the first record;
//      varint entities; of each: varint bytes of its names × 2, + 1 where it has a record, and then varint bytes of
//      that; names of each; records of those that have one, in runs: u32 checksum of the run's records; records. A record
//      that would take those of a run past 256 bytes begins the next run. Names are
//      u8   kind (company 0, brand 1, person 2, public-body 3) | everyday word 4 | surveillance 8 | country 16 |
//           lists 64 | spellings 128
//      text country, if flagged; text id, empty where it is the name's by rule (id-by-rule.ts); text name
//      if lists: aliases, weak aliases, domains, each a varint of its count and as many texts
//      if spellings: a varint of their count and as many texts (pinyin: weak evidence, no names of the record)
//      A record is one text: JSON of those of identifiers, sectors, ownedBy, listings and evidence there are, in which
//      unit 0 stands for the entity's id and unit 1 for what follows the first hyphen of the id (all of it where it has
//      none), with a–z in capitals. Its text uses the second symbol table, all others the first.
//
// Entities are numbered by `high` of their id term, then by id; entity n lies in block n/32. A reference is
// n × 2^s + sign, s = 24 − (bits of E − 1, at least 1). The sign of a bucket's entry is upper(low, 12, s). A word's entry
// has the larger a sign the more entries there are, since gaps are the smaller: z = s + ⌊log2(n + 1)⌋ − 2, but at least s
// and at most 16. It is upper(low of the rest, 0, z), the rest being the name's other telling words, sorted, with one
// space.
//
// A text is symbols of a byte each, ended by 0. Symbol 255 is followed by a varint, one unit; 1 to 254 are units of the
// symbol table: u8 count, then of each symbol a u8 of its units, then the units of all of them, a u16 each. Symbol 1 is
// the first.
//
// Word order: by the first two units (a missing one is 0), then by length (255 at most), then by the remaining units. A
// fence is unit 0 × 2^16 + unit 1; length × 2^16 + unit 2; unit 3 × 2^16 + unit 4. Words past 64 units are cut there.
//
// Terms are texts. In buckets: "k" and a key, "p" and two common words of a name that has no rarer ones, in order, with
// a space; of an unspaced Chinese key also "<" or ">", its length and its first or last half (length/2 rounded down
// opens the last half), "s" and its stem, "w" and a bigram; "d" and a domain; "i", scheme, ":" and a number; where there
// are no more than 50,000 entities, of a name of several words also "a" and its initials, "b" and the first two or three
// letters of two or three of its words, with a space between (short-names.ts). They are the terms in the filter of names.
// In that of words: for every word of the dictionary "=" and the word, and, L being its length, for each n of
// L−1, L, L+1: "[" and its first a(n) units, "]" and its last b(n), as far as the word is that long. Up to n = 8, a(n) = max(2, n/2 rounded down) and
// b(n) = max(2, n−a(n)); from 9 on a(n) = (n−1)/2 rounded down and b(n) = n−1−a(n). The id term "#" and an id is only
// hashed.

export const MAGIC = Uint8Array.of(0x57, 0x48, 0x45, 0x4e, 0x43, 0x45, 0x00);
export const VERSION = 7;
export const HEAD_BYTES = 68;
/** Bytes of the head's tables under one checksum, and of a piece of the filter. */
export const GUARDED_BYTES = 1024;
/** Upper bits of `low` that stand in a bucket. */
export const TAG_BITS = 12;
export const REFERENCE_BITS = 24;
export const ENTRIES_A_BUCKET = 128;
export const ENTITIES_A_BLOCK = 32;
/** Records that share a checksum have no more bytes than this together. */
export const RUN_BYTES = 256;
/** A dictionary page is closed once it has grown past this. */
export const PAGE_BYTES = 2048;
/** A word of more names than this is common: its rarity is stored, and names that have rarer words are not filed under it. */
export const COMMON = 48;
/** A name of common words alone is filed under its rarest while no more names than this have it. */
export const FILED_MOST = 400;
export const LONGEST_WORD = 64;
export const FILTER_BITS_A_TERM = 8;
/** The filters stop growing at three megabytes together, so that what is held stays below four. */
export const WORD_PIECES_MOST = 1024;
export const NAME_PIECES_MOST = 2048;

export interface Head {
  names: number;
  entities: number;
  buckets: number;
  pages: number;
  backwardPages: number;
  blocks: number;
  wordPieces: number;
  common: number;
  tombstoneBytes: number;
  symbolBytes: number;
  fileBytes: number;
  namePieces: number;
  checksums: number;
}

const FIELDS = [
  ['names', 16],
  ['entities', 20],
  ['buckets', 24],
  ['pages', 28],
  ['backwardPages', 32],
  ['blocks', 36],
  ['wordPieces', 40],
  ['common', 44],
  ['tombstoneBytes', 48],
  ['symbolBytes', 52],
  ['fileBytes', 56],
  ['namePieces', 60],
  ['checksums', 64],
] as const satisfies [keyof Head, number][];

/** No bit operations: they wrap at 2^32, where a hostile head's impossible tables would pass for small ones. */
const padded = (bytes: number, to = 4): number => Math.ceil(bytes / to) * to;

/** First byte of each table of the head, and of the first bucket. */
export function placesOf(head: Head) {
  const common = padded(HEAD_BYTES + 4 * head.checksums, GUARDED_BYTES);
  const rarity = common + 4 * head.common;
  const tombstones = rarity + head.common;
  const symbols = tombstones + head.tombstoneBytes;
  const bucketAt = padded(symbols + head.symbolBytes);
  const pageAt = bucketAt + 4 * (head.buckets + 1);
  const backwardAt = pageAt + 4 * (head.pages + 1);
  const blockAt = backwardAt + 4 * (head.backwardPages + 1);
  const fences = blockAt + 4 * (head.blocks + 1);
  const backwardFences = fences + 12 * head.pages;
  const wordFilter = padded(backwardFences + 12 * head.backwardPages, GUARDED_BYTES);
  const nameFilter = wordFilter + GUARDED_BYTES * head.wordPieces;
  const idFences = nameFilter + GUARDED_BYTES * head.namePieces;
  return {
    /** First byte under a checksum. */
    tables: common,
    common,
    rarity,
    tombstones,
    symbols,
    bucketAt,
    pageAt,
    backwardAt,
    blockAt,
    fences,
    backwardFences,
    wordFilter,
    /** First byte of the second part. */
    nameFilter,
    idFences,
    end: padded(idFences + 2 * head.blocks),
  };
}

/** Checksums that the tables of a head need. */
export function checksumsFor(head: Head): number {
  const { tables, end } = placesOf({ ...head, checksums: 0 });
  return Math.ceil((end - tables) / GUARDED_BYTES);
}

/** Bits that a reference has to spare beside the number of one of `entities`. */
export function signBits(entities: number): number {
  return REFERENCE_BITS - Math.max(1, 32 - Math.clz32(Math.max(0, entities - 1)));
}

/** Most bits of the sign of a word's entry. */
export const WORD_SIGN_BITS = 16;

/** Bits of the sign of each of a word's entries. Gaps of four times the mean fit into what is left, so that few do not. */
export function wordSignBits(entities: number, entries: number): number {
  const spared = Math.max(0, 31 - Math.clz32(entries + 1) - 2);
  return Math.min(WORD_SIGN_BITS, signBits(entities) + spared);
}

/** Some bits of a hash: `bits` of them, after the uppermost `skip`. */
export function upper(hash: number, skip: number, bits: number): number {
  return bits === 0 ? 0 : (hash << skip) >>> (32 - bits);
}

export function writeHead(head: Head, view: DataView): void {
  for (const [field, at] of FIELDS) view.setUint32(at, head[field], true);
}

export function readHead(view: DataView): Head {
  return Object.fromEntries(FIELDS.map(([field, at]) => [field, view.getUint32(at, true)])) as Record<
    keyof Head,
    number
  >;
}
