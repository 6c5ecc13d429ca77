import type { DataStamp } from '../../../model/assessment.ts';
import type { ReferenceTables } from '../../../model/database.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Finding } from '../../../model/finding.ts';
import type { FeedSource } from '../../../model/manifest.ts';
import type { Recommendation, StatusEvent } from '../../../model/recommendation.ts';
import type { ProjectHead } from '../../projects/project.ts';
import type { Change } from '../changes.ts';
import { findingsOf } from '../findings.ts';
import { type GoodsRisk, goodsLookup } from '../goods-risk.ts';
import { decisionOn, type Entry, type Review, type RowState, rowState } from '../review.ts';
import type { Candidate, Opinion, Result, Run } from '../screening.ts';
import type { Supplier } from '../supplier.ts';
import type { SupplierSettings } from '../supplier-project.ts';

/** Numbers of HC 198 a buyer's report is held against. */
export const REPORT_RECOMMENDATIONS = [20, 21, 24, 26] as const;

/** Everything a report is made of. */
export interface ReportInput {
  head: ProjectHead;
  settings: SupplierSettings;
  suppliers: readonly Supplier[];
  results: ReadonlyMap<number, Result>;
  entities: ReadonlyMap<string, Entity>;
  review: Review;
  changes: readonly Change[];
  reference: ReferenceTables;
  sources: readonly FeedSource[];
  /** Version of the extension, as its manifest has it. */
  extension: string;
  /** ISO date-time (UTC) the report is made. */
  made: string;
}

/** One candidate of one row with what was decided and what the data says. */
export interface ReportMatch {
  supplier: Supplier;
  candidate: Candidate;
  decision?: Extract<Entry, { kind: 'decide' }>;
  findings: Finding[];
  /** Owners that a source records, as related parties. */
  owners: Entity['ownedBy'];
}

/** Rows whose goods and country are in one row of an official table. */
export interface ReportGoods {
  risk: GoodsRisk;
  rows: number[];
}

/** What is left to do on a row, and why. */
export interface OpenRisk {
  n: number;
  name: string;
  why:
    | 'undecided'
    | 'unsure'
    | 'accepted-without-step'
    | 'not-searched'
    | 'failed'
    | 'region-address'
    | 'cotton-origin-not-answered';
}

/** A report as data: every other form of it is made from this. */
export interface Report {
  schema: 1;
  made: string;
  project: { id: string; name: string; buyer: string; scope: string; revision: number };
  source: SupplierSettings['source'];
  versions: { extension: string; method?: number; data?: DataStamp };
  sources: FeedSource[];
  runs: Run[];
  opinions: Opinion[];
  counts: Record<RowState, number>;
  accepted: ReportMatch[];
  unsure: ReportMatch[];
  undecided: ReportMatch[];
  rejected: ReportMatch[];
  /** Numbers of rows that were searched and are on no list of the data. */
  noMatch: number[];
  failed: { n: number; name: string; why: string }[];
  goods: ReportGoods[];
  letters: Extract<Entry, { kind: 'letter' }>[];
  answers: Extract<Entry, { kind: 'answer' }>[];
  steps: Extract<Entry, { kind: 'step' }>[];
  signOff?: Extract<Entry, { kind: 'sign-off' }>;
  /** Entries of the log after the sign-off: what it did not see. */
  sinceSignOff: number;
  openRisks: OpenRisk[];
  changes: Change[];
  recommendations: Recommendation[];
  status: StatusEvent[];
  log: Review['log'];
}

const ofKind = <K extends Entry['kind']>(review: Review, kind: K): Extract<Entry, { kind: K }>[] =>
  [...review.slots.values()].filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);

