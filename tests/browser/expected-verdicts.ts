import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { FindingKind, Level } from '../../lib/model/finding.ts';

/** What a demo page must come to, written down from METHOD.md and the data before any code ran. */
const ExpectedVerdict = v.object({
  page: v.string(),
  shows: v.string(),
  level: Level,
  badge: v.string(),
  finding: v.nullable(FindingKind),
  subject: v.nullable(v.string()),
  /** Words the popup must show. */
  words: v.nullable(v.string()),
  recommendation: v.nullable(v.number()),
});
export type ExpectedVerdict = v.InferOutput<typeof ExpectedVerdict>;

/** The demo pages with their verdicts, in the order of the shop's front page. */
export const expectedVerdicts = (): ExpectedVerdict[] =>
  v.parse(v.array(ExpectedVerdict), JSON.parse(readFileSync(resolve('tests/pages/expected.json'), 'utf8')));
