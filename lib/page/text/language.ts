import type { Hit, Kind, Meaning } from './lexicon.ts';

/** The language a page is read in; `''` where nothing tells. */
export type PageLang = string;

/** Primary subtag of a language tag, with the spellings shops use for Norwegian, Hebrew and Indonesian made one. */
export function primaryLang(tag: string | null | undefined): PageLang {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  if (!/^[a-z]{2,3}$/.test(primary)) return '';
  return (
    ({ no: 'nb', nn: 'nb', in: 'id', iw: 'he', cz: 'cs', ua: 'uk', jp: 'ja', cn: 'zh', kr: 'ko' } as const)[
      primary as 'no'
    ] ?? primary
  );
}

/** Shortest Latin word that is believed in a page of another language: "len" is linen, wool or a name by turns. */
const SAFE_LENGTH = 5;

/**
 * The meaning of one kind that a hit has on a page of language `lang`. A word of the page's own language wins, then an
 * international one, then English; words of other languages count where they are too long to be anything else.
 */
export function meaningOf(hit: Hit, kind: Kind, lang: PageLang, folded: string): Meaning | undefined {
  let best: Meaning | undefined;
  let rank = 0;
  for (const meaning of hit.meanings) {
    if (meaning.kind !== kind) continue;
    const its = rankOf(meaning, hit, lang, folded);
    if (its > rank) {
      best = meaning;
      rank = its;
    }
  }
  return best;
}

function rankOf(meaning: Meaning, hit: Hit, lang: PageLang, folded: string): number {
  if (meaning.langs === '') return 3;
  const primary = meaning.langs.split('-', 1)[0];
  if (primary === lang) return 4;
  if (primary === 'en') return 2;
  const latin = folded.charCodeAt(hit.start) < 0x250;
  return !latin || hit.end - hit.start >= SAFE_LENGTH ? 1 : 0;
}
