import type { OriginStatement } from '../../model/product-page.ts';
import { SEAM } from './blocks.ts';
import { fold } from './fold.ts';
import type { Hit } from './lexicon.ts';
import { type Line, meaning, openingLabel, original } from './line.ts';
import type { StatedOrigin } from './origin.ts';
import type { Places } from './places.ts';

export type Role = 'brand' | 'manufacturer' | 'seller' | 'importer' | 'packer';

/** A name with the role a label gives it. */
export interface StatedName {
  role: Role;
  name: string;
  line: Line;
}

export interface NamesAndAddresses {
  names: StatedName[];
  /** Places of makers, importers and packers; and a maker that is a country by itself, which is an origin. */
  origins: StatedOrigin[];
}

const MAX_NAME = 120;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
/** What follows a seller's name in its sentence. */
const ALSO =
  / (?:and|e|et|und|y|en|och|og|i|a) (?:ships|shipped|fulfilled|dispatched|delivered|sent|spedito|expédié|versand|versendet|enviado|entregue|verzonden|levereras|leveret|wysyłane)| include[s]? | \(|\s*(?:地址|住所|주소|address|adresse|anschrift|адрес|dirección|indirizzo)\s*[:：]|(?<=[a-z]{4})\. /i;
const MAX_VALUE = 400;
/** "Made by" and its like need no colon. */
const BY =
  /(?:\bby|von|durch|par|por|da|door|af|av|od|przez|de|ag|minn|της|από|от|oleh|bởi|boi|тарабынан|โดย|ของ|によって|द्वारा)$/;
const LEGAL =
  /^\s*(?:ltd|limited|inc|llc|gmbh|co|corp|s\.?a|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|ag|kg|pvt|plc|a\.?s|oy|ab|aps|sp|kft|d\.?o\.?o|s\.?l|ооо|lda|ltda)\b/i;
/** What stands where a name is missing, and what is no name at all. */
const NO_NAME =
  /^(?:n\/?a|none|no|yes|unknown|-+|\.+|not (?:specified|available|applicable)|see (?:below|more|details)|keine angabe|unbranded|no brand|other|sonstige|see all|view all|show more|select|choose|info(?:rmation)?s?|details?|contact|website|номер|нет|无|無|없음|상세설명 참조|상품상세 참조|상세페이지 참조|その他|see pack|refer to pack|as per label)$/i;

/**
 * Names that stand behind a label of their role: "Brand: Nike", "Hersteller | Example GmbH, Musterstr. 1, Berlin", "Sold by
 * Example". The country in the address of a maker, importer or packer is an `address`, never an origin; but "Manufacturer:
 * China" names the country of making, as shops in many languages fill that field.
 */
export function readNames(lines: readonly Line[], places: () => Places): NamesAndAddresses {
  const result: NamesAndAddresses = { names: [], origins: [] };
  let pending: Role | undefined;
  for (const line of lines) {
    const waiting = pending;
    pending = undefined;
    if (line.block.kind === 'alt') {
      pending = waiting;
      continue;
    }
    const label = openingLabel(line, ['name']);
    if (label !== undefined && label.value >= line.folded.length) {
      pending = roleOf(line, label.hit);
      continue;
    }
    if (label !== undefined) take(line, label.hit, label.value, result, places);
    else if (waiting !== undefined && line.hits.every((hit) => hit.start > 0 || roleOf(line, hit) === undefined)) {
      takeValue(line, waiting, 0, line.folded.length, result, places);
    }
    for (const hit of line.hits) {
      if (hit === label?.hit || roleOf(line, hit) === undefined) continue;
      const words = line.folded.slice(hit.start, hit.end);
      const opensHere = hit.start === 0 || /[.:;\u007f|,)]\s*$/.test(line.folded.slice(0, hit.start)) || BY.test(words);
      const closing = /^\s*[:\u007f]\s*/.exec(line.folded.slice(hit.end));
      const by = BY.test(words) ? /^\s+/.exec(line.folded.slice(hit.end)) : null;
      const gap = closing ?? by;
      // "made by women in Guatemala" tells no name: names begin with a capital where the script has them.
      if (closing === null && /^\s*\p{Ll}/u.test(original(line, hit.end, hit.end + 20))) continue;
      if (opensHere && gap !== null) take(line, hit, hit.end + gap[0].length, result, places);
    }
  }
  return result;
}

