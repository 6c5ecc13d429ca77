import parts from '../../assets/names/han-parts.json' with { type: 'json' };
import type { Agreement } from './agreement.ts';
import { type HanParts, isHanPlace } from './han-core.ts';

const APART: Agreement = { kind: 'apart', score: 0 };
const near = (score: number): Agreement => ({ kind: 'near', score });

/** `true` where every sign of `short` stands in `long` in the same order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) {
    if (short.charAt(at) === sign) at++;
    if (at === short.length) return true;
  }
  return at === short.length;
}

const placesContradict = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((place) => b.includes(place));

const placesInCommon = (a: readonly string[], b: readonly string[]): boolean => a.some((place) => b.includes(place));

// 阳泉市分行 and 阳泉分行: the unit behind a place is said or left out at will, and so is "group" inside a name.
const UNITS = /维吾尔自治区|自治[区州县]|新区|[省市县区]|地区|集团/gu;
const withoutUnits = (core: string): string => core.replace(UNITS, '');

const SHORT_FIRMS = Object.entries(parts.shortFirms);
// 建设银行 and 中国建设银行: the "China" of these few is left out in everyday use.
const CHINA_LEFT_OUT = /^中国(?=(?:建设|工商|农业|邮政储蓄|进出口|光大|民生)银行)/u;

/** A core with everyday short forms of firms spelled out: 建行济南支行 is 建设银行济南支行. */
function spelledOut(core: string): string {
  for (const [short, full] of SHORT_FIRMS) if (core.startsWith(short)) return full + core.slice(short.length);
  return core.replace(CHINA_LEFT_OUT, '');
}

const BRANCH =
  /^(.{0,20}?(?:银行|信用社|信用联社|证券|期货|保险|信托))(.{0,20}?)(支行|分行|分公司|营业部|分理处|分社)$/u;

interface BranchName {
  firm: string;
  /** Which branch, without units, an inner 分行 and a road's last sign. */
  where: string;
}

function branchOf(core: string): BranchName | undefined {
  const [, firm, where, kind] = BRANCH.exec(core) ?? [];
  if (firm === undefined || where === undefined || kind === undefined) return undefined;
  return { firm, where: where.replace(/证券$|分行/gu, '').replace(/路$/u, '') };
}

// 长沙市商业银行 became 长沙银行, as city banks did; a rural bank (农村商业银行) is another.
const bankOf = (firm: string): string => firm.replace(/(?<!农村)商业银行$/u, '银行');

/** One firm, where one of the two says in which place it sits: 兴业银行 and 福建兴业银行. */
function sameFirm(a: string, b: string): boolean {
  const [ours, theirs] = [bankOf(a), bankOf(b)];
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  if (short === long) return true;
  return short.length >= 4 && long.endsWith(short) && isHanPlace(long.slice(0, long.length - short.length));
}

/** One firm's branches: the longer name of a place may say in which city it lies, never another place. */
function compareBranches(a: BranchName, b: BranchName): Agreement {
  if (!sameFirm(a.firm, b.firm)) return APART;
  const [short, long] = a.where.length <= b.where.length ? [a.where, b.where] : [b.where, a.where];
  if (short === long) return near(0.96);
  if (short.length < 2) return APART;
  if (long.endsWith(short)) return near(0.9);
  const both = short.slice(0, 2) === long.slice(0, 2) && short.slice(-2) === long.slice(-2);
  return short.length >= 4 && both && isWithin(short, long) ? near(0.86) : APART;
}

// A sign of counting or of a direction tells two sister firms apart.
const TELLING_SIGN = /[一二三四五六七八九十东南西北中新老大小甲乙丙丁\da-z]/u;
const NUMBER = /^(?:第?[一二三四五六七八九十百\d]+号?|[甲乙丙丁])$/u;
// But not half of a direction: 晋西北 and 晋北 are one part of Shanxi.
const DIRECTION = /^[东南西北]$/u;

