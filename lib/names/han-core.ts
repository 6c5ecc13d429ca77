import parts from '../../assets/names/han-parts.json' with { type: 'json' };
import { once } from '../once.ts';

/** An unspaced Chinese name without its legal form, taken apart: 新疆 + 百花村 + 医药. */
export interface HanParts {
  /** Places the name opens with, without 省, 市, 县, 区. */
  places: readonly string[];
  /** What is left: the part that tells who is meant. Never empty. */
  stem: string;
  /** Trade words the name ends with, in order, in one string. */
  trade: string;
}

interface Tables {
  places: ReadonlySet<string>;
  /** Places by their first sign and trades by their last, the longest of each first. */
  placesByFirst: ReadonlyMap<string, string[]>;
  tradesByLast: ReadonlyMap<string, string[]>;
}

/** Made for the first Chinese name: sorting three thousand places keeps a woken worker for milliseconds. */
const tablesOfParts = once(
  (): Tables => ({
    places: new Set(parts.places),
    placesByFirst: groupBy(parts.places, (place) => place.slice(0, 1)),
    tradesByLast: groupBy(parts.trades, (trade) => trade.slice(-1)),
  }),
);

function groupBy(words: readonly string[], signOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const group = groups.get(signOf(word));
    if (group === undefined) groups.set(signOf(word), [word]);
    else group.push(word);
  }
  return groups;
}

/** A place of the table, with or without its unit: 香港, 重庆市. */
export function isHanPlace(text: string): boolean {
  const { places } = tablesOfParts();
  return places.has(text) || places.has(text.replace(/[省市县区]$/u, ''));
}

const STEM_CHARS = 2;
// A county or district that no table names: 宝清县, 诸暨市.
const UNIT = /^(.{2,3}?)[市县区]/u;

/** Takes an unspaced core apart; a stem of at least two signs stays, whatever tables say ("中国银行" keeps 银行). */
export function takeApartHan(core: string): HanParts {
  const { placesByFirst, tradesByLast } = tablesOfParts();
  let rest = core;
  const places: string[] = [];
  for (let found = true; found && places.length < 3; ) {
    found = false;
    for (const place of placesByFirst.get(rest.slice(0, 1)) ?? []) {
      if (!rest.startsWith(place)) continue;
      let to = place.length;
      if (/^[省市县区州]/u.test(rest.slice(to))) to++;
      if (rest.length - to < STEM_CHARS) continue;
      places.push(place);
      rest = rest.slice(to);
      found = true;
      break;
    }
  }
  const unit = UNIT.exec(rest);
  if (unit !== null && rest.length - unit[0].length >= STEM_CHARS) {
    places.push(unit[1] ?? '');
    rest = rest.slice(unit[0].length);
  }
  let trade = '';
  for (let found = true; found; ) {
    found = false;
    for (const word of tradesByLast.get(rest.slice(-1)) ?? []) {
      if (!rest.endsWith(word) || rest.length - word.length < STEM_CHARS) continue;
      trade = word + trade;
      rest = rest.slice(0, -word.length);
      found = true;
      break;
    }
  }
  return { places, stem: rest, trade };
}
