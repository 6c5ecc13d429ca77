import type { DataStamp } from '../model/assessment.ts';
import type { Finding, Level, Wording } from '../model/finding.ts';
import { wording } from './make-finding.ts';

/** "Nothing found in our data of {date} ({n} records)." */
export const nothingFound = (data: DataStamp): Wording =>
  wording('nothing-found', { date: data.created.slice(0, 10), records: String(data.records) });

/**
 * One sentence why an assessment has its level: the sentence of its strongest finding, and for a report who reports on
 * whom, without the detail.
 *
 * @param findings  in the order they are shown
 */
export function headlineFor(level: Level, findings: readonly Finding[], data: DataStamp): Wording {
  const first = findings.find((finding) => finding.confidence !== 'close-name' && finding.level === level);
  if (first === undefined || level === 'nothing-found' || level === 'not-checked') return nothingFound(data);
  if (!first.wording.template.startsWith('documented.')) return first.wording;
  const { publisher, date, child } = first.wording.values;
  return wording(`headline.report${tailOf(first)}`, {
    publisher,
    date,
    child,
    party: first.subject,
    owner: child && first.subject,
    role: first.role,
  });
}

/** What must not be lost when the detail is: that a record is old, a claim, about proof or about something else. */
function tailOf({ age, wording: { template } }: Finding): string {
  const kind = ['insufficient', 'pending', 'elsewhere'].find((tail) => template.endsWith(`.${tail}`));
  if (kind !== undefined) return `.${kind}`;
  return age.state === 'historic' ? '.historic' : '';
}
