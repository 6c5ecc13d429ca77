import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deltasIn, isDeltaIndex } from '../../../../lib/publisher/sources/delta-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-delta-index-'));
function index(text: string): string {
  const path = join(folder, 'delta.json');
  writeFileSync(path, text);
  return path;
}
const address = (version: string) => `https://data.example/artifacts/sanctions/${version}/entities.delta.json`;
const VERSIONS = ['20240528074703-npf', '20240527134702-zbn', '20240527194702-wnk'];
const sound = JSON.stringify({
  versions: Object.fromEntries(VERSIONS.map((version) => [version, address(version)])),
  updated_at: '2024-05-28T14:47:29Z',
});

describe('an index of deltas', () => {
  it('is told from a delta by its name', () => {
    expect(isDeltaIndex('https://data.example/artifacts/sanctions/delta.json')).toBe(true);
    expect(isDeltaIndex('delta.json')).toBe(true);
    expect(isDeltaIndex('https://data.example/entities.delta.json')).toBe(false);
  });

  it('names the deltas since the day the base was read, oldest first', async () => {
    expect(await deltasIn(index(sound), '2024-05-28')).toEqual([address('20240528074703-npf')]);
    expect(await deltasIn(index(sound), '2024-05-27')).toEqual([...VERSIONS].sort().map(address));
    expect(await deltasIn(index(sound), '2024-05-29')).toEqual([]);
  });

  it('that begins after the base was read is refused: changes would be missing', async () => {
    await expect(deltasIn(index(sound), '2024-05-26')).rejects.toThrow(/do not reach back to 2024-05-26/);
  });

  it.each([
    '<html>',
    '{"versions":["a"]}',
    '{"versions":{"latest":"https://data.example/"}}',
    '{"versions":{"20240528074703-npf":"http://data.example/"}}',
  ])('of another form is a changed format: %s', async (text) => {
    await expect(deltasIn(index(text), '2024-05-27')).rejects.toThrow(/changed its format/);
  });
});
