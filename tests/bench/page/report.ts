import type { PageTimes } from './measure.ts';

export interface Row {
  median: number;
  p95: number;
  largest: number;
}

export interface Report {
  pages: number;
  /** Milliseconds a page, by contestant. */
  contestants: Record<string, Row>;
  /** How many times one contestant takes what another takes: of the medians, and page by page. */
  ratios: Record<string, { ofMedians: number; medianOfPages: number }>;
}

/** Peers that give a product as the reader does; Readability gives an article's text. */
const FULL_PEERS = ['metascraper', 'web-auto-extractor'] as const;

export function reportOf(all: readonly PageTimes[]): Report {
  const names = Object.keys(all[0] ?? {}) as (keyof PageTimes)[];
  const contestants = Object.fromEntries(names.map((name) => [name, summary(of(all, name))]));
  const fastest = [...FULL_PEERS]
    .filter((peer) => peer in contestants)
    .sort((a, b) => (contestants[a]?.median ?? 0) - (contestants[b]?.median ?? 0))[0];
  return {
    pages: all.length,
    contestants,
    ratios: {
      'reader / innerText': ratio(all, 'reader', 'innerText'),
      'textWalk / innerText': ratio(all, 'textWalk', 'innerText'),
      'reader / textWalk': ratio(all, 'reader', 'textWalk'),
      'readerCold / innerTextFirst': ratio(all, 'readerCold', 'innerTextFirst'),
      ...(fastest === undefined
        ? {}
        : {
            [`${fastest} / reader`]: ratio(all, fastest, 'reader'),
            [`${fastest} / readerCold`]: ratio(all, fastest, 'readerCold'),
          }),
    },
  };
}

const of = (all: readonly PageTimes[], name: keyof PageTimes): number[] => all.map((times) => times[name] ?? 0);

function ratio(all: readonly PageTimes[], above: keyof PageTimes, below: keyof PageTimes) {
  const pages = all.map((times) => (times[above] ?? 0) / Math.max(times[below] ?? 0, 0.1));
  return {
    ofMedians: round(summary(of(all, above)).median / Math.max(summary(of(all, below)).median, 0.1)),
    medianOfPages: summary(pages).median,
  };
}

function summary(values: readonly number[]): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), largest: at(1) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
