import type { FigureTable } from '../../lib/audit/pages/figures.ts';
import type { Level } from '../../lib/model/finding.ts';
import { sayLevel } from '../../lib/risk/wording.ts';
import { AUDIT_WORDS as words } from '../words/audit.ts';

const places = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its name; the Uyghur region, which is no country, by its own. */
export const placeName = (code: string): string =>
  code === 'CN-XJ' ? 'Uyghur Region (China)' : (places.of(code) ?? code);

/** What a line of a figure is called. */
export function lineName(kind: FigureTable['kind'], key: string): string {
  switch (kind) {
    case 'levels-by-brand':
      return key === '' ? words.noBrand : key;
    case 'origin':
      return words.origin(key as 'stated' | 'contradicting' | 'not-stated');
    case 'countries':
      return placeName(key);
    case 'labels':
      return key;
  }
}

/** What a series of a figure is called. */
export const seriesName = (kind: FigureTable['kind'], key: string): string =>
  kind === 'levels-by-brand' ? sayLevel(key as Level) : words.count;
