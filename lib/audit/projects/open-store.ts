import { indexedDbStore } from './indexed-db-store.ts';
import { memoryStore } from './memory-store.ts';
import type { ProjectStore, StorageUse } from './store.ts';

const WHY_MEMORY =
  'This browser keeps nothing for extensions here (private browsing does so). You can work, but the project ends with this page: export it to a file before you close it.';

/** What the browser tells of its storage; nothing where it does not tell. */
export async function estimateUse(storage: StorageManager | undefined): Promise<StorageUse> {
  if (storage?.estimate === undefined) return {};
  const [{ usage, quota }, lasting] = await Promise.all([storage.estimate(), storage.persisted?.()]);
  return {
    ...(usage === undefined ? {} : { used: usage }),
    ...(quota === undefined ? {} : { quota }),
    ...(lasting === undefined ? {} : { keeps: lasting ? 'lasting' : 'while-there-is-room' }),
  };
}

/** The browser's storage for projects, or the page's memory where the browser keeps nothing. */
export async function openProjectStore(): Promise<ProjectStore> {
  try {
    return await indexedDbStore(() => estimateUse(globalThis.navigator?.storage));
  } catch {
    // Every reason leads to the same: the person can work and is told to export.
    return memoryStore(WHY_MEMORY);
  }
}
