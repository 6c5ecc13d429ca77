import { readContents } from '../../../lib/search/block.ts';
import { allEntities } from '../../../lib/search/entities.ts';
import { checksum } from '../../../lib/search/hash.ts';
import {
  bytesOf,
  findNames,
  openSegment,
  SegmentDamagedError,
  SegmentVersionError,
} from '../../../lib/search/index.ts';
import { GUARDED_BYTES, HEAD_BYTES, placesOf, readHead, VERSION } from '../../../lib/search/layout.ts';
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
        sectors: ['cotton', `works of id-${at}`],
      }),
    ),
    { tombstones: ['gone-1'] },
  );

type Part = readonly [from: number, to: number];
interface Sound {
  bytes: Uint8Array;
  /** Buckets and pages: a checksum and what it is of. */
  sealed: readonly Part[];
  blocks: readonly Part[];
  /** Tables of the head; their checksums stand before them. */
  tables: Part;
  /** End of those checksums. */
  sumsTo: number;
}

function makeSound(): Sound {
  const bytes = small();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(view);
  const { tables, bucketAt, pageAt, backwardAt, blockAt, end } = placesOf(head);
  const partsAt = (at: number, count: number): Part[] =>
    Array.from({ length: count }, (_, n) => [view.getUint32(at + 4 * n, true), view.getUint32(at + 4 * n + 4, true)]);
  const sealed = [
    ...partsAt(bucketAt, head.buckets),
    ...partsAt(pageAt, head.pages),
    ...partsAt(backwardAt, head.backwardPages),
  ];
  return {
    bytes,
    sealed,
    blocks: partsAt(blockAt, head.blocks),
    tables: [tables, end],
    sumsTo: HEAD_BYTES + 4 * head.checksums,
  };
}

let sound: Sound | undefined;
function soundSegment(): Sound {
  sound ??= makeSound();
  return sound;
}

/** Puts right sums on wrong bytes: a checksum finds accidents, a hostile file has right ones. */
function reseal(input: Uint8Array): Uint8Array {
  const { bytes, sealed, blocks, tables, sumsTo } = soundSegment();
  if (input.length !== bytes.length) return input;
  const out = input.slice();
  const view = new DataView(out.buffer);
  const seal = (from: number, to: number): void => {
    if (to - from >= 4 && to <= out.length) view.setUint32(from, checksum(out.subarray(from + 4, to)), true);
  };
  for (const [from, to] of sealed) seal(from, to);
  for (const [from, to] of blocks) {
    const contents = readContents(out.subarray(from, to));
    if (contents === undefined) continue;
    const runs = new Set(contents.records.flatMap((place) => (place === undefined ? [] : [place.run])));
    for (const run of runs) seal(from + run.at, from + run.at + 4 + run.bytes);
    seal(from, from + (contents.names.at(-1) ?? 0));
  }
  const [first, end] = tables;
  for (let at = first, sum = HEAD_BYTES; at < end; at += GUARDED_BYTES, sum += 4)
    view.setUint32(sum, checksum(out.subarray(at, Math.min(end, at + GUARDED_BYTES))), true);
  view.setUint32(12, checksum(out.subarray(16, sumsTo)), true);
  return out;
}

/** Any file, with right sums or without: entities of the model, or told to be damaged. */
export const segment: FuzzTarget = {
  id: 'segment',
  seeds: () => [soundSegment().bytes],
  words: [`WHENCE\0${String.fromCharCode(VERSION)}`, '\0\0\0\0', '\x7f', '\x01\0\0\0', 'id-1', '\uf8ff'],
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
