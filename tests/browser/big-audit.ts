/** The number of the audit that `fillBigAudit` makes, as in the workbench's address. */
export const BIG_AUDIT = 'audit-of-many';

/**
 * Runs in a page of the extension that has opened the audits' database: keeps a finished audit of many made-up rows, of 500
 * brands. The workbench shows it once it is opened anew.
 */
export async function fillBigAudit({ id, count }: { id: string; count: number }): Promise<void> {
  const db = await new Promise<IDBDatabase>((ready) => {
    const request = indexedDB.open('whence-audits');
    request.onsuccess = () => ready(request.result);
  });
  const tx = db.transaction(['audits', 'addresses', 'rows'], 'readwrite');
  const pace = { perMinute: 20, atOnce: 2, tries: 3, patience: 45 };
  tx.objectStore('audits').put({
    schema: 1,
    id,
    name: 'Many',
    source: 'pasted',
    created: 1,
    pace,
    wanted: 'pause',
    addresses: count,
  });
  for (let at = 0; at < count; at += 1000) {
    const chunk = Array.from({ length: 1000 }, (_, n) => ({
      id: `p-${(at + n).toString(16).padStart(16, '0')}`,
      url: `https://shop.example/p/${at + n}`,
    }));
    tx.objectStore('addresses').put(chunk, [id, at]);
  }
  for (let n = 0; n < count; n += 1) {
    const summary = {
      title: `Shirt number ${n}`,
      brand: `Brand ${n % 500}`,
      level: n % 3 === 0 ? 'context' : 'nothing-found',
      findings: n % 3 === 0 ? 1 : 0,
      origin: 'stated',
      places: ['PT'],
      grown: [],
      fibres: ['cotton'],
      labels: [],
      data: 1,
      method: 1,
    };
    tx.objectStore('rows').put({ n, state: { kind: 'done', attempts: 1, began: 1, ended: 2 }, summary }, [id, n]);
  }
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
}
