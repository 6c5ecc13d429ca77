import { useState } from 'preact/hooks';
import { type Mutes, withMuted } from '../lib/check/mutes.ts';
import type { FeedPreview, FeedView } from '../lib/messages.ts';
import type { Level } from '../lib/model/finding.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import { levelIn } from '../lib/risk/wording/in-words.ts';
import { RoleChoice } from './actions.tsx';
import { type FeedEvents, Feeds } from './feeds.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { OPTIONS_WORDS as words } from './words/options.ts';
import { useWords } from './words-context.ts';

/** Everything the options show. */
export interface OptionsState {
  language: string;
  role: UserRole;
  /** Match patterns that were granted: `https://shop.example/*`. */
  origins: readonly string[];
  mutes: Mutes;
  feeds: readonly FeedView[];
  preview?: FeedPreview;
  /** Bytes kept in this browser. */
  used: number;
  wipe: 'idle' | 'asked' | 'done';
  trouble?: string;
  now: number;
}

export interface OptionsEvents extends FeedEvents {
  onLanguage: (tag: string) => void;
  onRole: (role: UserRole) => void;
  onRevoke: (origins: readonly string[]) => void;
  onMutes: (mutes: Mutes) => void;
  onExport: () => void;
  onWipe: (step: 'ask' | 'sure' | 'dismiss') => void;
}

/** The options: language, role, shops, muting, feeds, what is kept. */
export function OptionsView({ state, events }: { state: OptionsState; events: OptionsEvents }) {
  return (
    <main class="about options">
      <header>
        <h1>{words.title}</h1>
        {state.trouble !== undefined && (
          <p class="trouble" role="alert">
            {state.trouble}
          </p>
        )}
      </header>
      <section>
        <LanguageChoice chosen={state.language} onChoose={events.onLanguage} />
        <RoleChoice userRole={state.role} onRole={events.onRole} />
      </section>
      <Shops origins={state.origins} onRevoke={events.onRevoke} />
      <Muting mutes={state.mutes} onMutes={events.onMutes} />
      <Feeds
        feeds={state.feeds}
        now={state.now}
        events={events}
        {...(state.preview === undefined ? {} : { preview: state.preview })}
      />
      <Kept used={state.used} wipe={state.wipe} events={events} />
    </main>
  );
}

const siteOf = (origin: string): string =>
  /^(?:https?|\*):\/\/\*\/\*$/.test(origin) || origin === '<all_urls>'
    ? words.shopsEvery
    : origin.replace(/^[^:]+:\/\//, '').replace(/\/\*$/, '');

/** Patterns that mean the same site to a person, together: https and http, say. */
function bySite(origins: readonly string[]): [string, string[]][] {
  const sites = new Map<string, string[]>();
  for (const origin of origins) sites.set(siteOf(origin), [...(sites.get(siteOf(origin)) ?? []), origin]);
  return [...sites];
}

function Shops({ origins, onRevoke }: { origins: readonly string[]; onRevoke: (origins: readonly string[]) => void }) {
  return (
    <section aria-labelledby="shops">
      <h2 id="shops">{words.shops}</h2>
      {origins.length === 0 && <p>{words.shopsNone}</p>}
      <ul>
        {bySite(origins).map(([site, patterns]) => (
          <li key={site} class="row">
            <bdi>{site}</bdi>
            <button type="button" aria-label={words.revoke(site)} onClick={() => onRevoke(patterns)}>
              {words.stop}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href="/welcome.html">{words.allowMore}</a>
      </p>
    </section>
  );
}

const LEVELS: readonly Level[] = ['listed', 'documented', 'stated', 'context', 'nothing-found'];

function Muting({ mutes, onMutes }: { mutes: Mutes; onMutes: (mutes: Mutes) => void }) {
  const spoken = useWords();
  const names = (of: 'brands' | 'hosts') =>
    mutes[of].map((name) => (
      <li key={`${of}:${name}`} class="row">
        <bdi>{name}</bdi>
        <button
          type="button"
          aria-label={words.unmute(name)}
          onClick={() => onMutes({ ...mutes, [of]: mutes[of].filter((each) => each !== name) })}
        >
          {words.unmuteShort}
        </button>
      </li>
    ));
  const toggled = (level: Level): Level[] =>
    mutes.levels.includes(level) ? mutes.levels.filter((each) => each !== level) : [...mutes.levels, level];
  return (
    <section aria-labelledby="muting">
      <h2 id="muting">{words.mute}</h2>
      <p class="quiet">{words.muteNote}</p>
      <ul>
        {names('brands')}
        {names('hosts')}
      </ul>
      <AddName label={words.muteBrand} onAdd={(name) => onMutes({ ...mutes, brands: withMuted(mutes.brands, name) })} />
      <AddName label={words.muteHost} onAdd={(name) => onMutes({ ...mutes, hosts: withMuted(mutes.hosts, name) })} />
      <fieldset>
        <legend>{words.muteLevels}</legend>
        {LEVELS.map((level) => (
          <label key={level}>
            <input
              type="checkbox"
              checked={mutes.levels.includes(level)}
              onChange={() => onMutes({ ...mutes, levels: toggled(level) })}
            />{' '}
            {levelIn(spoken, level)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function AddName({ label, onAdd }: { label: string; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onAdd(name);
        setName('');
      }}
    >
      <label>
        {label}{' '}
        <input
          type="text"
          value={name}
          maxLength={300}
          dir="auto"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit">{words.add}</button>
    </form>
  );
}

function Kept({ used, wipe, events }: { used: number; wipe: OptionsState['wipe']; events: OptionsEvents }) {
  const { number } = useWords();
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{words.data}</h2>
      <p>{words.storage(`${number(Math.ceil(used / 1000))} kB`)}</p>
      <p class="row">
        <button type="button" onClick={events.onExport}>
          {words.export}
        </button>
        {wipe !== 'asked' && (
          <button type="button" onClick={() => events.onWipe('ask')}>
            {words.wipe}
          </button>
        )}
      </p>
      {wipe === 'asked' && (
        <div role="alertdialog" aria-labelledby="wipe-note" class="feed">
          <p id="wipe-note">{words.wipeNote}</p>
          <p class="row">
            <button type="button" onClick={() => events.onWipe('sure')}>
              {words.wipeSure}
            </button>
            <button type="button" onClick={() => events.onWipe('dismiss')}>
              {words.dismiss}
            </button>
          </p>
        </div>
      )}
      {wipe === 'done' && <p role="status">{words.wiped}</p>}
    </section>
  );
}
