import { browser } from '../../lib/browser.ts';
import { LANGUAGE_KEY } from '../../lib/i18n/ask-for-words.ts';
import { loadWords } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';

let loaded: Promise<Words> | undefined;

/** The words of the person's language, read once in a worker's life and again when the choice changes. */
export function words(): Promise<Words> {
  loaded ??= loadWords().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Lets go of the words when another language is chosen. Call it while the worker's script first runs. */
export function followLanguageChoice(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && LANGUAGE_KEY in changes) loaded = undefined;
  });
}
