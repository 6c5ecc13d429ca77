/** Words METHOD.md §3 bans in our own voice, as whole words and their inflections. */
const ENGLISH =
  /(?<![\p{L}])(?:uses? slaves?|using slaves?|slave labou?r|guilt(?:y)?|taint(?:s|ed|ing)?|complicit(?:y)?|blood(?:y|ied)?|avoid(?:s|ed|ing|ance)?|boycott(?:s|ed|ing)?|safe(?:r|st|ly)?|clean(?:er|est|ly)?|ethical(?:ly)?|unethical|approved?|green)(?![\p{L}])/iu;

/** One list for each language: a language without its list does not pass. */
export const BANNED_IN: Readonly<Record<string, RegExp>> = { en: ENGLISH };

export const BANNED = ENGLISH;

/** No scores: percentages of ours, grades by letter. */
export const SCORES = /\d\s?%|\bgrade [a-f]\b|\b[a-e]\+|\bscore[ds]?\b|\brating\b/i;

/** Verbs of accusation that are not ours to use. METHOD.md allows: is listed, reports, states, supplied, owns, replied. */
export const ACCUSING =
  /\b(?:accus(?:es|ed)|alleg(?:es|ed)|expos(?:es|ed)|proves?|proven|exploit(?:s|ed|ing)?|abus(?:es|ed|ive))\b/i;
