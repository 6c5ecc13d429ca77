import { allEntities } from '../../../lib/search/entities.ts';
import { checksum } from '../../../lib/search/hash.ts';
import {
  bytesOf,
  findNames,
  openSegment,
  SegmentDamagedError,
  SegmentVersionError,
} from '../../../lib/search/index.ts';
import { HEAD_BYTES, placesOf, readHead } from '../../../lib/search/layout.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from '../../lib/search/sample-entities.ts';
import { about, type FuzzTarget, must } from '../target.ts';

const NAMES = ['Tarim Weaving Works', 'Sample Mills', '新疆阿克苏棉纺有限公司', 'Hetian Hair'];
const small = (): Uint8Array =>
  writeSegment(
    NAMES.map((name, at) =>
      entity(`id-${at}`, name, {
        aliases: [`${name} Co., Ltd.`],
        domains: [`works${at}.example`],
        country: 'CN',
        sectors: ['cotton'],
      }),
    ),
    { tombstones: ['gone-1'] },
  );

/** First byte of every sealed part of the sound file, and the end of each. */
function partsOf(bytes: Uint8Array): [number, number][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(view);
  const { bucketAt, blockAt } = placesOf(head);
  const starts = (at: number, count: number): number[] =>
    Array.from({ length: count + 1 }, (_, n) => view.getUint32(at + 4 * n, true));
  const between = (all: number[]): [number, number][] => all.slice(1).map((to, n) => [all[n] ?? 0, to]);
  return [...between(starts(bucketAt, head.buckets)), ...between(starts(blockAt, head.blocks))];
}

let sound: { bytes: Uint8Array; parts: [number, number][]; head: number } | undefined;
function soundSegment() {
  if (sound === undefined) {
    const bytes = small();
    sound = { bytes, parts: partsOf(bytes), head: new DataView(bytes.buffer).getUint32(8, true) };
  }
  return sound;
}

/** Puts right sums on wrong bytes: a checksum finds accidents, a hostile file has right ones. */
function reseal(input: Uint8Array): Uint8Array {
  const { bytes, parts, head } = soundSegment();
  if (input.length !== bytes.length) return input;
  const out = input.slice();
  const view = new DataView(out.buffer);
  for (const [from, to] of parts) if (to - from >= 4) view.setUint32(from, checksum(out.subarray(from + 4, to)), true);
  view.setUint32(12, checksum(out.subarray(16, head)), true);
  return out;
}

/** Any file, with right sums or without: entities of the model, or told to be damaged. */
export const segment: FuzzTarget = {
  id: 'segment',
  seeds: () => [soundSegment().bytes],
  words: ['WHENCE\0\x02', '\0\0\0\0', '\x7f', '\x01\0\0\0', 'id-1', '\uf8ff'],
  most: HEAD_BYTES * 256,
  async read(input) {
    try {
      const opened = await openSegment(bytesOf(reseal(input)));
      let count = 0;
      for await (const one of allEntities(opened)) {
        must(typeof one.name === 'string' && Array.isArray(one.aliases), 'a record without its parts');
        count += 1;
      }
      const bands = [];
      for (const name of NAMES.slice(0, 2)) {
        const found = await findNames([opened], { role: 'manufacturer', name });
        for (const { score } of found) must(score >= 0 && score <= 1, `a score of ${score}`);
        bands.push(found[0]?.band);
      }
      return ['opened', about(count), ...bands, about(opened.tombstones.size)].join();
    } catch (error) {
      if (error instanceof SegmentDamagedError || error instanceof SegmentVersionError)
        return error.message.replace(/\d+/g, 'N');
      throw error;
    }
  },
};
