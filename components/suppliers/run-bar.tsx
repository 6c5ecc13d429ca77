import type { RunProgress } from '../../lib/audit/suppliers/run-screening.ts';
import type { SupplierSession } from '../../lib/audit/suppliers/session.ts';
import { Trouble } from '../trouble.tsx';
import { WORDS } from '../words/suppliers.ts';
import { troubleText } from '../words/trouble.ts';

/** Searching a list: start, stop, how far, and whether everything is stored. */
export function RunBar(props: {
  session: SupplierSession;
  progress: RunProgress | undefined;
  onRun: () => void;
  onStop: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
  onExport: () => void;
}) {
  const { session, progress } = props;
  const last = session.settings.runs.at(-1);
  const { saving, review } = session;
  const label = last === undefined ? WORDS.screenNow : last.ended === undefined ? WORDS.screenGoOn : WORDS.screenAgain;
  return (
    <>
      <p class="quiet">{saySource(session)}</p>
      <div class="bar">
        {progress === undefined ? (
          <button type="button" class="primary" onClick={props.onRun}>
            {label}
          </button>
        ) : (
          <button type="button" class="primary" onClick={props.onStop}>
            {WORDS.cancel}
          </button>
        )}
        <button type="button" disabled={review.done.length === 0} onClick={props.onUndo}>
          {WORDS.undo}
        </button>
        <button type="button" disabled={review.undone.length === 0} onClick={props.onRedo}>
          {WORDS.redo}
        </button>
        <button type="button" onClick={props.onExport}>
          {WORDS.exportProject}
        </button>
        <span class="end quiet save-state" role="status">
          {saving.kind === 'saved' ? WORDS.saved : saving.kind === 'saving' ? WORDS.saving : ''}
        </span>
      </div>
      {saving.kind === 'unsaved' && (
        <Trouble>
          {WORDS.unsaved(troubleText(saving.why))}{' '}
          <button type="button" onClick={props.onSave}>
            {WORDS.saveAgain}
          </button>
        </Trouble>
      )}
      {progress !== undefined && (
        <label class="no-print">
          {progress.left === undefined
            ? WORDS.progress(progress.done, progress.total)
            : WORDS.progressLeft(progress.done, progress.total, progress.left)}
          <progress value={progress.done} max={Math.max(1, progress.total)} />
        </label>
      )}
      {progress === undefined && <p class="quiet run-state">{sayRun(session)}</p>}
    </>
  );
}

/** Numbers of rows named in one line; more are in the exported files. */
const MOST_NAMED = 20;

function saySource({ settings: { source } }: SupplierSession): string {
  const named = source.unnamed.slice(0, MOST_NAMED).join(', ');
  return [
    WORDS.sourceLine(source.rows, source.name, source.imported),
    ...(source.duplicates === 0 ? [] : [WORDS.sourceRepeats(source.duplicates)]),
    ...(source.unnamed.length === 0
      ? []
      : [WORDS.sourceUnnamed(source.unnamed.length, source.unnamed.length > MOST_NAMED ? `${named} …` : named)]),
  ].join(' ');
}

function sayRun({ settings }: SupplierSession): string {
  const last = settings.runs.at(-1);
  if (last === undefined) return WORDS.notSearched;
  if (last.ended === undefined) return WORDS.searchStopped;
  return [
    WORDS.searched({ version: last.data.version, created: last.data.created, ended: last.ended }),
    WORDS.searchDone(last.withCandidates, last.rows),
  ].join(' ');
}
