import { useState } from 'preact/hooks';
import type { Rechecked } from '../../lib/audit/evidence/recheck.ts';
import type { Verified } from '../../lib/audit/evidence/verify.ts';
import { DataText } from '../data-text.tsx';
import { useEvidenceWords } from '../words/evidence.ts';

/** What verifying a pack came to. */
export type VerifyState =
  | { kind: 'none' }
  | { kind: 'failed'; message: string }
  | { kind: 'verified'; name: string; verified: Verified; rechecked: Rechecked };

/** Verifies a pack that the user opens, also against the hash noted elsewhere, and works its verdict out again. */
export function VerifyView({ state, onFile }: { state: VerifyState; onFile: (file: File, noted: string) => void }) {
  const words = useEvidenceWords();
  const [noted, setNoted] = useState('');
  const [file, setFile] = useState<File>();
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">{words.say('evidence_verify_title')}</h2>
      <p class="quiet">{words.say('evidence_verify_lead')}</p>
      <label class="field">
        <span>{words.say('evidence_verify_file')}</span>
        <input
          type="file"
          name="pack"
          accept=".wacz,.zip"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            setFile(chosen);
            if (chosen !== undefined) onFile(chosen, noted);
          }}
        />
      </label>
      <label class="field">
        <span>{words.say('evidence_noted')}</span>
        <input
          name="noted"
          maxLength={80}
          dir="ltr"
          spellcheck={false}
          value={noted}
          // Kept at each key: the page may be drawn anew while the hash is being typed.
          onInput={(event) => setNoted(event.currentTarget.value)}
          onChange={(event) => {
            if (file !== undefined) onFile(file, event.currentTarget.value);
          }}
        />
      </label>
      <div role="status">
        {state.kind === 'failed' && (
          <p class="alert">
            <DataText text={state.message} />
          </p>
        )}
        {state.kind === 'verified' && <Outcome {...state} />}
      </div>
    </section>
  );
}

function Outcome({ name, verified, rechecked }: VerifyState & { kind: 'verified' }) {
  const words = useEvidenceWords();
  return (
    <>
      <p>
        <b>{words.outcome(verified.outcome, name)}</b>
      </p>
      <ul>
        {verified.problems.map((problem) => (
          <li key={problem}>
            <DataText text={problem} />
          </li>
        ))}
      </ul>
      <p>
        {words.say('evidence_hash')} <code class="hash">{verified.sha256}</code>
      </p>
      {verified.outcome === 'whole' && (
        <>
          <p>{words.rechecked(rechecked)}</p>
          <ul>
            {(rechecked.kind === 'no-verdict' ? [] : rechecked.lines).map((line) => (
              <li key={line}>
                <DataText text={line} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
