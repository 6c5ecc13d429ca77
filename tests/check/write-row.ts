import type { ErrorRow, ReportRow } from '../../lib/check/report-row.ts';
import { sayLevel } from '../../lib/risk/wording.ts';

/** A row as one JSON line, or as a few lines a person reads. */
export function writeRow(row: ReportRow | ErrorRow, format: 'json' | 'text'): string {
  if (format === 'json') return `${JSON.stringify(row)}\n`;
  if ('error' in row) return `${row.file}\n  not read: ${row.error}\n`;
  const { page } = row;
  const facts = [
    ['product', page.title ?? '(no title read)'],
    ['brand', page.brand ?? 'not stated'],
    ['maker', page.manufacturer ?? 'not stated'],
    ['seller', page.seller ?? 'not stated'],
    ['made in', page.countryOfOrigin ?? 'not stated'],
    ['cotton from', page.cottonOrigin ?? 'not stated'],
  ];
  const findings = row.findings.map(
    ({ kind, subject, sources }) =>
      `    ${kind}: ${subject} (${sources.map(({ publisher, date }) => `${publisher}, ${date ?? 'undated'}`).join('; ') || 'this page'})`,
  );
  return [
    row.file,
    `  ${sayLevel(row.level)}`,
    ...(page.isProduct ? facts.map(([label, value]) => `    ${label}: ${value}`) : []),
    ...findings,
    ...(row.recommendations.length === 0
      ? []
      : [
          `    recommendations: ${row.recommendations.map(({ number, paragraph }) => `${number} (para ${paragraph})`).join(', ')}`,
        ]),
    '',
  ].join('\n');
}
