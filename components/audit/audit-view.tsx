import { useMemo, useState } from 'preact/hooks';
import type { Audit, AuditRow, PageResult } from '../../lib/audit/pages/audit.ts';
import type { Exported } from '../../lib/audit/pages/export/flat-row.ts';
import {
  type Change,
  countries,
  type FigureTable,
  failures,
  labelsClaimed,
  levelsByBrand,
  originStated,
} from '../../lib/audit/pages/figures.ts';
import { arrange, type Column, type GroupBy, group, type Order, type RowFilter } from '../../lib/audit/pages/table.ts';
import type { MessageKey } from '../../lib/i18n/catalogue.ts';
import type { Level } from '../../lib/model/finding.ts';
import type { Label } from '../../lib/model/reference.ts';
import { type AuditWords, useAuditWords } from '../words/audit.ts';
import { CompareView } from './compare-view.tsx';
import { type EvidenceEvents, type EvidenceState, EvidenceView } from './evidence-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { Filters } from './filters.tsx';
import { Progress } from './progress.tsx';
import { Report } from './report.tsx';
import { RowDetail } from './row-detail.tsx';
import { RowsTable } from './rows-table.tsx';

/** Forms an audit is exported in. */
export type ExportForm = 'csv' | 'json' | 'markdown' | 'xlsx' | 'print';
/** Names of formats are the same in every language. */
const EXPORTS: readonly { form: ExportForm; name: string }[] = [
  { form: 'csv', name: 'CSV' },
  { form: 'xlsx', name: 'XLSX' },
  { form: 'json', name: 'JSON' },
  { form: 'markdown', name: 'Markdown' },
  { form: 'print', name: '' },
];

/** How the run of an audit stands in this window. */
export type Running = 'running' | 'pausing' | 'paused' | 'finished' | 'elsewhere';

export interface AuditState {
  audit: Audit;
  rows: readonly AuditRow[];
  /** Grows with every change of a row, because the rows are changed in place. */
  turn: number;
  running: Running;
  timeLeft: number | undefined;
  trouble: string;
  labels: readonly Label[];
  others: readonly Audit[];
  compared: { id: string; changes: readonly Change[]; levels: FigureTable } | undefined;
  /** The rows shown at first: all, or those another audit led to. */
  shownFirst: RowFilter;
  chosen: { row: AuditRow; result: PageResult | undefined } | undefined;
  evidence: EvidenceState | undefined;
  /** Whether product pages the user visits are being added. */
  collecting: 'yes' | 'no';
  /** Rows being printed. */
  report: { rows: readonly Exported[]; now: number } | undefined;
}

export interface AuditEvents {
  onBack: () => void;
  onPause: () => void;
  onCollect: (wanted: 'yes' | 'no') => void;
  onContinue: () => void;
  onAgain: (rows: readonly AuditRow[]) => void;
  onChoose: (row: AuditRow) => void;
  onCloseRow: () => void;
  onCompare: (id: string) => void;
  onEarlier: (id: string, rows: RowFilter) => void;
  /** Settles when the file is made, or why it could not be is said. */
  onExport: (form: ExportForm, rows: readonly AuditRow[]) => Promise<void>;
  onCopy: (text: string) => Promise<void>;
  onEvidence: (row: AuditRow) => void;
  evidence: EvidenceEvents;
}

type Tab = 'rows' | 'figures' | 'compare';
const TABS: readonly { tab: Tab; label: MessageKey }[] = [
  { tab: 'rows', label: 'audit_rows' },
  { tab: 'figures', label: 'audit_figures' },
  { tab: 'compare', label: 'audit_compare' },
];
const GROUPS: readonly GroupBy[] = ['nothing', 'brand', 'level', 'origin', 'state', 'host'];

