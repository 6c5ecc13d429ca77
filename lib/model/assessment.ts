import * as v from 'valibot';
import { Finding, Level, Wording } from './finding.ts';
import { Role } from './match.ts';
import { text } from './text.ts';

/** Which data answered, stamped on every result. */
export const DataStamp = v.strictObject({
  /** Feed version, monotonic: `2026112301`. */
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** ISO date-time the data was made. */
  created: text(40),
  /** ISO date-time after which the data no longer answers. */
  expires: text(40),
  records: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Plain words on what the data does not hold: "UFLPA: 90 of 187 entities". */
  gaps: v.pipe(v.array(text(300)), v.maxLength(20)),
});
export type DataStamp = v.InferOutput<typeof DataStamp>;

/** One row of the popup: brand, maker, seller, each with a state of its own. */
export const RoleState = v.strictObject({
  role: Role,
  name: v.variant('kind', [
    v.strictObject({ kind: v.literal('stated'), name: text(300) }),
    v.strictObject({ kind: v.literal('not-stated') }),
  ]),
  level: Level,
});
export type RoleState = v.InferOutput<typeof RoleState>;

/** Why the whole page was not checked. */
export const NotCheckedReason = v.picklist([
  'not-a-product',
  'no-permission',
  'unreadable',
  'data-expired',
  'no-data',
  'pending',
]);
export type NotCheckedReason = v.InferOutput<typeof NotCheckedReason>;

/** What one rule did, so that a person can follow the verdict and a machine can check it. */
export const RuleTrace = v.strictObject({ rule: text(60), fired: v.pipe(v.number(), v.integer()), why: text(400) });
export type RuleTrace = v.InferOutput<typeof RuleTrace>;

/** The verdict on one page: a pure function of page, matches, reference tables, method version and day. */
export const Assessment = v.strictObject({
  schema: v.literal(1),
  method: v.pipe(v.number(), v.integer()),
  data: DataStamp,
  /** The day ages were counted on, `YYYY-MM-DD` (UTC). */
  day: text(10),
  level: Level,
  notChecked: v.exactOptional(NotCheckedReason),
  /** One sentence: why this level. */
  headline: Wording,
  roles: v.pipe(v.array(RoleState), v.maxLength(10)),
  /** Strongest first; `close-name` ones last. */
  findings: v.pipe(v.array(Finding), v.maxLength(300)),
  /** In the order to show them, each with the findings that call it up. */
  recommendations: v.pipe(
    v.array(v.strictObject({ number: v.number(), paragraph: v.number(), findings: v.array(text(300)) })),
    v.maxLength(38),
  ),
  trace: v.pipe(v.array(RuleTrace), v.maxLength(60)),
});
export type Assessment = v.InferOutput<typeof Assessment>;
