import { browser } from '../../lib/browser.ts';
import { forgetOpened } from '../background/database.ts';
import { PROGRESS } from '../background/watch-lists.ts';

/**
 * Tells when a feed was looked at, which may have brought newer data; what this page has open of the older is let go.
 *
 * @returns stops listening
 */
export function hearOfData(onLooked: () => void): () => void {
  return hear(
    'local',
    (key) => key.startsWith('feed-state:'),
    () => {
      forgetOpened();
      onLooked();
    },
  );
}

/**
 * Tells when the worker has ended a search of watched lists.
 *
 * @returns stops listening
 */
export function hearOfLists(onSearched: () => void): () => void {
  return hear('session', (key) => key === PROGRESS, onSearched);
}

function hear(wanted: 'local' | 'session', isMeant: (key: string) => boolean, then: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === wanted && Object.entries(changes).some(([key]) => isMeant(key))) then();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
