import type { Catalogue, MessageKey, PluralKey } from './catalogue.ts';
import { dataTextKey } from './data-text.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Language } from './languages.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What fills the `{placeholders}` of a message; numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/** Everything needed to speak to a person in one language. */
export interface Words extends Formats {
  readonly language: Language;
  /** A whole message with its values filled in. */
  say(key: MessageKey, values?: Values): string;
  /** A message whose words in `<tags>` are shown in a way of their own. */
  pieces(key: MessageKey, values?: Values): Piece[];
  /** The message of a number, `{n}`, by the language's own plural rules. */
  count(key: PluralKey, n: number, values?: Values): string;
  /** The translation of an English text of our data, or `undefined` where there is none. */
  ofData(text: string): string | undefined;
  /** Whole sentences one after another. */
  together(sentences: readonly string[]): string;
}

/** A message that no catalogue holds: code and catalogue have drifted apart. */
export class UnknownMessageError extends Error {
  override readonly name = 'UnknownMessageError';
  constructor(key: string, tag: string) {
    super(`No message "${key}" in ${tag}; add it to assets/public/_locales.`);
  }
}

/**
 * Makes the words of a language out of its catalogue. Pure: it reads no clock, storage, network or setting.
 *
 * @param formats  how dates and numbers are written; `PLAIN` keeps them as data has them
 */
export function makeWords(language: Language, catalogue: Catalogue, formats: Formats = formatsOf(language)): Words {
  const message = (key: string): string => {
    const found = catalogue.get(key);
    if (found === undefined) throw new UnknownMessageError(key, language.tag);
    return found;
  };
  const fill = (text: string, values: Values): string =>
    text.replace(PLACEHOLDER, (placeholder, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return placeholder;
      return isolated(typeof value === 'number' ? formats.number(value) : value, language);
    });
  return {
    ...formats,
    language,
    say: (key, values = {}) => fill(message(key), values),
    pieces: (key, values = {}) => piecesOf(message(key)).map((piece) => ({ ...piece, text: fill(piece.text, values) })),
    count: (key, n, values = {}) => fill(message(`${key}_${formats.plural(n)}`), { ...values, n }),
    ofData: (text) => catalogue.get(dataTextKey(text)),
    together: (sentences) => sentences.filter((sentence) => sentence !== '').join(language.between),
  };
}

/** Values are put in as they are, once: a `{…}` inside a quote or a name stays as it is. */
const PLACEHOLDER = /\{([a-z]+)\}/g;

/**
 * In a sentence from right to left, a name in Latin letters would pull full stops and brackets to its wrong end; between
 * these two marks (FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE) it keeps its own direction and touches nothing else.
 */
const isolated = (value: string, { dir }: Language): string => (dir === 'rtl' ? `\u2068${value}\u2069` : value);
