import { browser } from '../../lib/browser.ts';
import { openDatabase } from '../../lib/feed/open-database.ts';
import type { Database } from '../../lib/model/database.ts';

/** The packaged data, for the page itself: a search of a whole list would keep the worker busy for a minute. */
export function openPackaged(): Promise<Database> {
  return openDatabase(async (name) => {
    const answer = await fetch(browser.runtime.getURL(`/feed/${name}`));
    if (!answer.ok) throw new Error(`The packaged file feed/${name} is missing; reinstall Whence.`);
    return answer.blob();
  });
}
