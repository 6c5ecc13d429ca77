import type { Audit } from '../audit.ts';
import { type Cite, type Exported, findingRows, pageRow } from './flat-row.ts';

/** All of an audit for other programs: every page as read, its verdict, and the flat rows of the tables. */
export function toJson(audit: Audit, rows: readonly Exported[], cite: Cite, now: number): string {
  const { id, name, source, created } = audit;
  const head = {
    format: 'whence-audit',
    version: 1,
    exported: new Date(now).toISOString(),
    audit: { id, name, source, created: new Date(created).toISOString() },
  };
  const pages = rows.map((exported) =>
    JSON.stringify({
      ...pageRow(exported),
      read: exported.result?.page ?? null,
      assessment: exported.result?.assessment ?? null,
      citations: findingRows(exported, cite).map(({ finding_id, citation }) => ({ finding_id, citation })),
    }),
  );
  return `${JSON.stringify(head).slice(0, -1)},"pages":[\n${pages.join(',\n')}\n]}\n`;
}
