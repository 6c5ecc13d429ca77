import type { ExportForm } from '../../components/audit/audit-view.tsx';
import type { Audit, AuditRow } from '../../lib/audit/pages/audit.ts';
import type { AuditStore } from '../../lib/audit/pages/store.ts';
import type { Database } from '../../lib/model/database.ts';

export async function exportRows(
  _form: ExportForm,
  _audit: Audit,
  _rows: readonly AuditRow[],
  _store: AuditStore,
  _database: () => Promise<Database>,
): Promise<void> {}
