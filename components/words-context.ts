import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../lib/i18n/words.ts';

/** The language a screen speaks, given once at its root: `<WordsContext.Provider value={words}>`. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** A component stands outside any {@link WordsContext}: its screen was rendered without a language. */
export class NoWordsError extends Error {
  override readonly name = 'NoWordsError';
  constructor() {
    super('This screen was rendered without a language; wrap it in WordsContext.Provider.');
  }
}

/** The words of the screen a component stands in. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new NoWordsError();
  return words;
}
