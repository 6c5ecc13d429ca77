import type { Assessment, DataStamp, NotCheckedReason } from '../model/assessment.ts';
import { wording } from './make-finding.ts';
import { METHOD_VERSION } from './version.ts';

/**
 * The verdict on a page that was not checked, which is not the same as nothing found: no rows, no findings, the reason.
 *
 * @param data  stamp of the data there is, even where it has expired
 * @param day  `YYYY-MM-DD`, UTC
 */
export function notChecked(reason: NotCheckedReason, data: DataStamp, day: string): Assessment {
  return {
    schema: 1,
    method: METHOD_VERSION,
    data,
    day,
    level: 'not-checked',
    notChecked: reason,
    headline: wording(`not-checked.${reason}`, { date: data.expires.slice(0, 10) }),
    roles: [],
    findings: [],
    recommendations: [],
    trace: [],
  };
}
