import type { Address, Audit, PageResult } from '../../../../lib/audit/pages/audit.ts';
import { DEFAULT_PACE } from '../../../../lib/audit/pages/audit.ts';
import type { Assessment, DataStamp } from '../../../../lib/model/assessment.ts';
import { barePage } from '../../../../lib/model/bare-page.ts';
import type { Level } from '../../../../lib/model/finding.ts';
import type { ProductPage } from '../../../../lib/model/product-page.ts';
import { notChecked } from '../../../../lib/risk/not-checked.ts';

export const NOW = Date.parse('2026-11-23T12:00:00Z');
export const STAMP: DataStamp = {
  version: 2026112301,
  created: '2026-11-23T00:00:00Z',
  expires: '2027-11-23T00:00:00Z',
  records: 3000,
  gaps: [],
};

export const addressesOf = (count: number, host = 'shop.example'): Address[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `p-${n.toString(16).padStart(16, '0')}`,
    url: `https://${host}/p/${n}`,
  }));

export const auditOf = (id = 'audit-00000001', changes: Partial<Audit> = {}): Audit => ({
  schema: 1,
  id,
  name: 'Autumn shirts',
  source: 'pasted',
  created: NOW,
  pace: DEFAULT_PACE,
  wanted: 'run',
  addresses: 0,
  ...changes,
});

export const pageOf = (url: string, changes: Partial<ProductPage> = {}): ProductPage => ({
  ...barePage(url, new URL(url).host),
  kindReasons: ['json-ld product'],
  ...changes,
});

/** A verdict of a level without findings; enough for everything that only counts and keeps. */
export const verdictOf = (level: Level = 'nothing-found'): Assessment => {
  const { notChecked: _reason, ...rest } = notChecked('not-a-product', STAMP, '2026-11-23');
  return { ...rest, level };
};

export const resultOf = (url: string, level?: Level, changes: Partial<ProductPage> = {}): PageResult => ({
  page: pageOf(url, changes),
  assessment: verdictOf(level),
  shown: url,
});

/** A value as the reader gives it, with its quote and place. */
export const said = <T>(value: T, quote = String(value)) => ({
  value,
  source: 'text' as const,
  quote,
  locator: { kind: 'element' as const, path: 'main > p' },
});
