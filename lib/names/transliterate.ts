import type { Script } from './script.ts';

const pairs = (text: string): Map<string, string> =>
  new Map(text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));

// Two habits of writing Russian, Ukrainian and Belarusian names in Latin letters after folding (й is и, ё is е):
// the one of passports and English press (ICAO, BGN without marks) and the one of ISO 9 and German or French lists.
const CYRILLIC_ENGLISH = pairs(
  'аa бb вv гg ґg дd еe єye жzh зz иi іi їi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ўu ђdj јj љlj њnj ћc џdz қk ғg ңn өo ұu үu һh әa',
);
const CYRILLIC_ISO = pairs(
  'аa бb вv гh ґg дd еe єie жz зz иi іi їi йi кk лl мm нn оo пp рr сs тt уu фf хh цc чc шs щsc ъ ыy ь эe юiu яia ўu ђd јj љlj њnj ћc џdz қk ғg ңn өo ұu үu һh әa',
);
const GREEK = pairs('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo');
const ARABIC = pairs(
  'اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy پp چch ژzh گg ءa ئy ؤw',
);
const KANA = new Map(
  (
    'アa イi ウu エe オo カka キki クku ケke コko ガga ギgi グgu ゲge ゴgo サsa シshi スsu セse ソso ザza ジji ズzu ゼze ゾzo ' +
    'タta チchi ツtsu テte トto ダda ヂji ヅzu デde ドdo ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho バba ビbi ブbu ベbe ボbo ' +
    'パpa ピpi プpu ペpe ポpo マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ヴvu ァa ィi ゥu ェe ォo ー'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const SMALL_Y = new Map([
  ['ャ', 'a'],
  ['ュ', 'u'],
  ['ョ', 'o'],
]);
const SMALL_VOWELS = new Set('ァィゥェォ');

const HANGUL_INITIAL = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const HANGUL_VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const HANGUL_FINAL = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

function letterwise(text: string, table: ReadonlyMap<string, string>): string {
  let out = '';
  for (const sign of text) out += table.get(sign) ?? sign;
  return out;
}

function kanaToLatin(text: string): string {
  let out = '';
  let doubled = false;
  for (const sign of text) {
    if (sign === 'ッ') {
      doubled = true;
      continue;
    }
    const small = SMALL_Y.get(sign);
    if (small !== undefined) {
      // シャ is "sha", キャ is "kya".
      out = out.endsWith('i') ? out.slice(0, -1) + (/(?:sh|ch|j)i$/.test(out) ? '' : 'y') : out;
      out += small;
      continue;
    }
    const latin = KANA.get(sign) ?? sign;
    if (SMALL_VOWELS.has(sign)) out = out.replace(/[aiueo]$/, '');
    out += doubled ? latin.slice(0, 1) + latin : latin;
    doubled = false;
  }
  return out;
}

function hangulToLatin(text: string): string {
  let out = '';
  for (const sign of text) {
    const at = (sign.codePointAt(0) ?? 0) - 0xac00;
    if (at < 0 || at >= 11172) {
      out += sign;
      continue;
    }
    out += HANGUL_INITIAL[Math.floor(at / 588)] ?? '';
    out += HANGUL_VOWEL[Math.floor((at % 588) / 28)] ?? '';
    out += HANGUL_FINAL[at % 28] ?? '';
  }
  return out;
}

/**
 * Latin spellings of a folded name, one for each habit of its script: two for Cyrillic, one for Greek, Arabic, Hangul
 * (Revised Romanisation without sound changes) and kana (Hepburn without long vowels), none for the rest. Han signs need
 * a table of readings and are left to the writer of an index (see pinyin.ts).
 */
export function latinSpellings(folded: string, script: Script): string[] {
  switch (script) {
    case 'cyrillic':
      return [
        ...new Set([letterwise(folded.replaceAll('кс', 'x'), CYRILLIC_ENGLISH), letterwise(folded, CYRILLIC_ISO)]),
      ];
    case 'greek':
      return [letterwise(folded.replaceAll('ου', 'ou').replaceAll('μπ', 'b').replaceAll('ντ', 'nt'), GREEK)];
    case 'arabic':
      return [letterwise(folded, ARABIC)];
    case 'hangul':
      return [hangulToLatin(folded)];
    case 'kana':
      return [kanaToLatin(folded)];
    default:
      return [];
  }
}
