import type { NotCheckedReason } from '../../model/assessment.ts';
import type { EvidenceAge, Finding, Level, MatchConfidence } from '../../model/finding.ts';
import type { Role } from '../../model/match.ts';

/**
 * All sentences of the method in one language, as data: whole sentences with `{placeholders}`, so that each language can
 * order them in its own way. The values `role` and `child` are rendered in the language; all others are names, dates,
 * quotes and facts of the data, which stay as they are.
 */
export interface Locale {
  templates: Readonly<Record<string, string>>;
  levels: Readonly<Record<Level, string>>;
  roles: Readonly<Record<Role, string>>;
  confidences: Readonly<Record<MatchConfidence, string>>;
  /** `{date}` is the date of the evidence. */
  ages: Readonly<Record<EvidenceAge['state'], { dated: string; undated: string }>>;
  notChecked: Readonly<Record<NotCheckedReason, string>>;
  flags: Readonly<Record<Finding['flags'][number], string>>;
  /** In the place of a level, for a card that has none of its own. */
  note: string;
  reply: { replied: string; none: string };
}
