import parts from '../../assets/names/han-parts.json' with { type: 'json' };

/** An unspaced Chinese name without its legal form, taken apart: 新疆 + 百花村 + 医药. */
export interface HanParts {
  /** Places the name opens with, without 省, 市, 县, 区. */
  places: readonly string[];
  /** What is left: the part that tells who is meant. Never empty. */
  stem: string;
  /** Trade words the name ends with, in order, in one string. */
  trade: string;
}

const longestFirst = (a: string, b: string): number => b.length - a.length;
const PLACES = [...parts.places].sort(longestFirst);
const TRADES = [...parts.trades].sort(longestFirst);
const byFirst = new Map<string, string[]>();
for (const place of PLACES) byFirst.set(place.slice(0, 1), [...(byFirst.get(place.slice(0, 1)) ?? []), place]);
const byLast = new Map<string, string[]>();
for (const trade of TRADES) byLast.set(trade.slice(-1), [...(byLast.get(trade.slice(-1)) ?? []), trade]);

const KNOWN_PLACES = new Set(PLACES);

/** A place of the table, with or without its unit: 香港, 重庆市. */
export const isHanPlace = (text: string): boolean =>
  KNOWN_PLACES.has(text) || KNOWN_PLACES.has(text.replace(/[省市县区]$/u, ''));

const STEM_CHARS = 2;
// A county or district that no table names: 宝清县, 诸暨市.
const UNIT = /^(.{2,3}?)[市县区]/u;

/** Takes an unspaced core apart; a stem of at least two signs stays, whatever tables say ("中国银行" keeps 银行). */
export function takeApartHan(core: string): HanParts {
  let rest = core;
  const places: string[] = [];
  for (let found = true; found && places.length < 3; ) {
    found = false;
    for (const place of byFirst.get(rest.slice(0, 1)) ?? []) {
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
    for (const word of byLast.get(rest.slice(-1)) ?? []) {
      if (!rest.endsWith(word) || rest.length - word.length < STEM_CHARS) continue;
      trade = word + trade;
      rest = rest.slice(0, -word.length);
      found = true;
      break;
    }
  }
  return { places, stem: rest, trade };
}
