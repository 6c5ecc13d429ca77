/**
 * Runs in a page of the extension: bytes of all that it keeps in IndexedDB, as they were put there. What the browser says
 * it uses on disk is more, and up and down by megabytes: it gathers what was overwritten before it clears it away.
 *
 * The signed documents of feeds are left out: their lists of changes fill up to fifty lines.
 */
export async function storedBytes(): Promise<number> {
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const sizeOf = (value: unknown): number => {
    if (value instanceof Blob) return value.size;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
    return JSON.stringify(value)?.length ?? 0;
  };
  let bytes = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of [...database.objectStoreNames].filter((each) => each !== 'feeds')) {
      const rows: unknown[] = await done(database.transaction(store).objectStore(store).getAll());
      bytes += rows.reduce<number>((sum, row) => sum + sizeOf(row), 0);
    }
    database.close();
  }
  return bytes;
}
