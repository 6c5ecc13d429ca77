import type { AuditRow } from '../../lib/audit/pages/audit.ts';
import type { RowFilter } from '../../lib/audit/pages/table.ts';
import { DataText } from '../data-text.tsx';
import { useAuditWords } from '../words/audit.ts';
import type { AuditEvents, AuditState } from './audit-view.tsx';

const STATES: readonly AuditRow['state']['kind'][] = ['done', 'failed', 'running', 'waiting'];

/** Name, progress, time left, and what can be done with the run. */
export function Progress(props: { state: AuditState; events: AuditEvents; onShow: (rows: RowFilter) => void }) {
  const words = useAuditWords();
  const { state, events, onShow } = props;
  const { audit, rows, running, timeLeft, trouble, collecting } = state;
  const of = (kind: AuditRow['state']['kind']) => rows.filter((row) => row.state.kind === kind);
  const failed = of('failed');
  const settled = of('done').length + failed.length;
  return (
    <header>
      <p>
        <button type="button" onClick={events.onBack}>
          {words.say('audit_back')}
        </button>
      </p>
      <h1 dir="auto">{audit.name}</h1>
      <p class="bar">
        <progress value={settled} max={Math.max(1, rows.length)} aria-label={words.progress(settled, rows.length)} />
        <span class="so-far">{words.progress(settled, rows.length)}</span>
        <b role="status" class="standing">
          {words.running(running)}
        </b>
        {running === 'running' && <span class="quiet">{words.left(timeLeft)}</span>}
        {running === 'running' && (
          <button type="button" onClick={events.onPause}>
            {words.say('audit_pause')}
          </button>
        )}
        {running === 'paused' && (
          <button type="button" class="main" onClick={events.onContinue}>
            {words.say('audit_go_on')}
          </button>
        )}
        {failed.length > 0 && running !== 'elsewhere' && (
          <button type="button" onClick={() => events.onAgain(failed)}>
            {words.say('audit_again')}
          </button>
        )}
      </p>
      <p class="bar counts">
        {STATES.map((kind) => (
          <button key={kind} type="button" class="link" onClick={() => onShow({ state: kind })}>
            {words.stateCount(kind, of(kind).length)}
          </button>
        ))}
      </p>
      <p class="bar">
        <button type="button" onClick={() => events.onCollect(collecting === 'no' ? 'yes' : 'no')}>
          {words.say(collecting === 'no' ? 'audit_collect' : 'audit_collect_stop')}
        </button>
        {collecting === 'yes' && <span role="status">{words.say('audit_collecting')}</span>}
      </p>
      {running === 'running' && <p class="quiet">{words.say('audit_keep_open')}</p>}
      {trouble !== '' && (
        <p class="alert" role="alert">
          <DataText text={trouble} />
        </p>
      )}
    </header>
  );
}
