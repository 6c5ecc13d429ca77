import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportAudit, importAudit } from '../../../../lib/audit/pages/audit-file.ts';
import { openAuditStore } from '../../../../lib/audit/pages/indexed-db-store.ts';
import { addressesOf, auditOf, resultOf } from './sample.ts';

async function storeWithAudit() {
  const store = await openAuditStore(`file-${crypto.randomUUID()}`);
  const audit = auditOf();
  await store.create(audit, addressesOf(1200));
  await store.begin(audit.id, 0, 1);
  await store.end(audit.id, 0, { kind: 'checked', result: resultOf('https://shop.example/p/0', 'context') }, 2);
  await store.begin(audit.id, 1100, 1);
  await store.end(audit.id, 1100, { kind: 'failed', reason: 'http-error', status: 404 }, 2);
  return { store, audit };
}

describe('an audit saved as a file', () => {
  it('comes back whole, as a new audit that waits', async () => {
    const { store, audit } = await storeWithAudit();
    const other = await openAuditStore(`file-${crypto.randomUUID()}`);
    const { id } = await importAudit(other, await exportAudit(store, audit.id));
    expect(id).not.toBe(audit.id);
    expect(await other.rows(id)).toEqual(await store.rows(audit.id));
    expect(await other.result(id, 0)).toEqual(await store.result(audit.id, 0));
    expect(await other.get(id)).toMatchObject({ name: audit.name, addresses: 1200, wanted: 'pause' });
    store.close();
    other.close();
  });

  it('cut short or of another kind is refused, and nothing of it is kept', async () => {
    const { store, audit } = await storeWithAudit();
    const other = await openAuditStore(`file-${crypto.randomUUID()}`);
    const file = await exportAudit(store, audit.id);
    await expect(importAudit(other, file.slice(0, file.size - 20))).rejects.toThrow('cannot be imported');
    await expect(importAudit(other, new Blob(['page_id,address']))).rejects.toThrow('cannot be imported');
    expect(await other.list()).toEqual([]);
    store.close();
    other.close();
  });
});
