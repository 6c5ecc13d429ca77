import type { FailureReason } from '../../lib/audit/pages/audit.ts';
import type { FigureTable } from '../../lib/audit/pages/figures.ts';
import type { Level } from '../../lib/model/finding.ts';
import type { AuditWords } from '../words/audit.ts';

/** What a line of a figure is called. */
export function lineName(words: AuditWords, kind: FigureTable['kind'], key: string): string {
  switch (kind) {
    case 'levels-by-brand':
      return key === '' ? words.say('audit_no_brand') : key;
    case 'origin':
      return words.origin(key as 'stated' | 'contradicting' | 'not-stated');
    case 'countries':
      return words.place(key);
    case 'labels':
      return key;
    case 'failures':
      return words.failures(key as FailureReason);
    case 'compared':
      return words.level(key as Level);
  }
}

/** What a series of a figure is called. */
export function seriesName(words: AuditWords, kind: FigureTable['kind'], key: string): string {
  if (kind === 'levels-by-brand') return words.level(key as Level);
  if (kind === 'compared') return words.say(key === 'before' ? 'audit_from' : 'audit_to');
  return words.say('audit_rows');
}
