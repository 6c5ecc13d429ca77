import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../lib/audit/suppliers/review.ts';
import type { Candidate } from '../../lib/audit/suppliers/screening.ts';
import { Trouble } from '../trouble.tsx';
import { WORDS } from '../words/suppliers.ts';
import { REASONS, suggestReason } from './parts.ts';

const VERDICTS: readonly Verdict[] = ['accept', 'reject', 'unsure'];

/** Accept, reject or unsure, with a reason that is seen before it is recorded. `pending` is the verdict being given. */
export function DecideForm(props: {
  candidate: Candidate;
  initials: string;
  pending: Verdict | undefined;
  onPending: (verdict: Verdict | undefined) => void;
  onInitials: (initials: string) => void;
  onDecide: (verdict: Verdict, reason: string) => void;
}) {
  const { candidate, initials, pending, onPending, onInitials, onDecide } = props;
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState('');
  const reasonBox = useRef<HTMLInputElement>(null);
  const initialsBox = useRef<HTMLInputElement>(null);
  // Before the next key is heard: a quick reviewer types on without waiting for the form to be drawn.
  useLayoutEffect(() => {
    setTrouble('');
    if (pending === undefined) return;
    setReason(suggestReason(candidate, pending));
    (initials === '' ? initialsBox : reasonBox).current?.focus();
    // Typing initials must not bring the suggested reason back.
  }, [pending, candidate.id]);
  const record = () => {
    if (pending === undefined) return;
    if (initials.trim() === '') {
      setTrouble(WORDS.needsInitials);
      initialsBox.current?.focus();
    } else if (reason.trim() === '') {
      setTrouble(WORDS.needsReason);
      reasonBox.current?.focus();
    } else onDecide(pending, reason.trim().slice(0, 1000));
  };
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onPending(undefined);
      }}
    >
      <div class="buttons">
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={pending === verdict}
            aria-keyshortcuts={WORDS.decideKeys[verdict]}
            onClick={() => onPending(verdict)}
          >
            {WORDS.decide[verdict]} <kbd>{WORDS.decideKeys[verdict]}</kbd>
          </button>
        ))}
      </div>
      {pending !== undefined && (
        <div class="fields">
          <label>
            {WORDS.initials}
            <input
              ref={initialsBox}
              value={initials}
              maxLength={12}
              size={6}
              onInput={(event) => onInitials(event.currentTarget.value)}
            />
          </label>
          <label class="wide">
            {WORDS.reason}
            <input
              ref={reasonBox}
              value={reason}
              maxLength={1000}
              list="reasons"
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          <datalist id="reasons">
            {REASONS.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <button type="submit">{WORDS.recordDecision}</button>
          <button type="button" onClick={() => onPending(undefined)}>
            {WORDS.dontRecord}
          </button>
        </div>
      )}
      {trouble !== '' && <Trouble>{trouble}</Trouble>}
    </form>
  );
}
