import { type PageLang, primaryLang } from './language.ts';
import type { Line } from './line.ts';

/** Shorter Latin words are words of many languages. */
const SHORTEST = 5;
/** Words of one language a page without a language mark must have. */
const ENOUGH = 2;
/** Words of another language by which a page's own mark is taken for wrong: shops forget to change their template's. */
const ENOUGH_TO_OVERRULE = 5;

/** Domains of countries and the language of their shops; where both are called the same, once. */
const BY_DOMAIN = new Map<string, PageLang>(
  'at:de br:pt mx:es ar:es cl:es co:es pe:es cz:cs dk:da ee:et gr:el jp:ja kr:ko no:nb se:sv si:sl tw:zh cn:zh hk:zh ua:uk vn:vi kz:ru by:ru de fr es it pt nl fi lv lt pl sk hu ro bg hr tr ru id th mt'
    .split(' ')
    .map((row) => [row.slice(0, 2), row.slice(-2)]),
);

/**
 * The language a page is read in: its own mark, or where that is missing or plainly wrong, the language whose words of
 * the tables stand on it, helped by the country of its domain.
 */
export function detectLanguage(declared: PageLang, url: string, lines: readonly Line[]): PageLang {
  const counted = new Set<string>();
  const votes = new Map<PageLang, number>();
  const domain = /^https?:\/\/[^/:]+\.([a-z]{2})(?:[/:]|$)/i.exec(url)?.[1]?.toLowerCase();
  const local = BY_DOMAIN.get(domain ?? '');
  if (local !== undefined) votes.set(local, 1);
  for (const line of lines) {
    for (const hit of line.hits) {
      const term = line.folded.slice(hit.start, hit.end);
      if (counted.has(term) || (term.length < SHORTEST && term.charCodeAt(0) < 0x250)) continue;
      counted.add(term);
      const langs = new Set<PageLang>();
      for (const { langs: tag } of hit.meanings) langs.add(primaryLang(tag));
      if (langs.has('') || langs.size > 3) continue;
      for (const lang of langs) votes.set(lang, (votes.get(lang) ?? 0) + 1 / langs.size);
    }
  }
  let best: PageLang = '';
  for (const [lang, count] of votes) if (count > (votes.get(best) ?? 0)) best = lang;
  const most = votes.get(best) ?? 0;
  if (declared === '') return most >= ENOUGH ? best : (local ?? '');
  const own = votes.get(declared) ?? 0;
  return most >= ENOUGH_TO_OVERRULE && own * 5 < most ? best : declared;
}
