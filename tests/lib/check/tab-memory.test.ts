import { describe, expect, it } from 'vitest';
import { mayBeShownFirst, tabKey, tabOfKey } from '../../../lib/check/tab-memory.ts';

const data = { version: 1, created: '2026-11-01T00:00:00Z', expires: '2026-11-15T00:00:00Z', records: 1, gaps: [] };
const remembered = { url: 'https://shop.example/shirt', assessment: { data } };
const before = Date.parse('2026-11-14T00:00:00Z');

describe('a remembered verdict', () => {
  it('is found by the number of its tab, and nothing else is taken for one', () => {
    expect(tabOfKey(tabKey(17))).toBe(17);
    expect(tabOfKey('feed-progress')).toBeUndefined();
  });

  it('is shown at once on its own page, whatever the fragment', () => {
    expect(mayBeShownFirst(remembered, 'https://shop.example/shirt#size', before)).toBe(true);
    expect(mayBeShownFirst(remembered, 'https://shop.example/trousers', before)).toBe(false);
  });

  it('is not shown once its data is past its date', () => {
    expect(mayBeShownFirst(remembered, remembered.url, Date.parse(data.expires))).toBe(false);
    const said = { ...remembered, assessment: { data, notChecked: 'data-expired' as const } };
    expect(mayBeShownFirst(said, remembered.url, Date.parse(data.expires))).toBe(true);
  });
});
