import type { Agreement } from './agreement.ts';
import type { HanParts } from './han-core.ts';

/** `true` where every sign of `short` stands in `long` in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) {
    if (short.charAt(at) === sign) at++;
    if (at === short.length) return true;
  }
  return at === short.length;
}

function placesContradict(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((place) => b.includes(place));
}

function oneSignApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let apart = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) apart++;
  return apart === 1;
}

// 阳泉市分行 and 阳泉分行: the unit behind a place is said or left out at will.
const withoutUnits = (core: string): string => core.replace(/[省市县区]|地区/gu, '');

const BRANCH = /(?:支行|分行|分公司|营业部|分理处)$/u;

/**
 * Compares two Chinese cores that are not equal. The stem decides: it must be the same; places and trade words may be
 * left out by one side and may not contradict. A short name of three to six signs may also run through the long one
 * in order ("容百科技" in "宁波容百新能源科技").
 */
export function compareHan(a: HanParts, aCore: string, b: HanParts, bCore: string): Agreement {
  const apart: Agreement = { kind: 'apart', score: 0 };
  if (withoutUnits(aCore) === withoutUnits(bCore)) return { kind: 'near', score: 0.97 };
  if (BRANCH.test(aCore) !== BRANCH.test(bCore)) return apart;
  const [short, long] = aCore.length <= bCore.length ? [aCore, bCore] : [bCore, aCore];
  const [shortParts, longParts] = aCore.length <= bCore.length ? [a, b] : [b, a];
  const share = short.length / long.length;
  if (placesContradict(a.places, b.places)) return apart;
  const tradesAgree =
    a.trade === '' ||
    b.trade === '' ||
    isWithin(shortParts.trade, longParts.trade) ||
    isWithin(longParts.trade, shortParts.trade);
  if (a.stem === b.stem) {
    if (!tradesAgree) return { kind: 'near', score: 0.72 + 0.05 * share };
    return { kind: 'near', score: Math.min(0.97, 0.84 + 0.1 * share + (a.stem.length > 2 ? 0.03 : 0)) };
  }
  if (short.length >= 3 && isWithin(short, long) && short.length <= 8) {
    const opens = longParts.stem.startsWith(short.charAt(0)) || long.startsWith(short.charAt(0));
    const stems = isWithin(shortParts.stem, longParts.places.join('') + longParts.stem);
    if (opens && stems) return { kind: 'near', score: 0.8 + 0.08 * share };
    if (stems && shortParts.stem.length >= 3) return { kind: 'near', score: 0.74 };
    return { kind: 'near', score: 0.6 };
  }
  if (a.stem.length >= 4 && oneSignApart(a.stem, b.stem) && a.trade === b.trade) return { kind: 'near', score: 0.76 };
  return apart;
}
