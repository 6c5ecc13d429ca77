import type { KeptProgress } from '../lib/audit/kept/kept-file.ts';
import { useWords } from './words-context.ts';

/** How far deleting is: `partly` where another window of ours held something. */
export type WipeStep = 'idle' | 'asked' | 'done' | 'partly';

/** How far saving everything is; `left` are names of audits and lists that could not be read. */
export type Saving =
  | { kind: 'idle' }
  | ({ kind: 'under-way' } & KeptProgress)
  | { kind: 'saved'; left: readonly string[] }
  | { kind: 'failed'; message: string };

export interface KeptEvents {
  onExport: () => void;
  onWipe: (step: 'ask' | 'sure' | 'dismiss') => void;
}

/** What this browser keeps for Whence: how much it is, a file of all of it, and an end to it. */
export function Kept(props: { used: number; wipe: WipeStep; saving: Saving; events: KeptEvents }) {
  const { used, wipe, saving, events } = props;
  const words = useWords();
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{words.say('kept_heading')}</h2>
      <p>{words.say('kept_storage', { size: words.bytes(used) })}</p>
      <p class="quiet">
        {words.say('kept_export_note', {
          audit: words.say('audit_link'),
          suppliers: words.say('suppliers_link'),
        })}
      </p>
      <p class="row">
        <button type="button" disabled={saving.kind === 'under-way'} onClick={events.onExport}>
          {words.say('kept_export')}
        </button>
        {wipe !== 'asked' && (
          <button type="button" onClick={() => events.onWipe('ask')}>
            {words.say('kept_wipe')}
          </button>
        )}
      </p>
      <HowFar saving={saving} />
      {wipe === 'asked' && (
        <div role="alertdialog" aria-labelledby="wipe-note" class="card">
          <p id="wipe-note">{words.say('kept_wipe_note')}</p>
          <p class="row">
            <button type="button" onClick={() => events.onWipe('sure')}>
              {words.say('kept_wipe_sure')}
            </button>
            <button type="button" onClick={() => events.onWipe('dismiss')}>
              {words.say('feeds_dismiss')}
            </button>
          </p>
        </div>
      )}
      {wipe === 'done' && <p role="status">{words.say('kept_wiped')}</p>}
      {wipe === 'partly' && <p role="alert">{words.say('kept_wiped_partly')}</p>}
    </section>
  );
}

function HowFar({ saving }: { saving: Saving }) {
  const words = useWords();
  switch (saving.kind) {
    case 'idle':
      return null;
    case 'under-way':
      return (
        <p role="status">
          <label>
            {words.say('kept_export_progress', { done: saving.done, total: saving.total })}{' '}
            <progress value={saving.done} max={Math.max(1, saving.total)} />
          </label>
        </p>
      );
    case 'saved':
      return (
        <>
          <p role="status">{words.say('kept_exported')}</p>
          {saving.left.length > 0 && (
            <p role="alert">{words.say('kept_export_left', { names: words.list(saving.left) })}</p>
          )}
        </>
      );
    case 'failed':
      return <p role="alert">{words.say('kept_export_failed', { message: saving.message })}</p>;
  }
}