const roleOf = (line: Line, hit: Hit): Role | undefined => meaning(line, hit, 'name')?.value as Role | undefined;

function take(line: Line, hit: Hit, from: number, result: NamesAndAddresses, places: () => Places): void {
  const role = roleOf(line, hit);
  if (role === undefined) return;
  const next = line.hits.find(
    (other) =>
      other.start >= from &&
      (meaning(line, other, 'name') !== undefined ||
        meaning(line, other, 'origin') !== undefined ||
        meaning(line, other, 'material') !== undefined) &&
      /^\s*[:\u007f]/.test(line.folded.slice(other.end)),
  );
  takeValue(line, role, from, next?.start ?? line.folded.length, result, places);
}

function takeValue(
  line: Line,
  role: Role,
  from: number,
  to: number,
  result: NamesAndAddresses,
  places: () => Places,
): void {
  const end = Math.min(to, from + MAX_VALUE);
  const value = original(line, from, end).trim();
  // "Factory: Made in Dhaka, Bangladesh", "Factory: Guangzhou, China" tell a place and no name.
  const name = saysOrigin(line, from) ? undefined : nameOf(value);
  if (role !== 'brand' && role !== 'seller') {
    const found = places().findExact(line.folded, from, end);
    const first = found[0];
    if (
      role === 'manufacturer' &&
      first !== undefined &&
      value.length <= 40 &&
      coversAll(line.folded.slice(from, end), first.start - from, first.end - from)
    ) {
      result.origins.push({ origin: { place: first.code, stage: 'made' }, line, labelled: true });
      return;
    }
    const last = found.at(-1);
    if (last !== undefined && value.length > 12) {
      const origin: OriginStatement = { place: last.code, stage: 'address' };
      result.origins.push({ origin, line, labelled: true });
    }
  }
  if (name === undefined) return;
  const folded = fold(name);
  const [place] = role === 'brand' || role === 'seller' ? [] : places().findExact(folded, 0, folded.length);
  if (place === undefined || place.start > 0 || place.end < folded.length) result.names.push({ role, name, line });
}

/** Whether a phrase of origin, "Made in", begins at `at`. */
const saysOrigin = (line: Line, at: number): boolean =>
  line.hits.some((hit) => hit.start === at && meaning(line, hit, 'origin') !== undefined);

const coversAll = (text: string, start: number, end: number): boolean =>
  /^[\s:.\u007f-]*$/.test(text.slice(0, start)) && /^[\s.,;)\u007f]*$/.test(text.slice(end));

/** The name at the head of a value: up to its address, a second sentence or the next cell. */
function nameOf(value: string): string | undefined {
  let name =
    value
      .split(SEAM, 1)[0]
      ?.split(/\s\/\s/, 1)[0]
      ?.trim() ?? '';
  const comma = name.search(/[,，、;]\s*/);
  if (comma > 0 && !LEGAL.test(name.slice(comma + 1))) name = name.slice(0, comma);
  name = name.replace(INVISIBLE, '').split(ALSO, 1)[0] ?? '';
  const stop = /[a-z]{3}[.!?]\s+\p{Lu}/u.exec(name);
  if (stop !== null) name = name.slice(0, stop.index + 3);
  name = name
    .replace(/^[\s:：\-–"'“”|]+|[\s:：|"'“”.\-–]+$/g, '')
    .slice(0, MAX_NAME)
    .trim();
  if (/^[a-z][a-z ]*$/.test(name) && (name.includes(' ') || name === 'hand')) return undefined;
  if (/^(?:unit|plot|no\.?|block|floor|building|house)\s*[#\d]/i.test(name)) return undefined;
  if (name.length < 2 || NO_NAME.test(name) || /^[\d\s.,%€$£]+$/.test(name) || name.split(/\s+/).length > 9)
    return undefined;
  return name;
}
