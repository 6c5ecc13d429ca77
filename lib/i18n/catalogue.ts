import type english from '../../assets/public/_locales/en/messages.json';

/** A message by its name; a name the English catalogue does not hold is a compile error. */
export type MessageKey = keyof typeof english;

/** The stem of a message that is said by number: `found` for `found_one`, `found_few`, `found_other`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** The messages of one language by their names. A map, so that no name can reach an inherited property. */
export type Catalogue = ReadonlyMap<string, string>;

/** Most characters of one message; the longest of ours are paragraphs of about 600. */
const MAX_MESSAGE = 4000;

/** A file of messages that is not in the browsers' format: the package is damaged. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(reason: string) {
    super(`The texts of Whence could not be read (${reason}). Reinstall Whence.`);
  }
}

/**
 * Reads a catalogue in the browsers' own format, `{"name": {"message": "…"}}`.
 *
 * @throws CatalogueError where it has another shape
 */
export function readCatalogue(json: unknown): Catalogue {
  if (typeof json !== 'object' || json === null) throw new CatalogueError('not an object');
  return new Map(
    Object.entries(json).map(([key, entry]: [string, unknown]) => {
      const message = typeof entry === 'object' && entry !== null && 'message' in entry ? entry.message : undefined;
      if (typeof message !== 'string' || message.length > MAX_MESSAGE) throw new CatalogueError(`message ${key}`);
      return [key, message];
    }),
  );
}
