import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { LookupMatch } from '../lib/messages.ts';
import type { Entity } from '../lib/model/entity.ts';
import { PageFrame } from './page-frame.tsx';
import { useWords } from './words-context.ts';

/** What a search has come to. */
export type SearchState =
  | { kind: 'empty' }
  | { kind: 'searching' }
  | { kind: 'found'; text: string; matches: readonly LookupMatch[]; date: string };

/** What kind of party an entity is, in words. */
export const KINDS: Record<Entity['kind'], MessageKey> = {
  company: 'kind_company',
  brand: 'kind_brand',
  person: 'kind_person',
  'public-body': 'kind_public_body',
};

/** The same function at every drawing, so that Preact calls it once: results that come later leave the focus where it is. */
const focusAtFirst = (field: HTMLInputElement | null): void => field?.focus();

/** A search field over the whole database with its results, all by keyboard. */
export function LookupView(props: { text: string; state: SearchState; onType: (text: string) => void }) {
  const { text, state, onType } = props;
  const words = useWords();
  return (
    <PageFrame here="/lookup.html" kind="lookup">
      <header>
        <h1>{words.say('lookup_link')}</h1>
        <p class="lead">{words.say('lookup_opening')}</p>
      </header>
      <search>
        <label for="name">{words.say('lookup_label')}</label>
        <input
          id="name"
          type="search"
          value={text}
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          aria-controls="results"
          ref={focusAtFirst}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </search>
      <section id="results" aria-live="polite" aria-busy={state.kind === 'searching'}>
        {state.kind === 'empty' && <p class="quiet">{words.say('lookup_empty')}</p>}
        {state.kind === 'searching' && <p class="quiet">{words.say('lookup_searching')}</p>}
        {state.kind === 'found' && <Results {...state} />}
      </section>
    </PageFrame>
  );
}

function Results({ text, matches, date }: { text: string; matches: readonly LookupMatch[]; date: string }) {
  const words = useWords();
  if (matches.length === 0) return <p>{words.say('lookup_none', { name: text, date: words.date(date) })}</p>;
  return (
    <>
      <p class="quiet">{words.say('lookup_results', { n: matches.length })}</p>
      <ul class="results">
        {matches.map((match) => (
          <Result key={match.id} match={match} />
        ))}
      </ul>
    </>
  );
}

function Result({ match }: { match: LookupMatch }) {
  const words = useWords();
  const { id, name, matchedName, kind, country, listings, evidence, band } = match;
  const holds = [
    ...(listings > 0 ? [words.say('lookup_lists', { n: listings })] : []),
    ...(evidence > 0 ? [words.say('lookup_reports', { n: evidence })] : []),
  ];
  return (
    <li>
      <a href={`#entity=${encodeURIComponent(id)}`}>
        <bdi>{name}</bdi>
      </a>
      <ul class="facets">
        <li>{words.say(KINDS[kind])}</li>
        {country !== undefined && <li>{words.place(country)}</li>}
        {(holds.length === 0 ? [words.say('lookup_holds_nothing')] : holds).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {matchedName !== name && <p class="quiet">{words.say('lookup_matched', { name: matchedName })}</p>}
      {band === 'close-name' && <p class="quiet">{words.say('lookup_possible')}</p>}
    </li>
  );
}
