/** Longest text that is mended, in UTF-16 units: mending goes letter by letter and must not hold a page up. */
const MAX_MENDED = 200_000;

/**
 * Parses JSON as it is found in shop pages: wrapped in CDATA or HTML comments, with comments, trailing commas, raw line
 * breaks inside strings, byte order marks and semicolons at the end. What is still broken then is guessed at: quotation
 * marks inside a text, missing commas and brackets, and rests behind the value. Strict JSON is tried first.
 *
 * @throws SyntaxError where even that does not make JSON of it
 */
export function parseLenientJson(text: string): unknown {
  const bare = unwrap(text);
  if (bare.length > MAX_MENDED) return JSON.parse(bare);
  try {
    return JSON.parse(bare);
  } catch {
    // Control characters are white space to a reader; a line's end still ends a comment.
    const clean = bare.replace(/(?!\n)\p{Cc}/gu, ' ');
    try {
      return JSON.parse(repair(clean, 'as-written'));
    } catch {
      return JSON.parse(repair(clean, 'guessed'));
    }
  }
}

const unwrap = (text: string): string =>
  text
    .replace(/^\s*(?:\ufeff|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|-->)\s*$/, '')
    .trim()
    .replace(/;$/, '');

/** How a text is taken: by its own quotation marks, or by where they make sense. */
type Manner = 'as-written' | 'guessed';

/**
 * One pass over the text that knows only whether it stands inside a string, and which brackets are open. A comma waits for
 * what comes after it. Nothing written is looked at again, so that the time stays linear.
 */
function repair(text: string, manner: Manner): string {
  const guess = manner === 'guessed';
  const open: string[] = [];
  const out: string[] = [];
  let comma = '';
  let last = '';
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char <= ' ' || char === ',') {
      if (char === ',') comma = ',';
      else out.push(' ');
      at += 1;
    } else if (char === '/' && next === '/') {
      at = indexOr(text, '\n', at, text.length);
    } else if (char === '/' && next === '*') {
      at = indexOr(text, '*/', at + 2, text.length) + 2;
    } else if (char === '}' || char === ']') {
      at += 1;
      if (guess && open.at(-1) !== char) continue;
      open.pop();
      out.push(char);
      comma = '';
      last = char;
      if (guess && open.length === 0) break;
    } else {
      const opens = char === '"' || char === '{' || char === '[';
      if (comma !== '' || (guess && opens && /["}\]\del]/.test(last))) out.push(',');
      comma = '';
      if (char === '"') {
        at = takeString(text, at, manner, out);
      } else {
        if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
        out.push(char);
        at += 1;
      }
      last = char;
    }
  }
  return out.join('') + (guess ? open.reverse().join('') : '');
}

/** What may follow the end of a string. A quotation mark before anything else belongs to the text. */
const STRING_ENDS =
  /\s*(?:[:}\]]|,\s*(?:["{[}\]/]|$|(?:true|false|null|-?\d[\d.]{0,30})\s*[,}\]])|"[^"\n]{1,60}"\s*:|$)/y;

/** Text inside a string that is right as it stands. */
const PLAIN = /[^"\\\n]+/y;

/** Writes a string literal with its raw line breaks and false escapes mended; gives where it ends. */
function takeString(text: string, start: number, manner: Manner, out: string[]): number {
  out.push('"');
  let at = start + 1;
  for (; at < text.length; at += 1) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0] ?? '';
    if (plain !== '') out.push(plain);
    at += plain.length;
    if (at >= text.length) break;
    const char = text.charAt(at);
    if (char === '"') {
      STRING_ENDS.lastIndex = at + 1;
      if (manner === 'as-written' || STRING_ENDS.test(text)) {
        out.push('"');
        return at + 1;
      }
      out.push('\\"');
    } else if (char === '\\') {
      const next = text.charAt(at + 1);
      out.push(/["\\/bfnrtu]/.test(next) ? `\\${next}` : next);
      at += 1;
    } else {
      out.push(' ');
    }
  }
  out.push('"');
  return at;
}

function indexOr(text: string, what: string, from: number, otherwise: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? otherwise : at;
}
