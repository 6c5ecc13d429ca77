import type { OriginStatement } from '../../model/product-page.ts';
import { namesCotton } from './cotton.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import { endsSentence, type Line, meaning, openingLabel, sentenceAround } from './line.ts';
import { placesOfAdjectives } from './made-adjective.ts';
import { isNegated } from './negation.ts';
import { isCountryCode, type PlaceHit, type Places } from './places.ts';

/** An origin and the line that states it. */
export interface StatedOrigin {
  origin: OriginStatement;
  line: Line;
  /** Whether a label such as "Country of origin" introduces it; free text is the weaker signal. */
  labelled: boolean;
}

type Stage = OriginStatement['stage'];

/** Furthest a place may stand behind its phrase: "made in our family's workshop in Portugal". */
const REACH = 48;
/** Furthest it may stand before: "Kiinassa valmistettu", "中国製", "Türkiye'de üretilmiştir". */
const REACH_BACK = 22;
/** A label without a value speaks for the next line only if that is short. */
const MAX_VALUE = 80;

const STAGES: Record<string, Stage> = {
  made: 'made',
  'made-by': 'made',
  origin: 'made',
  grown: 'grown',
  woven: 'woven',
  spun: 'spun',
  dyed: 'dyed',
  assembled: 'assembled',
  packed: 'packed',
  designed: 'designed',
  imported: 'imported',
};

/** Languages that put the place first. */
const PLACE_FIRST = new Set('de nl ja zh ko tr hi fi et hu lv lt th'.split(' '));
/** Phrases of one or two characters that only ever follow a place. */
const SUFFIX_PHRASE =
  /^(?:制造|製造|生产|生產|出品|制|製|産|产|산|제조|생산|縫製|生産|निर्मित|设计|デザイン|包装|染色)$/;

/**
 * Reads origin statements: "Made in Portugal", "Country of origin: China", "cotton grown in Xinjiang", "日本製". Stages of
 * making are kept apart. A phrase without a place ("Imported"), a denied one and a shop's own ("ships from") say nothing.
 */
export function readOrigins(lines: readonly Line[], places: () => Places, negations: () => Lexicon): StatedOrigin[] {
  const found: StatedOrigin[] = [];
  let pending: Stage | undefined;
  for (const line of lines) {
    found.push(...readKoreanSuffix(line, places));
    const waiting = pending;
    pending = undefined;
    if (line.block.kind === 'alt') {
      pending = waiting;
      continue;
    }
    const phrases = line.hits.filter((hit) => stageOf(line, hit) !== undefined && !isBareNoun(line, hit, places));
    for (const { code, start, end } of placesOfAdjectives(line)) {
      if (!isNegated(line.folded, start, end, negations)) found.push(state(line, code, 'made', undefined, false));
    }
    if (phrases.length === 0) {
      if (waiting !== undefined && line.folded.length <= MAX_VALUE) {
        for (const place of leadingPlaces(line, 0, line.folded.length, places())) {
          found.push(state(line, place.code, waiting, undefined, true));
        }
      }
      continue;
    }
    // A line that is one link and no label is the way to another page: a menu, a filter.
    if (
      line.block.linked > 0 &&
      line.block.linked >= line.folded.length - 2 &&
      phrases[0]?.start === 0 &&
      line.folded.length < 40 &&
      !line.folded.includes(':')
    )
      continue;
    const label = openingLabel(line, ['origin']);
    if (label !== undefined && label.value >= line.folded.length) {
      const stage = stageOf(line, label.hit);
      pending = stage === 'shipped' ? undefined : stage;
      continue;
    }
    phrases.forEach((phrase, index) => {
      const previous = phrases[index - 1];
      const next = phrases[index + 1];
      found.push(
        ...readPhrase(
          line,
          phrase,
          previous,
          next,
          label?.hit === phrase ? label.value : undefined,
          places(),
          negations,
        ),
      );
    });
  }
  return found;
}

/** "중국산": the suffix is one syllable, too short to be looked up by itself. */
function readKoreanSuffix(line: Line, places: () => Places): StatedOrigin[] {
  if (line.lang !== 'ko' || !line.folded.includes('산')) return [];
  return places()
    .findExact(line.folded, 0, Math.min(line.folded.length, 400))
    .filter(({ end }) => /^산(?![가-힣])/.test(line.folded.slice(end, end + 2)))
    .map(({ code }) => state(line, code, 'made', undefined, false));
}

