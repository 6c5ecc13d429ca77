/** A percentage in folded text. */
export interface Percent {
  start: number;
  end: number;
  /** 0–100; absent for a range such as "50–60 %". */
  value?: number;
}

const NUMBER = '\\d{1,3}(?:[.,]\\d{1,2})?';
const SIGN =
  '(?:%25(?![\\d.,%])|%|٪|percent\\b|per cent\\b|pct\\b|prozent\\b|процент[а-я]{0,3}|por ciento\\b|pour cent\\b|퍼센트|パーセント)';
const SIGN_WORD = /٪|per ?cent|pct|prozent|процент|por ciento|pour cent|퍼센트|パーセント/;
/** A comma glued to the word before it ("Cotton,5%") begins no decimal; one behind a digit or a space does. */
const AFTER_NUMBER = new RegExp(`(?<!\\d|\\d[.,]|\\s[.,])(${NUMBER})\\s?(?:-\\s?(${NUMBER})\\s?)?${SIGN}`, 'g');
/** Turkish and Basque write the sign first: "%100 pamuk". */
const BEFORE_NUMBER = new RegExp(`%\\s?(${NUMBER})(?![\\d.,]*\\s?%)`, 'g');

/** "80/20 cotton/polyester": two shares of a blend without a sign. */
const RATIO = /(?<![\d./,-])(\d{2})\s?\/\s?(\d{2})(?= (?!cm|mm|kg|in\b)[^\W\d]{3,30}\s?(?:\/|-|&|and) ?[^\W\d]{3})/;

/** The two shares of a ratio that makes 100, or none. */
export function findRatio(folded: string): [Percent, Percent] | undefined {
  if (!folded.includes('/')) return undefined;
  const match = RATIO.exec(folded);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first + second !== 100) return undefined;
  const { index } = match;
  const end = index + match[0].length;
  return [
    { start: index, end: index + 2, value: first },
    { start: end - 2, end, value: second },
  ];
}

/** Every percentage in folded text, left to right. */
export function findPercents(folded: string, lang: string): Percent[] {
  // Most lines hold no number, or no sign: they are told apart before any pattern runs.
  if (!/\d/.test(folded) || !(folded.includes('%') || SIGN_WORD.test(folded))) return [];
  if (lang === 'tr' || lang === 'eu' || /^%\d|[\s(]%\d/.test(folded)) {
    const first = collect(folded, BEFORE_NUMBER);
    if (first.length > 0) return first;
  }
  return collect(folded, AFTER_NUMBER);
}

function collect(folded: string, pattern: RegExp): Percent[] {
  const found: Percent[] = [];
  for (const match of folded.matchAll(pattern)) {
    const value = toNumber(match[1]);
    if (value === undefined || value > 100) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    found.push(match[2] === undefined ? { ...place, value } : place);
  }
  return found;
}

function toNumber(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