/** One audit: progress, table, figures, comparison, exports. */
export function AuditView({ state, events }: { state: AuditState; events: AuditEvents }) {
  const words = useAuditWords();
  const { audit, rows, turn, chosen, compared, labels } = state;
  const [tab, setTab] = useState<Tab>('rows');
  const [filter, setFilter] = useState<RowFilter>(state.shownFirst);
  const [order, setOrder] = useState<Order>({ column: 'n', direction: 'ascending' });
  const [by, setBy] = useState<GroupBy>('nothing');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [preparing, setPreparing] = useState(false);
  const shown = useMemo(() => arrange(rows, filter, order), [rows, turn, filter, order]);
  const labelName = useMemo(() => {
    const names = new Map(labels.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  }, [labels]);
  const lines = useMemo(() => group(shown, by, closed), [shown, by, closed]);
  const show = (next: RowFilter) => {
    setFilter(next);
    setTab('rows');
  };
  const onOrder = (column: Column) =>
    setOrder({
      column,
      direction: order.column === column && order.direction === 'ascending' ? 'descending' : 'ascending',
    });
  const onToggle = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const makeFile = (form: ExportForm) => {
    if (preparing) return;
    setPreparing(true);
    void events.onExport(form, shown).finally(() => setPreparing(false));
  };
  return (
    <main class="audit">
      <Progress state={state} events={events} onShow={show} />
      <div class="bar tabs" role="tablist" aria-label={audit.name}>
        {TABS.map(({ tab: each, label }) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={tab === each}
            aria-controls="panel"
            onClick={() => setTab(each)}
          >
            {words.say(label)}
          </button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'rows' && (
          <>
            <div class="bar tools">
              <input
                type="search"
                aria-label={words.say('audit_find')}
                placeholder={words.say('audit_find')}
                value={filter.text ?? ''}
                onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
              />
              <Filters filter={filter} onFilter={setFilter} />
              <select
                aria-label={words.say('audit_group_by')}
                value={by}
                onChange={(event) => setBy(event.currentTarget.value as GroupBy)}
              >
                {GROUPS.map((each) => (
                  <option key={each} value={each}>
                    {words.group(each)}
                  </option>
                ))}
              </select>
              <span role="status">{words.showing(shown.length, rows.length)}</span>
              {shown.length < rows.length && (
                <button type="button" onClick={() => setFilter({})}>
                  {words.say('audit_clear')}
                </button>
              )}
            </div>
            {shown.length === 0 && rows.length > 0 && <p class="quiet">{words.say('audit_no_rows')}</p>}
            <div class="split">
              <RowsTable
                lines={lines}
                order={order}
                closed={closed}
                {...(chosen === undefined ? {} : { chosen: chosen.row.n })}
                groupName={(key) => groupName(words, by, key)}
                labelName={labelName}
                onOrder={onOrder}
                onToggle={onToggle}
                onChoose={events.onChoose}
              />
              {chosen !== undefined && (
                <RowDetail
                  row={chosen.row}
                  result={chosen.result}
                  onClose={events.onCloseRow}
                  onCopy={events.onCopy}
                  onEvidence={() => events.onEvidence(chosen.row)}
                />
              )}
            </div>
          </>
        )}
        {tab === 'figures' && <FiguresView tables={tables(rows, labels)} onShow={show} />}
        {tab === 'compare' && (
          <CompareView
            others={state.others}
            chosen={compared?.id}
            changes={compared?.changes ?? []}
            levels={compared?.levels}
            onEarlier={events.onEarlier}
            onChoose={events.onCompare}
            onShow={show}
          />
        )}
      </div>
      {state.evidence !== undefined && <EvidenceView state={state.evidence} events={events.evidence} />}
      <footer class="bar">
        <b>{words.say('audit_exports')}</b>
        {EXPORTS.map(({ form, name }) => (
          <button key={form} type="button" onClick={() => makeFile(form)}>
            {name === '' ? words.say('audit_print') : name}
          </button>
        ))}
        <span class="quiet" role="status">
          {words.say(preparing ? 'file_preparing' : 'audit_filtered')}
        </span>
      </footer>
      {state.report !== undefined && (
        <Report audit={audit} rows={state.report.rows} tables={tables(rows, labels)} now={state.report.now} />
      )}
    </main>
  );
}

const tables = (rows: readonly AuditRow[], labels: readonly Label[]): FigureTable[] => [
  levelsByBrand(rows),
  originStated(rows),
  countries(rows),
  labelsClaimed(rows, labels),
  failures(rows),
];

function groupName(words: AuditWords, by: GroupBy, key: string): string {
  if (key === '') return by === 'brand' ? words.say('audit_no_brand') : words.state('waiting');
  if (by === 'level') return words.level(key as Level);
  if (by === 'origin') return words.origin(key as 'stated' | 'contradicting' | 'not-stated');
  return by === 'state' ? words.state(key as AuditRow['state']['kind']) : key;
}
