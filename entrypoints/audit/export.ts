import type { ExportForm } from '../../components/audit/audit-view.tsx';
import { citationOf } from '../../components/citation.ts';
import type { Audit, AuditRow } from '../../lib/audit/pages/audit.ts';
import { toCsv } from '../../lib/audit/pages/export/csv.ts';
import type { Exported } from '../../lib/audit/pages/export/flat-row.ts';
import { toJson } from '../../lib/audit/pages/export/json.ts';
import { toMarkdown } from '../../lib/audit/pages/export/markdown.ts';
import { toSheets } from '../../lib/audit/pages/export/sheets.ts';
import type { AuditStore } from '../../lib/audit/pages/store.ts';
import { writeWorkbook } from '../../lib/audit/workbook/workbook.ts';
import { english } from '../../lib/i18n/english.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { saveFile } from '../../lib/save-file.ts';

/** Files are in English, as records are, whatever language the screen speaks. */
const cite = (finding: Finding): string => citationOf(english, finding);

/** Hands the rows shown to the browser as a file. */
export async function exportRows(
  form: Exclude<ExportForm, 'print'>,
  audit: Audit,
  rows: readonly AuditRow[],
  store: AuditStore,
): Promise<void> {
  const exported = await withResults(audit, rows, store);
  const name = fileName(audit);
  switch (form) {
    case 'csv':
      return saveFile(`${name}.csv`, new Blob([toCsv(exported, cite)], { type: 'text/csv' }));
    case 'json':
      return saveFile(
        `${name}.json`,
        new Blob([toJson(audit, exported, cite, Date.now())], { type: 'application/json' }),
      );
    case 'markdown':
      return saveFile(
        `${name}.md`,
        new Blob([toMarkdown(audit, exported, cite, Date.now())], { type: 'text/markdown' }),
      );
    case 'xlsx':
      return saveFile(`${name}.xlsx`, await writeWorkbook(toSheets(exported, cite)));
  }
}

/** What files of an audit are called: its name and the day. */
export const fileName = ({ name }: Audit): string =>
  `whence-${name.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80)}-${new Date().toISOString().slice(0, 10)}`;

/** Rows with their results, in the order they are shown. */
export async function withResults(audit: Audit, rows: readonly AuditRow[], store: AuditStore): Promise<Exported[]> {
  const wanted = new Map(rows.map((row) => [row.n, row]));
  const results = new Map<number, Exported>();
  for await (const { n, result } of store.results(audit.id)) {
    const row = wanted.get(n);
    if (row !== undefined) results.set(n, { row, result });
  }
  return rows.map((row) => results.get(row.n) ?? { row });
}
