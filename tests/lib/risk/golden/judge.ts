import type { Assessment } from '../../../../lib/model/assessment.ts';
import { assess } from '../../../../lib/risk/assess.ts';
import { notChecked } from '../../../../lib/risk/not-checked.ts';
import { say, sayFinding } from '../../../../lib/risk/wording.ts';
import { DATA, DAY, input } from '../make.ts';
import type { Situation } from './situation.ts';
import { TABLES } from './tables.ts';

/** The verdict on a situation. */
export function judge({ given }: Situation): Assessment {
  if ('notChecked' in given) return notChecked(given.notChecked, DATA, DAY);
  return assess(input({ ...given, reference: { ...TABLES, ...given.reference } }));
}

/** Everything an assessment says, in the order it is shown. */
export const everythingSaid = ({ headline, findings }: Assessment): string[] => [
  say(headline),
  ...findings.map((finding) => sayFinding(finding)),
  ...findings.map(({ doesNotShow }) => say(doesNotShow)),
];

/** A finding as an expectation writes it: its kind and level, then all that may be added to tell it apart. */
export const marks = ({ kind, level, role, confidence, age, flags }: Assessment['findings'][number]): string[] => [
  kind,
  level,
  ...(role === undefined ? [] : [confidence === 'close-name' ? `${role}?` : role]),
  age.state,
  ...flags,
];
