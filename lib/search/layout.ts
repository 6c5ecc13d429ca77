// A segment answers "who is called this?" from a few small reads of a file that is never loaded whole.
//
// A name is filed under a handful of terms: both halves of its key, its rarest words, both halves of its rarest word
// (terms.ts). A misspelling leaves one half whole, so the halves do the work of a one-letter-deleted neighbourhood with
// two entries a name instead of one for each letter, and a name of any length costs the same seven looks. A filter over
// all terms is held in memory: most names on a shop page are on no list and end there without a read. A term that
// passes leads to one bucket of about half a kilobyte (first round); its entries lead to blocks that hold the names to
// compare (second round); a listing's full record is read only for an entity that matched.
//
// Terms are texts, hashed by hashText (hash.ts): "<" or ">", the key's length and its first or last half (length/2
// rounded down opens the last half), "x" and the key where it has under four letters, "w" and a word or Han bigram,
// "p" and two words in order, "s" and a Chinese stem, "d" and a domain, "i", scheme, ":" and a number. The filter also
// holds "#" and the id of every entity. "h·n" below is floor(h / 2^32 × n).
//
// All numbers are little-endian; a varint is LEB128; a text is a varint of its bytes and UTF-8.
//
//   0  8 bytes  "WHENCE\0\2": seven signs and the layout version
//   8  u32      bytes of the head: everything up to the first bucket
//  12  u32      checksum (hash.ts) of the head from byte 16
//  16  u32      names filed (aliases and readings of one entity counted once each)
//  20  u32      entities
//  24  u32      B, number of buckets            28  u32  K, number of blocks
//  32  u32      F, filter words (u32 each)      36  u32  C, common words
//  40  u32      bytes of the tombstone list     44  u32  first byte of the bodies
//  48  u32      bytes of the whole file         52  12 bytes, zero
//  64  u32[B+1] first byte of each bucket, and the end of the last
//      u32[K+1] first byte of each block, and the end of the last
//      u32[F]   filter: bit h of term hash (high, low) for h = high·bits and low·bits, scaled to the filter's size
//      u32[C]   `high` hash of each common word, ascending
//      u8[C]    its rarity × 255 (1 − ln(names with it) / ln(names))
//      UTF-8    tombstones: ids of entities withdrawn from older segments, one a line; zeros to a multiple of four
//  then B buckets: u32 checksum of the rest; entries ascending: varint (tag − tag before), u24 reference.
//      A term lies in bucket high·B; its tag is the upper 12 bits of `low`. A reference is block × 64 + slot.
//  then K blocks: u32 checksum of the rest; entities in slot order, each a varint of its bytes and then
//      u8   kind (company 0, brand 1, person 2, public-body 3) | everyday word 4 | surveillance 8 | country 16 |
//           body 32 | lists 64 | spellings 128
//      text country, if flagged; text id, empty where it is the name's by rule (packed-text.ts); text name
//      if lists: aliases, weak aliases, domains, each a varint of its count and as many texts
//      if spellings: a varint of their count and as many texts (pinyin: weak evidence, no names of the record)
//      if body: varint first byte, from the start of the bodies; varint of its bytes
//      Names, aliases, domains and spellings are packed (packed-text.ts).
//      An entity lies in block high·K of the hash of "#" and its id, so that an id needs no directory.
//  then bodies: u32 checksum of the rest; JSON of those of identifiers, sectors, owners, listings and evidence there are.

export const MAGIC = Uint8Array.of(0x57, 0x48, 0x45, 0x4e, 0x43, 0x45, 0x00);
export const VERSION = 2;
export const HEAD_BYTES = 64;
/** Upper bits of `low` that stand in a bucket. */
export const TAG_BITS = 12;
/** Most entities in one block: the slot has six bits. */
export const SLOTS = 64;
export const ENTRIES_A_BUCKET = 128;
export const ENTITIES_A_BLOCK = 12;
/** A word of more names than this is common: it is not filed alone and its rarity is stored. */
export const COMMON = 48;
/** The filter grows with the terms up to three megabytes, so that what is held stays below four. */
export const FILTER_BITS_A_TERM = 10;
export const FILTER_WORDS_MOST = 786_432;

export interface Head {
  names: number;
  entities: number;
  buckets: number;
  blocks: number;
  filterWords: number;
  common: number;
  tombstoneBytes: number;
  bodiesAt: number;
  fileBytes: number;
}

const FIELDS = [
  ['names', 16],
  ['entities', 20],
  ['buckets', 24],
  ['blocks', 28],
  ['filterWords', 32],
  ['common', 36],
  ['tombstoneBytes', 40],
  ['bodiesAt', 44],
  ['fileBytes', 48],
] as const;

/** No bit operations: they wrap at 2^32, where a hostile head's impossible tables would pass for small ones. */
const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** First byte of each table of the head, and of the first bucket. */
export function placesOf(
  head: Head,
): Record<'bucketAt' | 'blockAt' | 'filter' | 'common' | 'rarity' | 'tombstones' | 'end', number> {
  const bucketAt = HEAD_BYTES;
  const blockAt = bucketAt + 4 * (head.buckets + 1);
  const filter = blockAt + 4 * (head.blocks + 1);
  const common = filter + 4 * head.filterWords;
  const rarity = common + 4 * head.common;
  const tombstones = rarity + head.common;
  return { bucketAt, blockAt, filter, common, rarity, tombstones, end: padded(tombstones + head.tombstoneBytes) };
}

export function writeHead(head: Head, view: DataView): void {
  for (const [field, at] of FIELDS) view.setUint32(at, head[field], true);
}

export function readHead(view: DataView): Head {
  const head = {
    names: 0,
    entities: 0,
    buckets: 0,
    blocks: 0,
    filterWords: 0,
    common: 0,
    tombstoneBytes: 0,
    bodiesAt: 0,
    fileBytes: 0,
  };
  for (const [field, at] of FIELDS) head[field] = view.getUint32(at, true);
  return head;
}
