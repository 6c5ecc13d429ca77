import type { LookupMatch } from '../lib/messages.ts';
import { LOOKUP_WORDS as words } from './words/lookup.ts';

/** What a search has come to. */
export type SearchState =
  | { kind: 'empty' }
  | { kind: 'searching' }
  | { kind: 'found'; text: string; matches: readonly LookupMatch[]; date: string };

/** A search field over the whole database with its results, all by keyboard. */
export function LookupView(props: { text: string; state: SearchState; onType: (text: string) => void }) {
  const { text, state, onType } = props;
  return (
    <main class="about lookup">
      <header>
        <h1>{words.title}</h1>
        <p>{words.opening}</p>
      </header>
      <search>
        <label for="name">{words.label}</label>
        <input
          id="name"
          type="search"
          value={text}
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-controls="results"
          ref={(field) => field?.focus()}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </search>
      <section id="results" aria-live="polite" aria-busy={state.kind === 'searching'}>
        {state.kind === 'empty' && <p class="quiet">{words.empty}</p>}
        {state.kind === 'searching' && <p class="quiet">{words.searching}</p>}
        {state.kind === 'found' && <Results {...state} />}
      </section>
    </main>
  );
}

function Results({ text, matches, date }: { text: string; matches: readonly LookupMatch[]; date: string }) {
  if (matches.length === 0) return <p>{words.none(text, date)}</p>;
  return (
    <>
      <p class="quiet">{words.results(matches.length)}</p>
      <ul class="results">
        {matches.map((match) => (
          <li key={match.id}>
            <a href={`#entity=${encodeURIComponent(match.id)}`}>
              <bdi>{match.name}</bdi>
            </a>{' '}
            <span class="quiet">
              {[words.kinds[match.kind], match.country, words.holds(match.listings, match.evidence)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
            {match.matchedName !== match.name && <p class="quiet">{words.matched(match.matchedName)}</p>}
            {match.band === 'close-name' && <p class="quiet">{words.possible}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
