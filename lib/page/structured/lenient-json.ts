/**
 * Parses JSON as it is found in shop pages: wrapped in CDATA or HTML comments, with comments, trailing commas, raw line
 * breaks inside strings, byte order marks and semicolons at the end. Strict JSON is tried first.
 *
 * @throws SyntaxError where even that does not make JSON of it
 */
export function parseLenientJson(text: string): unknown {
  const bare = unwrap(text);
  try {
    return JSON.parse(bare);
  } catch {
    return JSON.parse(repair(bare));
  }
}

const unwrap = (text: string): string =>
  text
    .replace(/^\s*(?:\ufeff|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|-->)\s*$/, '')
    .trim()
    .replace(/;$/, '');

/** One pass over the text that knows only whether it stands inside a string. */
function repair(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') {
      const [string, end] = takeString(text, at);
      out += string;
      at = end;
    } else if (char === '/' && text.charAt(at + 1) === '/') {
      at = indexOr(text, '\n', at, text.length);
    } else if (char === '/' && text.charAt(at + 1) === '*') {
      at = indexOr(text, '*/', at + 2, text.length) + 2;
    } else if ((char === '}' || char === ']') && /,\s*$/.test(out.slice(-40))) {
      out = out.slice(0, out.lastIndexOf(',')) + char;
      at += 1;
    } else {
      // Control characters outside strings are white space to a reader.
      out += char < ' ' ? ' ' : char;
      at += 1;
    }
  }
  return out;
}

/** A string literal with its raw control characters and false escapes mended, and where it ends. */
function takeString(text: string, start: number): [string, number] {
  let out = '"';
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return [`${out}"`, at + 1];
    if (char === '\\') {
      const next = text.charAt(at + 1);
      out += /["\\/bfnrtu]/.test(next) ? `\\${next}` : next;
      at += 1;
    } else if (char < ' ') {
      out += ' ';
    } else {
      out += char;
    }
  }
  return [`${out}"`, at];
}

function indexOr(text: string, what: string, from: number, otherwise: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? otherwise : at;
}
