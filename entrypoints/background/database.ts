import { browser } from '../../lib/browser.ts';
import { openPackaged } from '../../lib/feed/packaged.ts';
import type { Database } from '../../lib/model/database.ts';

let opened: Promise<Database> | undefined;

/** The packaged starter feed, opened once in a worker's life. A failed opening is tried again at the next question. */
export function database(): Promise<Database> {
  opened ??= openPackaged(readPackaged).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Reads a file of the package. This is no network request: the browser serves it from the installed extension. */
async function readPackaged(path: string): Promise<Blob> {
  const answer = await fetch(browser.runtime.getURL(`/feed/${path}`));
  if (!answer.ok) throw new Error(`The packaged file feed/${path} is missing; reinstall Whence.`);
  return answer.blob();
}
