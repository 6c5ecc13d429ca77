import { useMemo } from 'preact/hooks';
import { type FindingInput, findingsOf } from '../../lib/audit/suppliers/findings.ts';
import type { GoodsLook } from '../../lib/audit/suppliers/goods-risk.ts';
import { decisionOn, type Verdict } from '../../lib/audit/suppliers/review.ts';
import type { SupplierSession } from '../../lib/audit/suppliers/session.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import { WORDS } from '../words/suppliers.ts';
import { CandidateCard } from './candidate-card.tsx';
import { DecideForm } from './decide-form.tsx';
import { sayRisk } from './goods-view.tsx';
import { type NewEntry, RowFile } from './row-file.tsx';

/** Everything about one row: what was found, side by side, what was decided, letters and answers. */
export function RowPanel(props: {
  session: SupplierSession;
  supplier: Supplier;
  input: Omit<FindingInput, 'entities' | 'data'>;
  look: (supplier: Supplier) => GoodsLook;
  chosen: number;
  pending: Verdict | undefined;
  onChoose: (at: number) => void;
  onPending: (verdict: Verdict | undefined) => void;
  onRecord: (entry: NewEntry) => void;
  onInitials: (initials: string) => void;
  onGo: (n: number) => void;
  onCopy: (text: string) => Promise<void>;
}) {
  const { session, supplier, chosen } = props;
  const result = session.results.get(supplier.n);
  const candidates = result?.candidates ?? [];
  const candidate = candidates[Math.min(chosen, candidates.length - 1)];
  const run = session.settings.runs.find((each) => each.run === result?.run);
  const findings = useMemo(
    () =>
      candidate === undefined || run === undefined
        ? []
        : findingsOf(candidate, { ...props.input, entities: session.entities, data: run.data }),
    [candidate, run, props.input, session],
  );
  return (
    <section class="panel" aria-labelledby="row-title">
      <h2 id="row-title" dir="auto">
        {supplier.n}: {supplier.name}
      </h2>
      <dl class="facts">
        {(['localName', 'country', 'address', 'number', 'hs', 'material'] as const).map((role) =>
          supplier[role] === undefined ? null : (
            <div key={role}>
              <dt class="quiet">{WORDS.roles[role]}</dt>
              <dd dir="auto">{supplier[role]}</dd>
            </div>
          ),
        )}
      </dl>
      {supplier.sameAs !== undefined && (
        <p>
          {WORDS.repeats(supplier.sameAs)}{' '}
          <button type="button" class="small" onClick={() => props.onGo(supplier.sameAs ?? supplier.n)}>
            {WORDS.goTo(supplier.sameAs)}
          </button>
        </p>
      )}
      {result?.failed !== undefined && <p class="trouble">{WORDS.failed(result.failed)}</p>}
      {result?.region !== undefined && <p class="notice">{WORDS.region(result.region)}</p>}
      {result !== undefined && result.failed === undefined && candidates.length === 0 && run !== undefined && (
        <p>{WORDS.noMatch(run.data.created, run.data.records)}</p>
      )}
      <Goods look={props.look(supplier)} />
      {candidates.map((each, at) => (
        <CandidateCard
          key={each.id}
          supplier={supplier}
          candidate={each}
          entity={session.entities.get(each.id)}
          findings={each === candidate ? findings : []}
          decision={decisionOn(session.review, supplier.n, each.id)}
          at={at + 1}
          all={candidates.length}
          current={each === candidate}
          onChoose={() => props.onChoose(at)}
          onCopy={props.onCopy}
        />
      ))}
      {candidate !== undefined && (
        <DecideForm
          candidate={candidate}
          initials={session.settings.initials}
          pending={props.pending}
          onPending={props.onPending}
          onInitials={props.onInitials}
          onDecide={(verdict, reason) =>
            props.onRecord({ kind: 'decide', n: supplier.n, candidate: candidate.id, verdict, reason })
          }
        />
      )}
      <RowFile
        key={supplier.n}
        supplier={supplier}
        review={session.review}
        buyer={session.settings.buyer}
        day={props.input.day}
        onRecord={props.onRecord}
        onCopy={props.onCopy}
      />
    </section>
  );
}

/** Official tables that have this row's goods and country: context, which says nothing of the supplier. */
function Goods({ look }: { look: GoodsLook }) {
  if (look.risks.length === 0 && !look.cotton) return null;
  return (
    <details>
      <summary>{WORDS.goodsOfRow}</summary>
      <ul>
        {look.risks.map((risk) => (
          <li key={sayRisk(risk)}>{sayRisk(risk)}</li>
        ))}
        {look.cotton && <li>{WORDS.goodsCotton}</li>}
      </ul>
    </details>
  );
}
