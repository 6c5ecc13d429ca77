/** The names in one cell of the UFLPA Entity List. */
export interface UflpaNames {
  name: string;
  aliases: string[];
  /** What the list says of subsidiaries, in its own words. */
  group?: string;
  /** Subsidiaries that the cell itself names: they stand on the list as the parent does. */
  subsidiaries: string[];
}

const OPENS_ALIASES =
  /\s*\((?:and|including)\s+(?:\w+\s+)?alias(?:es)?:\s*|\s*\((?:also|formerly|previously) known as:?\s*|\s*\((?:a\.?k\.?a\.?|f\.?k\.?a\.?)\s+/i;
/** Words between names inside the brackets; the list mixes aliases and former names. */
const BETWEEN =
  /;\s*(?:and\s+)?(?:(?:also|formerly|previously) known as:?\s+)?|,?\s+and\s+(?:also|formerly|previously) known as:?\s+/i;
const GROUP =
  /,?\s+(?:and|including)\s+(?:its\s+)?(?:\w+\s+)?(?:[\w-]+-based\s+)?(?:subsidiar(?:y|ies)|subordinate|affiliate[sd]?)\b/i;
/** "its subsidiary X", "its eight subsidiaries, which include A, B, and C". */
const NAMES_SUBSIDIARIES = /\bsubsidiar(?:y|ies)(?:,?\s+which\s+include:?|,?\s+including:?|:)?\s+(\p{Lu}.*)$/u;
/** Commas part the subsidiaries, and stand before a legal form as well. */
const BETWEEN_SUBSIDIARIES = /[,;]\s+(?:and\s+)?(?!(?:Ltd|Limited|Inc|Co|Corp|LLC|Company)\b)/i;

/**
 * Reads a name cell of the list: "NAME (and two aliases: A; and B) and subsidiaries". Commas part no names ("Co., Ltd."),
 * semicolons do. What stands behind the words on subsidiaries is about them, brackets included.
 */
export function uflpaNames(cell: string): UflpaNames {
  const text = cell
    .replace(/[\u00a0\s]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim();
  const at = GROUP.exec(withoutBrackets(text))?.index ?? text.length;
  const { inside, outside } = aliasesIn(text.slice(0, at));
  const group = clean(text.slice(at));
  const name = clean(outside);
  const aliases = inside.flatMap((part) => part.split(BETWEEN)).map(clean);
  return {
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias.length > 1 && alias !== name),
    ...(group === '' ? {} : { group }),
    subsidiaries: subsidiariesIn(group).filter((each) => each !== name),
  };
}

function subsidiariesIn(group: string): string[] {
  const named = NAMES_SUBSIDIARIES.exec(aliasesIn(group).outside)?.[1] ?? '';
  const names = named.split(BETWEEN_SUBSIDIARIES).map(clean);
  return [...new Set(names)].filter((name) => name.length > 2);
}

/** The text with what stands in brackets blanked out, every letter in its place. */
function withoutBrackets(text: string): string {
  let out = '';
  let depth = 0;
  for (const letter of text.split('')) {
    if (letter === '(') depth += 1;
    out += depth > 0 ? '_' : letter;
    if (letter === ')' && depth > 0) depth -= 1;
  }
  return out;
}

/** Parts the brackets of aliases from the rest; brackets of other kinds ("(Shanshan)") belong to the name. */
function aliasesIn(text: string): { inside: string[]; outside: string } {
  const inside: string[] = [];
  let outside = text;
  for (let opened = OPENS_ALIASES.exec(outside); opened !== null; opened = OPENS_ALIASES.exec(outside)) {
    const from = opened.index + opened[0].length;
    const to = closing(outside, from);
    inside.push(outside.slice(from, to));
    outside = `${outside.slice(0, opened.index)}${outside.slice(to + 1)}`;
  }
  return { inside, outside };
}

/** The bracket that closes the one opened before `from`; names inside may have brackets of their own. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

const clean = (name: string): string => name.replace(/^[\s,;]+|[\s,;]+$/g, '').replace(/^and\s+/i, '');
