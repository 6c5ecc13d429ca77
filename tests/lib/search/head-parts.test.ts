import { describe, expect, it, vi } from 'vitest';
import { hashText } from '../../../lib/search/hash.ts';
import { bytesOf, findNames, openSegment, SegmentDamagedError, scanText } from '../../../lib/search/index.ts';
import { HEAD_BYTES, placesOf, readHead } from '../../../lib/search/layout.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { type CountedBytes, countedBytes } from '../../bench/names/counted-bytes.ts';
import { entity } from './sample-entities.ts';

const SYLLABLES = ['ba', 'ke', 'lu', 'mi', 'no', 'ra', 'sho', 'ti', 'vu', 'zai'];
const wordOf = (number: number): string =>
  [...String(number * 7919 + 10_000)].map((digit) => SYLLABLES[Number(digit)]).join('');
const nameOf = (at: number): string => `${wordOf(at)} ${wordOf((at * 31) % 9000)} Textile Ltd`;
/** Too large to be kept whole from the first read on. */
const BYTES = writeSegment([
  ...Array.from({ length: 9000 }, (_, at) => entity(`id-${at}`, nameOf(at))),
  entity('kestral', 'Kestral Vumino Textile Ltd'),
  entity('kestrel', 'Kestrel Bakelu Textile Ltd'),
]);
const { nameFilter, end } = placesOf(readHead(new DataView(BYTES.buffer, 0, HEAD_BYTES)));

interface Watched extends CountedBytes {
  reads: { from: number; to: number }[];
}

/** Bytes on a disk, as it were: a read takes a turn of the loop, and the head is read in another way. */
function watched(bytes = BYTES): Watched {
  const counted = countedBytes(bytes);
  const reads: Watched['reads'] = [];
  const { read } = counted;
  return Object.assign(counted, {
    headBytes: nameFilter,
    reads,
    read(offset: number, length: number) {
      reads.push({ from: offset, to: offset + length });
      return read(offset, length);
    },
  });
}
const ask = (name: string) => ({ role: 'manufacturer', name }) as const;
const misspelt = (at: number): string => nameOf(at).replace(/^(.{4})./, '$1q');
const reordered = (at: number): string => `${wordOf((at * 31) % 9000)} ${wordOf(at)} Textile Ltd`;
const withOtherForm = (at: number): string => nameOf(at).replace('Ltd', 'AG');
const isSecondPart = ({ from, to }: { from: number; to: number }): boolean => from < end && to > nameFilter;

describe('a large segment in a worker that was just woken', () => {
  it('is opened without the second part of its head, which is read once there is time', async () => {
    const source = watched();
    const segment = await openSegment(source);
    expect(source.reads.some(isSecondPart)).toBe(false);
    await findNames([segment], ask(nameOf(7)));
    expect(source.reads.some(isSecondPart)).toBe(false);
    await findNames([segment], ask(nameOf(8)));
    await vi.waitFor(() => expect(source.reads.filter(isSecondPart)).toHaveLength(1));
    // Begun, and done a moment later.
    await segment.load();
    expect(segment.load()).toBeUndefined();
  });

  it('is opened with both parts in one read where its head is small', async () => {
    const source = Object.assign(watched(), { headBytes: end });
    const segment = await openSegment(source);
    expect(source.reads).toEqual([{ from: 0, to: end }]);
    expect(segment.isLoaded).toBe(true);
  });

  it('takes every name for one that may be listed until then, and hardly one from then on', async () => {
    const segment = await openSegment(watched());
    const strangers = Array.from({ length: 1000 }, (_, at) => hashText(`kstranger${at}`));
    expect(strangers.every((term) => segment.mayHold(term))).toBe(true);
    await segment.load();
    expect(strangers.filter((term) => segment.mayHold(term)).length).toBeLessThan(60);
    expect(segment.mayHold(hashText(`k${wordOf(7)}${wordOf(217)}textile`))).toBe(true);
  });

  it('gives the same answers with the second part and without, and those of a segment in memory', async () => {
    const names = Array.from({ length: 120 }, (_, at) => at * 71).flatMap((at) => [
      nameOf(at),
      misspelt(at),
      reordered(at),
      withOtherForm(at),
      `Stranger ${wordOf(at)}x Import`,
    ]);
    const whole = await openSegment(watched());
    await whole.load();
    const held = await openSegment(bytesOf(BYTES));
    for (const name of names) {
      const woken = await openSegment(watched());
      const answers = await findNames([whole], ask(name));
      expect(await findNames([woken], ask(name)), name).toEqual(answers);
      expect(await findNames([held], ask(name)), name).toEqual(answers);
    }
  });

  const ASKED = [
    { how: 'as it is', nameAsked: nameOf },
    { how: 'with a slip', nameAsked: misspelt },
    { how: 'with its words in another order', nameAsked: reordered },
    { how: 'with a form that contradicts its own', nameAsked: withOtherForm },
  ];

  it.each(ASKED)('finds a name $how in two rounds of reads', async ({ nameAsked }) => {
    for (const at of [3, 500, 4321, 8000]) {
      const source = watched();
      const segment = await openSegment(source);
      source.rounds = 0;
      const [match] = await findNames([segment], ask(nameAsked(at)));
      expect(match?.entity.id).toBe(`id-${at}`);
      expect(source.rounds, nameAsked(at)).toBe(2);
    }
  });

  it('finds a name whose slip made another listed word of it in two rounds of reads, once the filters are there', async () => {
    const source = watched();
    const segment = await openSegment(source);
    await segment.load();
    source.rounds = 0;
    const [match] = await findNames([segment], ask('Kestrel Vumino Textile Ltd'));
    expect(match?.entity.id).toBe('kestral');
    expect(source.rounds).toBe(2);
  });

  it('reads the second part before it scans a text', async () => {
    const source = watched();
    const mentions = await scanText(
      [await openSegment(source)],
      `Made by ${nameOf(11).replace(/\b[a-z]/g, (a) => a.toUpperCase())}.`,
    );
    expect(mentions.map(({ matches }) => matches[0]?.entity.id)).toEqual(['id-11']);
    expect(source.reads.filter(isSecondPart)).toHaveLength(1);
  });

  it('finds an entity by its id, which the second part is needed for', async () => {
    const segment = await openSegment(watched());
    expect((await segment.find('id-4000'))?.name).toBe(nameOf(4000));
    expect(await segment.find('id-9000')).toBeUndefined();
  });

  it('whose second part is damaged says so, and tries to read one again that could not be read', async () => {
    const broken = BYTES.slice();
    broken.fill(0x55, nameFilter, end);
    const segment = await openSegment(watched(broken));
    await segment.load();
    expect(() => segment.mayHold(hashText('kanything'))).toThrow(SegmentDamagedError);
    await expect(segment.find('id-1')).rejects.toThrow(SegmentDamagedError);

    const source = watched();
    const lost = await openSegment(source);
    const { read } = source;
    source.read = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await expect(lost.load()).rejects.toThrow('gone');
    source.read = read;
    await lost.load();
    expect(lost.load()).toBeUndefined();
  });
});
