import type { NotCheckedReason } from '../../../../lib/model/assessment.ts';
import type { Level } from '../../../../lib/model/finding.ts';
import type { InputParts } from '../make.ts';

/** One row of the golden table: a page, what the data holds, and the verdict a fair reader expects. */
export interface Situation {
  /** A sentence a lawyer can agree or disagree with. */
  title: string;
  /** The trap it guards, where there is one. */
  trap?: string;
  given: InputParts | { notChecked: NotCheckedReason };
  expect: {
    level: Level;
    /** Every finding as "kind level", in the order shown; "role" and a "?" for a possible match are added where they matter. */
    findings: readonly string[];
    recommendations: readonly number[];
    /** A sentence (or part of one) that must be said, word for word. */
    says?: string;
    /** Rows as "role level". */
    roles?: readonly string[];
  };
}
export interface Theme {
  title: string;
  situations: readonly Situation[];
}

/** A situation in one line of arguments. */
export const situation = (
  title: string,
  given: Situation['given'],
  level: Level,
  findings: readonly string[],
  recommendations: readonly number[],
  more: Partial<Pick<Situation, 'trap'> & Pick<Situation['expect'], 'says' | 'roles'>> = {},
): Situation => {
  const { trap, ...rest } = more;
  return {
    title,
    ...(trap === undefined ? {} : { trap }),
    given,
    expect: { level, findings, recommendations, ...rest },
  };
};
