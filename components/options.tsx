import { type Mutes, withMuted } from '../lib/check/mutes.ts';
import type { FeedPreview, FeedView } from '../lib/messages.ts';
import type { Level } from '../lib/model/finding.ts';
import type { UserRole } from '../lib/model/recommendation.ts';
import { levelIn } from '../lib/risk/wording/in-words.ts';
import { AddName } from './add-name.tsx';
import { type FeedEvents, Feeds } from './feeds.tsx';
import { Kept, type KeptEvents, type Saving, type WipeStep } from './kept.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LevelMark } from './level-mark.tsx';
import { PageFrame } from './page-frame.tsx';
import { RoleChoice } from './role-choice.tsx';
import { useWords } from './words-context.ts';

/** Everything the options show. */
export interface OptionsState {
  language: string;
  role: UserRole;
  /** Match patterns that were granted: `https://shop.example/*`. */
  origins: readonly string[];
  mutes: Mutes;
  /** Shops on whose own pages results are shown. */
  onPage: readonly string[];
  feeds: readonly FeedView[];
  preview?: FeedPreview;
  /** Bytes kept in this browser. */
  used: number;
  wipe: WipeStep;
  saving: Saving;
  trouble?: string;
  now: number;
}

export interface OptionsEvents extends FeedEvents, KeptEvents {
  onLanguage: (tag: string) => void;
  onRole: (role: UserRole) => void;
  onRevoke: (origins: readonly string[]) => void;
  onMutes: (mutes: Mutes) => void;
  onHideOnPage: (host: string) => void;
}

/** The options: language, role, shops, what is shown on their pages, muting, feeds, what is kept. */
export function OptionsView({ state, events }: { state: OptionsState; events: OptionsEvents }) {
  const words = useWords();
  return (
    <PageFrame here="/options.html" kind="options">
      <header>
        <h1>{words.say('options_link')}</h1>
        {state.trouble !== undefined && (
          <p class="notice" role="alert">
            {state.trouble}
          </p>
        )}
      </header>
      <section class="columns">
        <LanguageChoice chosen={state.language} onChoose={events.onLanguage} />
        <RoleChoice userRole={state.role} onRole={events.onRole} />
      </section>
      <Shops origins={state.origins} onRevoke={events.onRevoke} />
      <OnPage hosts={state.onPage} onHide={events.onHideOnPage} />
      <Muting mutes={state.mutes} onMutes={events.onMutes} />
      <Feeds
        feeds={state.feeds}
        now={state.now}
        events={events}
        {...(state.preview === undefined ? {} : { preview: state.preview })}
      />
      <Kept used={state.used} wipe={state.wipe} saving={state.saving} events={events} />
    </PageFrame>
  );
}

const isEverySite = (origin: string): boolean => /^(?:https?|\*):\/\/\*\/\*$/.test(origin) || origin === '<all_urls>';

/** Patterns that mean the same site to a person, together: https and http, say. */
function bySite(origins: readonly string[], every: string): [string, string[]][] {
  const sites = new Map<string, string[]>();
  for (const origin of origins) {
    const site = isEverySite(origin) ? every : origin.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
    sites.set(site, [...(sites.get(site) ?? []), origin]);
  }
  return [...sites];
}

function Shops({ origins, onRevoke }: { origins: readonly string[]; onRevoke: (origins: readonly string[]) => void }) {
  const words = useWords();
  return (
    <section aria-labelledby="shops">
      <h2 id="shops">{words.say('options_shops')}</h2>
      {origins.length === 0 && <p>{words.say('options_shops_none')}</p>}
      <ul class="names">
        {bySite(origins, words.say('welcome_every')).map(([site, patterns]) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button type="button" aria-label={words.say('options_revoke', { site })} onClick={() => onRevoke(patterns)}>
              {words.say('options_stop')}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href="/welcome.html">{words.say('options_choose_shops')}</a>
      </p>
    </section>
  );
}

function OnPage({ hosts, onHide }: { hosts: readonly string[]; onHide: (host: string) => void }) {
  const words = useWords();
  return (
    <section aria-labelledby="on-page">
      <h2 id="on-page">{words.say('onpage_heading')}</h2>
      <p class="quiet">{words.say('onpage_note')}</p>
      {hosts.length === 0 && <p>{words.say('onpage_none')}</p>}
      <ul class="names">
        {hosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button type="button" aria-label={words.say('onpage_stop', { site: host })} onClick={() => onHide(host)}>
              {words.say('options_stop')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const LEVELS: readonly Level[] = ['listed', 'documented', 'stated', 'context', 'nothing-found'];

function Muting({ mutes, onMutes }: { mutes: Mutes; onMutes: (mutes: Mutes) => void }) {
  const words = useWords();
  const muted = (['brands', 'hosts'] as const).flatMap((of) => mutes[of].map((name) => ({ of, name })));
  const toggled = (level: Level): Level[] =>
    mutes.levels.includes(level) ? mutes.levels.filter((each) => each !== level) : [...mutes.levels, level];
  return (
    <section aria-labelledby="muting">
      <h2 id="muting">{words.say('options_mute')}</h2>
      <p class="quiet">{words.say('options_mute_note')}</p>
      <ul class="names">
        {muted.map(({ of, name }) => (
          <li key={`${of}:${name}`}>
            <bdi>{name}</bdi>
            <button
              type="button"
              aria-label={words.say('options_unmute_name', { name })}
              onClick={() => onMutes({ ...mutes, [of]: mutes[of].filter((each) => each !== name) })}
            >
              {words.say('options_unmute')}
            </button>
          </li>
        ))}
      </ul>
      <div class="columns">
        <AddName
          label={words.say('options_mute_brand')}
          onAdd={(name) => onMutes({ ...mutes, brands: withMuted(mutes.brands, name) })}
        />
        <AddName
          label={words.say('options_mute_host')}
          onAdd={(name) => onMutes({ ...mutes, hosts: withMuted(mutes.hosts, name) })}
        />
      </div>
      <fieldset class="checks">
        <legend>{words.say('options_mute_levels')}</legend>
        {LEVELS.map((level) => (
          <label key={level}>
            <input
              type="checkbox"
              checked={mutes.levels.includes(level)}
              onChange={() => onMutes({ ...mutes, levels: toggled(level) })}
            />
            <span class={`level-${level}`}>
              <LevelMark level={level} /> {levelIn(words, level)}
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
