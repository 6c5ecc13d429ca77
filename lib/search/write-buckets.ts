import { hashText, placeOf } from './hash.ts';
import { TAG_BITS, upper } from './layout.ts';
import { sealed } from './sealed.ts';
import { ByteWriter } from './varint.ts';

/** Terms under which entities are filed, as hashes and numbers: there are millions of them. */
export class FiledTerms {
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #entity = new Uint32Array(1024);
  count = 0;

  add(term: string, entity: number): void {
    if (this.count === this.#high.length) {
      const grown = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
        const more = new Uint32Array(old.length * 2);
        more.set(old);
        return more;
      };
      [this.#high, this.#low, this.#entity] = [grown(this.#high), grown(this.#low), grown(this.#entity)];
    }
    const { high, low } = hashText(term);
    this.#high[this.count] = high;
    this.#low[this.count] = low;
    this.#entity[this.count++] = entity;
  }

  hashAt(at: number): { high: number; low: number } {
    return { high: this.#high[at] ?? 0, low: this.#low[at] ?? 0 };
  }

  entityAt(at: number): number {
    return this.#entity[at] ?? 0;
  }
}

/** Writes the buckets (layout.ts). @param signBits  bits a reference has to spare */
export function writeBuckets(filed: FiledTerms, buckets: number, signBits: number): Uint8Array[] {
  const bucketOf = (at: number): number => placeOf(filed.hashAt(at).high, buckets);
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < filed.count; at++) {
    const next = bucketOf(at) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const filled = starts.slice();
  // Tag and reference in one number of 36 bits sort without a comparison function.
  const entries = new Float64Array(filed.count);
  for (let at = 0; at < filed.count; at++) {
    const bucket = bucketOf(at);
    const { low } = filed.hashAt(at);
    const place = filled[bucket] ?? 0;
    filled[bucket] = place + 1;
    const reference = filed.entityAt(at) * 2 ** signBits + upper(low, TAG_BITS, signBits);
    entries[place] = upper(low, 0, TAG_BITS) * 2 ** 24 + reference;
  }
  return Array.from({ length: buckets }, (_, bucket) => {
    const writer = new ByteWriter();
    let tag = 0;
    for (const entry of entries.subarray(starts[bucket] ?? 0, starts[bucket + 1] ?? 0).sort()) {
      const next = Math.floor(entry / 2 ** 24);
      writer.varint(next - tag);
      tag = next;
      writer.u24(entry % 2 ** 24);
    }
    return sealed(writer.done());
  });
}
