import { browser } from '../../lib/browser.ts';

/** Every database of ours that a browser keeps; where it cannot list them, the ones we know. */
async function databases(): Promise<string[]> {
  const known = ['whence-feeds', 'whence-projects', 'whence-audits'];
  const listed = typeof indexedDB.databases === 'function' ? await indexedDB.databases().catch(() => []) : [];
  return [...new Set([...known, ...listed.flatMap(({ name }) => name ?? [])])];
}

/** Settings, states of feeds and histories as one text. Audits and supplier checks are saved from the workbench. */
export async function keptAsJson(): Promise<string> {
  const settings = await browser.storage.local.get(null);
  return JSON.stringify({ made: new Date().toISOString(), settings }, null, 1);
}

/** Deletes everything this browser keeps for Whence; the data in the package stays. */
export async function deleteEverything(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  for (const name of await databases()) {
    await new Promise<void>((done) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = () => done();
      deleting.onerror = () => done();
      // Another of our pages has it open; the browser deletes it as soon as that is closed.
      deleting.onblocked = () => done();
    });
  }
}
