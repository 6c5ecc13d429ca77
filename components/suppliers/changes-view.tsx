import type { Change } from '../../lib/audit/suppliers/changes.ts';
import { WORDS } from '../words/suppliers.ts';

const MOST = 1000;

/** What later searches found otherwise, newest first. */
export function ChangesView({ changes, onGo }: { changes: readonly Change[]; onGo: (n: number) => void }) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{WORDS.changesTitle}</h2>
      {changes.length === 0 && <p class="empty">{WORDS.changesNone}</p>}
      <ul class="lines">
        {[...changes]
          .reverse()
          .slice(0, MOST)
          .map((change) => (
            <li key={`${change.at} ${change.n} ${change.candidate} ${change.kind} ${change.what}`} dir="auto">
              {WORDS.changeLine(
                change.at,
                change.n,
                change.party,
                [WORDS.changeKinds[change.kind], change.what].filter(Boolean).join(': '),
              )}{' '}
              <span class="quiet">{WORDS.changeVersions(change.before, change.after)}</span>{' '}
              <button type="button" class="small" onClick={() => onGo(change.n)}>
                {WORDS.goTo(change.n)}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
