import { browser } from '../../lib/browser.ts';

/** What a browser that cannot list its databases is asked for. */
const KNOWN = ['whence-feeds', 'whence-projects', 'whence-audits'];
/** Milliseconds that another page of ours gets to let go of a database. */
const PATIENCE = 3_000;

/** Every database of ours that a browser keeps; where it cannot list them, the ones we know. */
export async function keptDatabases(): Promise<string[]> {
  const listed = typeof indexedDB.databases === 'function' ? await indexedDB.databases().catch(() => KNOWN) : KNOWN;
  return listed.flatMap((each) => (typeof each === 'string' ? each : (each.name ?? [])));
}

/**
 * Deletes everything this browser keeps for Whence; the data in the package stays.
 *
 * @returns `partly` where something is still there: another page of ours holds it, or wrote it again
 */
export async function deleteEverything(): Promise<'done' | 'partly'> {
  // A database first: what still writes into one would else write its state into the emptied settings.
  const gone = await Promise.all((await keptDatabases()).map(deleteDatabase));
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  return gone.every((each) => each) ? 'done' : 'partly';
}

/** Whether a database is gone. One that is held is deleted by the browser as soon as it is let go of. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((done) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => done(true);
    deleting.onerror = () => done(false);
    deleting.onblocked = () => setTimeout(() => done(false), PATIENCE);
  });
}
