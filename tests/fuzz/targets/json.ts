import { parseLenientJson } from '../../../lib/page/structured/lenient-json.ts';
import { bytesOfText, type FuzzTarget, must, textOf } from '../target.ts';

/** JSON as shops write it: a value, or a `SyntaxError`; strict JSON always means what it says. */
export const json: FuzzTarget = {
  id: 'json',
  seeds: () =>
    [
      '{"@type":"Product","name":"Shirt","offers":[{"price":1.5},null,true]}',
      '<!-- {"a": "b", /* c */ "d": [1,2,], } // e\n-->',
      '//<![CDATA[\n{"a":"line\nbreak", "b": "quote "inside" it"}\n//]]>',
      '{"a":{"b":{"c":[[[]]]}}};',
    ].map(bytesOfText),
  words: [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u',
    '//',
    '/*',
    '*/',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    ';',
    'null',
    'true',
    '1e5',
    '-',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\uf8ff',
    "'",
    '"__proto__":',
  ],
  most: 2_000,
  read(input) {
    const text = textOf(input);
    let strict: { value: unknown } | undefined;
    try {
      strict = { value: JSON.parse(text) };
    } catch {
      strict = undefined;
    }
    try {
      const value = parseLenientJson(text);
      if (strict !== undefined) must(JSON.stringify(value) === JSON.stringify(strict.value), 'sound JSON was changed');
      must(!('polluted' in {}), 'a text changed Object.prototype');
      return `${strict === undefined ? 'mended' : 'strict'} ${typeof value} ${JSON.stringify(value)
        .replace(/[^[\]{}:,]/g, '')
        .slice(0, 24)}`;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      must(strict === undefined, 'sound JSON was refused');
      return error.message.replace(/".*"|'.*'|\d+/gs, '').slice(0, 40);
    }
  },
};