/** What two cores have between the beginning and the end they share. */
function between(short: string, long: string): { inShort: string; inLong: string } {
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let behind = 0;
  while (behind < short.length - from && short.at(-1 - behind) === long.at(-1 - behind)) behind++;
  return { inShort: short.slice(from, short.length - behind), inLong: long.slice(from, long.length - behind) };
}

/** 天山二棉纺厂 is not 天山棉纺厂: one number or direction more inside a name is another mill. */
function isSister(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const { inShort, inLong } = between(short, long);
  if (inShort !== '' || !long.startsWith(short.slice(0, 2)) || !long.endsWith(short.slice(-2))) return false;
  const at = long.indexOf(inLong, 2);
  const beside = [long.charAt(at - 1), long.charAt(at + inLong.length)].some((sign) => DIRECTION.test(sign));
  return NUMBER.test(inLong) || (DIRECTION.test(inLong) && !beside);
}

/**
 * Slips of the hand in two cores of nearly the same signs: two swapped, one left out. One sign for another is no slip
 * without a table of sounds, which is 17 kB gzipped: 双利 and 双柳 are two mines.
 */
function slipBetween(a: string, b: string): Agreement {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5) return APART;
  const { inShort, inLong } = between(short, long);
  if (inShort.length === inLong.length) {
    const swapped = [...inShort].sort().join('') === [...inLong].sort().join('');
    return swapped && inShort.length <= 4 && short.length >= 6 ? near(0.86) : APART;
  }
  const lost = inShort === '' && inLong.length === 1 && !TELLING_SIGN.test(inLong);
  return lost && short.length >= 8 ? near(0.82) : APART;
}

function tradesAgree(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === '' || isWithin(short, long);
}

/**
 * Compares two Chinese cores that are not equal. The stem decides: it must be the same; places and trade words may be
 * left out by one side and may not contradict. A short name of three to eight signs may also run through the long one
 * in order ("容百科技" in "宁波容百新能源科技"). A branch is compared with a branch of the same firm alone.
 */
export function compareHan(a: HanParts, aCore: string, b: HanParts, bCore: string): Agreement {
  const [ours, theirs] = [spelledOut(withoutUnits(aCore)), spelledOut(withoutUnits(bCore))];
  if (bankOf(ours) === bankOf(theirs)) return near(0.97);
  const [ourBranch, theirBranch] = [branchOf(ours), branchOf(theirs)];
  if (ourBranch !== undefined && theirBranch !== undefined) return compareBranches(ourBranch, theirBranch);
  if (ourBranch !== undefined || theirBranch !== undefined || placesContradict(a.places, b.places)) return APART;
  if (isSister(ours, theirs)) return APART;
  const slip = slipBetween(ours, theirs);
  if (slip.score > 0) return slip;
  const [short, long] = aCore.length <= bCore.length ? [aCore, bCore] : [bCore, aCore];
  const [shortParts, longParts] = aCore.length <= bCore.length ? [a, b] : [b, a];
  const share = short.length / long.length;
  if (a.stem === b.stem) {
    if (tradesAgree(a.trade, b.trade)) {
      return near(Math.min(0.97, 0.84 + 0.1 * share + (a.stem.length > 2 ? 0.03 : 0)));
    }
    return near(0.72 + 0.05 * share + (placesInCommon(a.places, b.places) && a.stem.length > 2 ? 0.05 : 0));
  }
  if (short.length < 3 || short.length > 8 || !isWithin(short, long)) return APART;
  const opens = longParts.stem.startsWith(short.charAt(0)) || long.startsWith(short.charAt(0));
  const stems = isWithin(shortParts.stem, longParts.places.join('') + longParts.stem);
  if (opens && stems) return near(0.8 + 0.08 * share);
  return near(stems && shortParts.stem.length >= 3 ? 0.74 : 0.6);
}
