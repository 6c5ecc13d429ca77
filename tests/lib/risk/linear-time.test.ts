import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { PRODUCT_KINDS } from '../../../lib/risk/goods/product-kinds.ts';

/** The patterns written out in one file, by their own notation. */
function patternsOf(file: string): [source: string, flags: string][] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(/(?:^|[=(,:|]\s*|\n\s*)\/((?![*/])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n])+)\/([a-z]*)(?=[.;,)\n])/g),
  ].map(([, source = '', flags = '']) => [source, flags]);
}

const files = readdirSync('lib/risk', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('lib/risk', file));
const patterns = [
  ...files.flatMap(patternsOf),
  ...PRODUCT_KINDS.flatMap(({ words }) =>
    words === undefined ? [] : [[words.source, words.flags] as [string, string]],
  ),
];

describe('patterns that meet page text', () => {
  it('are found in the source', () => {
    expect(patterns.length).toBeGreaterThan(30);
  });

  it.each(patterns)('run in linear time: /%s/%s', { timeout: 60_000 }, async (source, flags) => {
    const { status } = await check(source, flags, { timeout: 20_000 });
    expect(status).not.toBe('vulnerable');
  });
});
