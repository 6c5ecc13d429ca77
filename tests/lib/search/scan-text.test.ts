import { describe, expect, it } from 'vitest';
import { bytesOf, openSegment, scanText } from '../../../lib/search/index.ts';
import { writeSegment } from '../../../lib/search/write-segment.ts';
import { entity } from './sample-entities.ts';

const segment = await openSegment(
  bytesOf(
    writeSegment([
      entity('huafu', 'Huafu Fashion Co., Ltd.', { aliases: ['华孚时尚股份有限公司'] }),
      entity('next', 'Next', { kind: 'brand', ambiguous: true }),
      entity('esquel', 'Esquel'),
    ]),
  ),
);

async function found(text: string): Promise<string[]> {
  return (await scanText([segment], text)).map(({ start, end }) => text.slice(start, end));
}

describe('scanText', () => {
  it.each<[string, string[]]>([
    ['Yarn by Huafu Fashion, woven in Dongguan.', ['Huafu Fashion']],
    ['Our mills: HUAFU FASHION CO., LTD.; Esquel.', ['HUAFU FASHION', 'Esquel']],
    ['纱线由华孚时尚生产', ['华孚时尚']],
    ['Next day delivery. Next!', []],
    ['A fashion by Huafu. Fashion for all.', []],
    ['', []],
  ])('%j names %j', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('takes time by the length of the text alone', async () => {
    const text = 'Huafu Fashionable Esquelle 华孚时装'.repeat(5000);
    // Time of this process alone: other work on the machine does not count.
    const started = process.cpuUsage();
    await scanText([segment], text);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000);
  });
});
