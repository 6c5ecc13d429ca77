import type { AssessInput } from '../model/database.ts';
import type { Finding, FindingKind } from '../model/finding.ts';
import type { CottonReading } from './cotton.ts';
import type { ProductKind } from './goods/product-kind.ts';
import type { Party } from './party.ts';

/** What every rule may look at, worked out once per page. */
export interface RuleContext {
  input: AssessInput;
  /** Parties named on the page, without owners. */
  direct: readonly Party[];
  /** Owners of those parties. */
  owners: readonly Party[];
  cotton: CottonReading;
  /** What kinds of goods the page shows. */
  kinds: readonly ProductKind[];
}

/** What one rule found, and in one line why, or why not. */
export interface RuleResult {
  findings: readonly Finding[];
  why: string;
}

/** One rule of the method: its code and its documentation in one place, so that they cannot drift apart. */
export interface Rule {
  id: FindingKind;
  title: string;
  /** Plain sentences for the method page: what makes it fire, which level it gives, what it never does. */
  documentation: readonly string[];
  /** Numbers of HC 198 recommendations it calls up, most relevant first (METHOD.md §4). */
  recommendations: readonly number[];
  run(context: RuleContext): RuleResult;
}

/** What one party's records give under one rule; the ownership rule asks the same of owners. */
export type PartyRule = (party: Party, context: RuleContext) => readonly Finding[];

/** "1 finding", "2 findings". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
