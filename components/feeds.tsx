import { useState } from 'preact/hooks';
import type { FeedPreview, FeedView } from '../lib/messages.ts';
import { changeInWords, faultInWords } from './feed-words.ts';
import { useWords } from './words-context.ts';

/** What can be done with feeds. */
export interface FeedEvents {
  onSync: (id: string) => void;
  onCancel: () => void;
  onRemove: (id: string) => void;
  onAllow: (address: string) => void;
  onPreview: (address: string) => void;
  onTrust: (preview: FeedPreview) => void;
  onDismiss: () => void;
}

/** Feeds with their keys, age, progress and history, and the way to add one. */
export function Feeds(props: { feeds: readonly FeedView[]; preview?: FeedPreview; now: number; events: FeedEvents }) {
  const { feeds, preview, now, events } = props;
  const words = useWords();
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{words.say('feeds_heading')}</h2>
      <p class="quiet">{words.say('feeds_note')}</p>
      {feeds.length === 0 && <p>{words.say('feeds_none')}</p>}
      {feeds.map((feed) => (
        <Feed key={feed.id} feed={feed} now={now} events={events} />
      ))}
      {preview === undefined ? <AddFeed onPreview={events.onPreview} /> : <Preview preview={preview} events={events} />}
    </section>
  );
}

function Feed({ feed, now, events }: { feed: FeedView; now: number; events: FeedEvents }) {
  const { id, name, address, packaged, kind, fingerprint, state, progress } = feed;
  const words = useWords();
  const { fault } = state;
  return (
    <article class="card" aria-label={name}>
      <h3>
        <bdi>{name}</bdi> {kind === 'built-in' && <span class="quiet">({words.say('feeds_built_in')})</span>}
      </h3>
      <p>
        <bdi>{address}</bdi>
      </p>
      <Keys fingerprint={fingerprint} />
      <FeedDates state={state} now={now} />
      {fault !== undefined && (
        <p role="status" class="notice">
          <b>{faultInWords(words, fault.fault)}</b> <span dir="auto">{fault.message}</span>{' '}
          {state.lookedAt !== undefined && words.say('feeds_looked', { time: words.time(state.lookedAt) })}
        </p>
      )}
      {progress !== undefined && <Progress {...progress} />}
      <p class="row">
        {progress === undefined ? (
          <button type="button" onClick={() => events.onSync(id)}>
            {words.say('feeds_sync')}
          </button>
        ) : (
          <button type="button" onClick={events.onCancel}>
            {words.say('feeds_cancel')}
          </button>
        )}
        {fault?.fault === 'no-permission' && (
          <button type="button" onClick={() => events.onAllow(address)}>
            {words.say('feeds_allow_host')}
          </button>
        )}
        {(kind === 'added' || packaged !== undefined) && (
          <button type="button" onClick={() => events.onRemove(id)}>
            {packaged === undefined ? words.say('feeds_remove') : words.say('feeds_back_to', { address: packaged })}
          </button>
        )}
      </p>
      {state.history.length > 0 && (
        <details>
          <summary>{words.say('feeds_history')}</summary>
          <ol class="timeline">
            {[...state.history].reverse().map((event) => (
              <li key={event.at}>
                <time dateTime={new Date(event.at).toISOString()}>{words.time(event.at)}</time>
                <span>{changeInWords(words, event.change)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function Keys({ fingerprint }: { fingerprint: string }) {
  const words = useWords();
  return (
    <p class="quiet">
      {words.say('feeds_fingerprint')}
      <br />
      <code>{fingerprint}</code>
    </p>
  );
}

function FeedDates({ state, now }: { state: FeedView['state']; now: number }) {
  const words = useWords();
  const { version, created, expires, confirmedAt, dueAt } = state;
  return (
    <>
      <p>
        {version === undefined || created === undefined
          ? words.say('feeds_never')
          : words.say('feeds_version', { version: String(version), date: words.date(created) })}
      </p>
      {expires !== undefined && (
        <p>{words.say(Date.parse(expires) > now ? 'feeds_expires' : 'feeds_expired', { date: words.date(expires) })}</p>
      )}
      {confirmedAt !== undefined && (
        <p class="quiet">{words.say('feeds_confirmed', { time: words.time(confirmedAt) })}</p>
      )}
      <p class="quiet">{words.say('feeds_next', { time: words.time(dueAt) })}</p>
    </>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const words = useWords();
  const text = words.say('feeds_progress', { done: words.bytes(done), total: words.bytes(total) });
  return (
    <p>
      <progress value={done} max={total} aria-label={text} /> {text}
    </p>
  );
}

function AddFeed({ onPreview }: { onPreview: (address: string) => void }) {
  const [address, setAddress] = useState('');
  const words = useWords();
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onPreview(address);
      }}
    >
      <h3 id="add-feed">{words.say('feeds_add')}</h3>
      <label for="address">{words.say('feeds_address')}</label>
      <div class="with-button">
        <input
          id="address"
          type="url"
          required
          maxLength={500}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit">{words.say('feeds_preview')}</button>
      </div>
    </form>
  );
}

function Preview({ preview, events }: { preview: FeedPreview; events: FeedEvents }) {
  const words = useWords();
  return (
    <section class="card" aria-live="polite">
      <h3>
        <bdi>{preview.name}</bdi>
      </h3>
      <p>
        <bdi>{preview.address}</bdi>
      </p>
      <Keys fingerprint={preview.fingerprint} />
      <p>{words.say('feeds_preview_note')}</p>
      <p class="row">
        <button type="button" onClick={() => events.onTrust(preview)}>
          {words.say('feeds_trust')}
        </button>
        <button type="button" onClick={events.onDismiss}>
          {words.say('feeds_dismiss')}
        </button>
      </p>
    </section>
  );
}