/** Gathers a report. A pure function: the same project, data and time give the same report. */
export function makeReport(input: ReportInput): Report {
  const { head, settings, suppliers, results, review, reference } = input;
  const last = settings.runs.at(-1);
  const day = input.made.slice(0, 10);
  const counts: Record<RowState, number> = {
    'not-searched': 0,
    failed: 0,
    'no-match': 0,
    open: 0,
    unsure: 0,
    accepted: 0,
    rejected: 0,
    repeated: 0,
  };
  const lists = {
    accept: [] as ReportMatch[],
    unsure: [] as ReportMatch[],
    reject: [] as ReportMatch[],
    open: [] as ReportMatch[],
  };
  const report = { noMatch: [] as number[], failed: [] as Report['failed'], openRisks: [] as OpenRisk[] };
  const goods = new Map<string, ReportGoods>();
  const look = goodsLookup(reference);
  for (const supplier of suppliers) {
    const { n, name } = supplier;
    const result = results.get(n);
    const state = rowState(review, supplier, result);
    counts[state] += 1;
    if (state === 'no-match') report.noMatch.push(n);
    if (state === 'failed') report.failed.push({ n, name, why: result?.failed ?? '' });
    for (const candidate of result?.candidates ?? []) {
      const decision = decisionOn(review, n, candidate.id);
      const findings =
        last === undefined || decision?.verdict === 'reject'
          ? []
          : findingsOf(candidate, { entities: input.entities, reference, data: last.data, day });
      lists[decision?.verdict ?? 'open'].push({
        supplier,
        candidate,
        findings,
        owners: (input.entities.get(candidate.id)?.ownedBy ?? []).filter(
          ({ confidence }) => confidence !== 'unsourced',
        ),
        ...(decision === undefined ? {} : { decision }),
      });
    }
    const { risks, cotton } = look(supplier);
    for (const risk of risks) {
      const id = risk.kind === 'goods-list' ? risk.row.id : `${risk.fact.id} ${risk.sector}`;
      const known = goods.get(id);
      if (known === undefined) goods.set(id, { risk, rows: [n] });
      else known.rows.push(n);
    }
    for (const why of openRisksOf(state, supplier, result, cotton, review)) report.openRisks.push({ n, name, why });
  }
  const [signOff] = ofKind(review, 'sign-off');
  const numbers: readonly number[] = REPORT_RECOMMENDATIONS;
  return {
    schema: 1,
    made: input.made,
    project: { id: head.id, name: head.name, buyer: settings.buyer, scope: settings.scope, revision: head.revision },
    source: settings.source,
    versions: { extension: input.extension, ...(last === undefined ? {} : { method: last.method, data: last.data }) },
    sources: [...input.sources],
    runs: settings.runs,
    opinions: settings.opinions,
    counts,
    accepted: lists.accept,
    unsure: lists.unsure,
    undecided: lists.open,
    rejected: lists.reject,
    noMatch: report.noMatch,
    failed: report.failed,
    goods: [...goods.values()].sort((a, b) => b.rows.length - a.rows.length),
    letters: ofKind(review, 'letter'),
    answers: ofKind(review, 'answer'),
    steps: ofKind(review, 'step'),
    ...(signOff === undefined ? {} : { signOff }),
    sinceSignOff: signOff === undefined ? 0 : review.log.length - 1 - review.log.lastIndexOf(signOff),
    openRisks: report.openRisks,
    changes: [...input.changes],
    recommendations: reference.recommendations.filter(({ number }) => numbers.includes(number)),
    status: reference.status.filter(({ recommendations }) => recommendations.length < 20),
    log: review.log,
  };
}

function openRisksOf(
  state: RowState,
  { n }: Supplier,
  result: Result | undefined,
  cotton: boolean,
  review: Review,
): OpenRisk['why'][] {
  const decidedStep = review.slots.has(`step ${n}`);
  const whys: OpenRisk['why'][] = [];
  if (state === 'open') whys.push('undecided');
  if (state === 'unsure') whys.push('unsure');
  if (state === 'not-searched' || state === 'failed') whys.push(state);
  if (state === 'accepted' && !decidedStep) whys.push('accepted-without-step');
  if (state !== 'repeated' && result?.region !== undefined && !decidedStep) whys.push('region-address');
  const origin = ['growing', 'blend', 'yarn', 'cloth'].some((question) => review.slots.has(`answer ${n} ${question}`));
  if (state !== 'repeated' && cotton && !origin) whys.push('cotton-origin-not-answered');
  return whys;
}
