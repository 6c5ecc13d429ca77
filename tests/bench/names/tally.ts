import { type BenchQuery, QUERY_KINDS } from '../made-up-names.ts';

/** One answered query. */
export interface Answered {
  query: BenchQuery;
  /** Index of the name answered, or -1. */
  answer: number;
  /** `true` where the answer claims more than a possible match; libraries without bands always do. */
  sure: boolean;
  ms: number;
}

/** Shares of 1; of absent names, those answered at all and those answered as sure. */
export interface Tally {
  asked: number;
  p50Ms: number;
  p99Ms: number;
  recall: Record<string, number>;
  precision: number;
  absentAnswered: number;
  absentSure: number;
}

export const shareAt = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

export function tally(answers: readonly Answered[]): Tally {
  const of = (kind: string): Answered[] => answers.filter(({ query }) => query.kind === kind);
  const isRight = ({ query, answer }: Answered): boolean => answer === query.expected;
  const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);
  const present = answers.filter(({ query }) => query.kind !== 'absent');
  const absent = of('absent');
  const answered = present.filter(({ answer }) => answer >= 0);
  return {
    asked: answers.length,
    p50Ms: shareAt(
      answers.map(({ ms }) => ms),
      0.5,
    ),
    p99Ms: shareAt(
      answers.map(({ ms }) => ms),
      0.99,
    ),
    recall: Object.fromEntries(
      QUERY_KINDS.filter((kind) => kind !== 'absent').map((kind) => [
        kind,
        share(of(kind).filter(isRight).length, of(kind).length),
      ]),
    ),
    precision: share(answered.filter(isRight).length, answered.length),
    absentAnswered: share(absent.filter(({ answer }) => answer >= 0).length, absent.length),
    absentSure: share(absent.filter(({ answer, sure }) => answer >= 0 && sure).length, absent.length),
  };
}

export function showTally({ asked, p50Ms, p99Ms, recall, precision, absentAnswered, absentSure }: Tally): string {
  const recalls = Object.entries(recall).map(([kind, share]) => `${kind} ${share.toFixed(3)}`);
  return (
    `p50 ${p50Ms.toFixed(3)} ms  p99 ${p99Ms.toFixed(2)} ms  (${asked} asked)  ${recalls.join('  ')}  ` +
    `precision ${precision.toFixed(3)}  absent answered ${absentAnswered.toFixed(3)}, as sure ${absentSure.toFixed(3)}`
  );
}
