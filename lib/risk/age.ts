import type { EvidenceAge } from '../model/finding.ts';
import type { PartialDate } from '../model/text.ts';

/**
 * How long evidence counts, in months (METHOD.md §2). `historic` begins after the last of them.
 */
export const AGE_RULES = {
  /** An investigation with method and primary papers, a laboratory test, a record of research links. */
  investigation: { current: 24, ageing: 48 },
  /** Press, campaign lists and companies' statements: no ageing phase. */
  press: { current: 24, ageing: 24 },
  /** Court, tribunal and customs rulings do not age. */
  ruling: { current: Number.POSITIVE_INFINITY, ageing: Number.POSITIVE_INFINITY },
  /** A modern-slavery statement: its year and 18 months. */
  statement: { current: 18, ageing: 18 },
} as const;
export type AgeRule = (typeof AGE_RULES)[keyof typeof AGE_RULES];

/**
 * The last day on which evidence is still within some months of its date, both `YYYY-MM-DD`. The day of the month is cut
 * to the month's length: 31 August and 6 months is 28 February.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  return [pad(target.year, 4), pad(target.month, 2), pad(Math.min(day, last), 2)].join('-');
}

/** The first day a partial date may mean. Accusing evidence is aged from it, so that doubt favours the party named. */
export function earliestDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day a partial date may mean. A company's own statement is aged from it, for the same reason. */
export function latestDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [pad(year, 4), pad(month, 2), pad(last, 2)].join('-');
}

/** The age of dated evidence on a day (`YYYY-MM-DD`). Dates after that day count as current. */
export function ageOf(date: PartialDate, rule: AgeRule, day: string): EvidenceAge {
  return { date, state: stateFrom(earliestDay(date), rule, day) };
}

/** The age of a company's own statement: its year and the months of the rule, counted from the year's end. */
export function ageOfStatement(date: PartialDate, day: string): EvidenceAge {
  return { date, state: stateFrom(latestDay(date), AGE_RULES.statement, day) };
}

function stateFrom(start: string, rule: AgeRule, day: string): EvidenceAge['state'] {
  if (rule.current === Number.POSITIVE_INFINITY || day <= addMonths(start, rule.current)) return 'current';
  return day <= addMonths(start, rule.ageing) ? 'ageing' : 'historic';
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');