/** The stage a hit introduces; `shipped` for phrases that give the place of a seller or a parcel. */
function stageOf(line: Line, hit: Hit): Stage | 'shipped' | undefined {
  const value = meaning(line, hit, 'origin')?.value;
  if (value === undefined) return undefined;
  if (value === 'shipped') return 'shipped';
  if (value === 'sourced') return materialBefore(line, hit) === undefined ? undefined : 'grown';
  return STAGES[value];
}

function readPhrase(
  line: Line,
  phrase: Hit,
  previous: Hit | undefined,
  next: Hit | undefined,
  labelValue: number | undefined,
  places: Places,
  negations: () => Lexicon,
): StatedOrigin[] {
  const stage = stageOf(line, phrase);
  if (stage === undefined || stage === 'shipped') return [];
  if (isNegated(line.folded, phrase.start, phrase.end, negations)) return [];
  if (labelValue === undefined && (speaksOfAll(line, phrase) || isNoStatement(line, phrase))) return [];
  const material = stage === 'made' ? undefined : materialBefore(line, phrase);
  const words = line.folded.slice(phrase.start, phrase.end);
  // "縫製：日本": before a colon the same word is a label.
  const isSuffix = SUFFIX_PHRASE.test(words) && !/^\s*:/.test(line.folded.slice(phrase.end));
  if (!isSuffix) {
    const limit = Math.min(line.folded.length, next?.start ?? line.folded.length, (labelValue ?? phrase.end) + 90);
    const stop = sentenceEnd(line.folded, labelValue ?? phrase.end, limit);
    const after = leadingPlaces(line, labelValue ?? phrase.end, stop, places, {
      reach: labelValue === undefined ? REACH : 14,
      codes: labelValue === undefined ? 'in words' : 'too',
    });
    const [first] = after;
    if (first !== undefined && isMadeBy(line, phrase) && !isPlaceOfMaking(line.folded.slice(phrase.end, first.start)))
      return [];
    const stages = [stage, ...(labelValue === undefined ? stagesBefore(line, phrase) : [])];
    if (after.length > 0)
      return stages.flatMap((each) =>
        after.map(({ code }) =>
          state(line, code, each, each === 'made' ? undefined : material, labelValue !== undefined),
        ),
      );
  }
  if (!isSuffix && !PLACE_FIRST.has(line.lang)) return [];
  const from = Math.max(previous?.end ?? 0, phrase.start - REACH_BACK);
  const before = findPlaces(line, from, phrase.start, places).at(-1);
  if (before === undefined) return [];
  const gap = line.folded.slice(before.end, phrase.start);
  const near = isSuffix
    ? /^(?:で|での|에서|の|\s|国内|本土|原装|原裝|'?(?:de|da|te|ta)\s)?$/.test(gap)
    : gap.length <= 14 && !/[.;:。!?]/.test(gap);
  if (!near) return [];
  // "イタリア製の生地": the cloth is from there, not the garment.
  const what = line.folded.slice(phrase.end, phrase.end + 4);
  if (/^の(?:素材|糸|綿|革|レザ|布)/.test(what)) return [];
  const led = line.folded.slice(Math.max(0, before.start - 6), before.start);
  if (/(?:素材|糸|レザ-|レザー|革|綿)\s*[:/]?\s*$/.test(led)) return [];
  const isCloth = /^の生地/.test(what) || /生地\s*[:/]?\s*$/.test(led);
  return [state(line, before.code, isCloth ? 'woven' : stage, material, false)];
}

const ALL_PRODUCTS =
  /\b(?:our|unsere|nos|nuestr[oa]s|i nostri|le nostre|nossos|nossas|onze|vores|vara|vare|nasze|nase) (?:[^\s.]+ ){0,2}(?:products|designs|clothes|garments|pieces|items|collections|shirts|produkte|kleidung|artikel|produits|vetements|articles|collections|productos|prendas|prodotti|capi|produtos|pecas|producten|produkter|produkty)\b/;

/** "Our designs are manufactured in the UK" speaks of a shop, not of the product shown. */
function speaksOfAll(line: Line, phrase: Hit): boolean {
  const { start } = sentenceAround(line.folded, phrase.start, phrase.end);
  return ALL_PRODUCTS.test(line.folded.slice(start, phrase.start));
}

/** What is "made" somewhere without being a product: "orders made in the UK"; and products in general. */
const NO_PRODUCT =
  /\b(?:orders?|payments?|purchases?|returns?|requests?|claims|changes?|bookings?|donations?|investments?|decisions?|progress|deliver(?:y|ies)|(?:if|when) (?:your|the|an) \w+ (?:is|was|were)|(?:items|goods|products|pieces|garments|those|shirts|others|anything|everything)) $/;
/** Beginnings of sentences that ask, compare or lead away. */
const NO_STATEMENT =
  /^\s*(?:is|are|was|were|do|does|did|if|why|when|unless|sind|ist|wird|wurde|est-ce|sont|warum|pourquoi)\b|\b(?:inspired by|reminiscent of|similar to|just like|unlike|beware of|learn (?:more )?about|inspiriert von|inspire de|inspirad[oa] en)\b[^.]*$|^\s*(?:shop|browse|see all|view all|discover|explore)\b[^.]{0,24}$/;

/** Whether the words before a phrase make it no statement about the product shown. */
function isNoStatement(line: Line, phrase: Hit): boolean {
  const { start, end } = sentenceAround(line.folded, phrase.start, phrase.end);
  const before = line.folded.slice(start, phrase.start);
  return (
    NO_PRODUCT.test(before) || NO_STATEMENT.test(before) || /類似品|偽物|仿冒/.test(line.folded.slice(phrase.end, end))
  );
}

function state(line: Line, place: string, stage: Stage, material: string | undefined, labelled: boolean): StatedOrigin {
  const origin: OriginStatement = { place, stage };
  if (material !== undefined) origin.material = material;
  return { origin, line, labelled };
}

/** Places and region names from `from` to `to`. */
function findPlaces(line: Line, from: number, to: number, places: Places): PlaceHit[] {
  const regions = line.hits
    .filter((hit) => hit.start >= from && hit.end <= to && meaning(line, hit, 'region')?.value === 'names')
    .map((hit) => ({ code: 'CN-XJ', start: hit.start, end: hit.end }));
  const countries = places
    .find(line.folded, from, to)
    .filter((place) => !regions.some((region) => region.start <= place.start && place.start < region.end));
  return [...regions, ...countries].sort((a, b) => a.start - b.start);
}

const JOINING =
  /^(?:[\s\u007f,/&+、・，和及或と]|または|もしくは|또는|및|以及|and\b|or\b|und\b|oder\b|et\b|ou\b|y\b|o\b|e\b|en\b|of\b|och\b|og\b|eller\b|ja\b|tai\b|i\b|lub\b|a\b|nebo\b|alebo\b|és\b|vagy\b|și\b|si\b|sau\b|и\b|или\b|та\b|або\b|και\b|ή\b|ve\b|veya\b|dan\b|atau\b|và\b|hoặc\b|\()*(?:the |la |le |les |l'|der |die |das )?$/;

/** "Menşei: TR", "Origin: CN(Origin)": a value that is nothing but a country's code, in capitals. */
function codeAlone(line: Line, from: number, to: number): PlaceHit | undefined {
  if (to - from > 20 || line.block.text.length !== line.folded.length) return undefined;
  const match = /^\s*([A-Z]{2})\s*(?:\([^()]{0,12}\)?\s*)?$/.exec(line.block.text.slice(from, to));
  const code = match?.[1];
  return code !== undefined && isCountryCode(code) ? { code, start: from, end: to } : undefined;
}

/** The first place of a stretch and those joined to it: "China, India or Bangladesh". */
function leadingPlaces(
  line: Line,
  from: number,
  to: number,
  places: Places,
  { reach, codes }: { reach: number; codes: 'too' | 'in words' } = { reach: 14, codes: 'too' },
): PlaceHit[] {
  const all = findPlaces(line, from, to, places);
  // "Made in LA" is no Laos: codes count as the value of a label only.
  const first = all[0] ?? (codes === 'too' ? codeAlone(line, from, to) : undefined);
  if (first === undefined || first.start - from > reach) return [];
  const gap = line.folded.slice(from, first.start);
  if (/\d{3}|@|\u007f.*\u007f|:/.test(gap.trim().replace(/^:/, ''))) return [];
  const kept = [first];
  for (const place of all.slice(1)) {
    const last = kept.at(-1);
    if (last === undefined || place.start < last.end) continue;
    if (!JOINING.test(line.folded.slice(last.end, place.start))) break;
    kept.push(place);
  }
  // "Xinjiang, China" is one place, named from small to large or from large to small.
  if (kept.some(({ code }) => code === 'CN-XJ')) return kept.filter(({ code }) => code !== 'CN');
  const seen = new Set<string>();
  return kept
    .filter((place, index) => {
      // "Georgia, USA" is one place.
      const next = kept[index + 1];
      return !(place.code === 'GE' && next?.code === 'US' && /^,\s*$/.test(line.folded.slice(place.end, next.start)));
    })
    .filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** Nouns that name a step of making or an origin; in running text they say nothing ("its origin in workwear"). */
const STEP_NOUN = /(?:ing|production|construction|assembly|mill|sew|trim)$/;
const ENDS_OPEN = /(?:^|\s)(?:in|at|from|by|of|en|aux?|a|dans|im|der|aus|von|n[ao]s?|em|i|w|ve?|u|te|dal?|d[eo])$/;
const CLOSED = /^[\s\])】"']*(?:\([^()]{0,30}\))?\s*(?:[:\u007f=]|-\s|$)/;

/** Whether a phrase is a mere noun that no colon, cell or end of line makes a label. */
function isBareNoun(line: Line, phrase: Hit, places: () => Places): boolean {
  const value = meaning(line, phrase, 'origin')?.value ?? '';
  if (!['origin', 'woven', 'spun', 'dyed', 'assembled'].includes(value)) return false;
  const words = line.folded.slice(phrase.start, phrase.end);
  if (!/^[a-z]/.test(words) || ENDS_OPEN.test(words)) return false;
  if (words.includes(' ') && !STEP_NOUN.test(words)) return false;
  const opens =
    phrase.start === 0 ||
    /[.;:,|/•·\-\u007f(]\s*$/.test(line.folded.slice(Math.max(0, phrase.start - 4), phrase.start));
  if (line.block.lead === phrase.end) return false;
  if (opens && CLOSED.test(line.folded.slice(phrase.end, phrase.end + 60))) return false;
  // "Fabrication française", "Origin India", "Kootud Hiinas"; English puts other nouns there: "weaving Indian cotton".
  const [place] = places()[line.lang === 'en' ? 'findExact' : 'find'](line.folded, phrase.end, phrase.end + 21);
  return place === undefined || place.start !== phrase.end + 1;
}

const isMadeBy = (line: Line, phrase: Hit): boolean => meaning(line, phrase, 'origin')?.value === 'made-by';

/** "by women artisans in": the maker's place, if it is not told of as the seat of a company. */
const isPlaceOfMaking = (gap: string): boolean =>
  /\s(?:in|aus|in der|en|au|aux)\s(?:the )?(?:rural |northern |southern |eastern |western |central )?$/.test(gap) &&
  !/\b(?:based|headquartered|founded|located|designed|sold|established|born|living|known|company|ltd|inc|gmbh)\b/.test(
    gap,
  );

/** Verbs of making by themselves, as lists have them: "grown, spun and sewn in", "filé et tissé en". */
const STAGE_VERBS: Readonly<Record<string, Stage>> = {
  grown: 'grown',
  harvested: 'grown',
  spun: 'spun',
  woven: 'woven',
  knitted: 'woven',
  knit: 'woven',
  dyed: 'dyed',
  printed: 'dyed',
  sewn: 'made',
  cut: 'made',
  made: 'made',
  file: 'spun',
  tisse: 'woven',
  tricote: 'woven',
  gesponnen: 'spun',
  gewebt: 'woven',
  gestrickt: 'woven',
};
const JOINED_VERB = /([a-z]{3,14})(?:\s*,\s*(?:and |und |et |y |e |en )?|\s*&\s*|\s(?:and|und|et|y|e|en)\s)$/;
const MAX_VERBS = 5;

/** The stages whose verbs stand joined before a phrase and share its place. */
function stagesBefore(line: Line, phrase: Hit): Stage[] {
  const stages: Stage[] = [];
  let before = line.folded.slice(Math.max(0, phrase.start - 70), phrase.start);
  for (let count = 0; count < MAX_VERBS; count += 1) {
    const match = JOINED_VERB.exec(before);
    const stage = STAGE_VERBS[match?.[1] ?? ''];
    if (match === null || stage === undefined) break;
    stages.push(stage);
    before = before.slice(0, match.index);
  }
  return stages;
}

function sentenceEnd(folded: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (at > from && endsSentence(folded, at)) return at;
  return limit;
}

/** The fibre named shortly before a phrase in its sentence: "cotton, grown in ..."; "fabric woven in" has none. */
function materialBefore(line: Line, phrase: Hit): string | undefined {
  if (namesCotton(line.folded.slice(phrase.start, phrase.end))) return 'cotton';
  let found: string | undefined;
  for (const hit of line.hits) {
    if (hit.start >= phrase.start) break;
    if (phrase.start - hit.end > 40) continue;
    const fibre =
      meaning(line, hit, 'fibre')?.value ??
      (/cotton/.test(meaning(line, hit, 'claim')?.value ?? '') ? 'cotton' : undefined);
    if (fibre !== undefined && !/[.;]/.test(line.folded.slice(hit.end, phrase.start))) found = fibre;
  }
  return found;
}
