import { useState } from 'preact/hooks';
import type { FeedPreview, FeedView } from '../lib/messages.ts';
import { OPTIONS_WORDS as words } from './words/options.ts';
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
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{words.feeds}</h2>
      <p class="quiet">{words.feedsNote}</p>
      {feeds.length === 0 && <p>{words.feedsNone}</p>}
      {feeds.map((feed) => (
        <Feed key={feed.id} feed={feed} now={now} events={events} />
      ))}
      {preview === undefined ? <AddFeed onPreview={events.onPreview} /> : <Preview preview={preview} events={events} />}
    </section>
  );
}

function Feed({ feed, now, events }: { feed: FeedView; now: number; events: FeedEvents }) {
  const { id, name, address, packaged, kind, fingerprint, state, progress } = feed;
  const { date, time } = useTimes();
  const { version, created, expires, fault } = state;
  return (
    <article class="feed" aria-label={name}>
      <h3>
        <bdi>{name}</bdi> {kind === 'built-in' && <span class="quiet">({words.builtIn})</span>}
      </h3>
      <p>
        <bdi>{address}</bdi>
      </p>
      <p class="quiet">
        {words.fingerprint}: <code>{fingerprint}</code>
      </p>
      {version === undefined || created === undefined ? (
        <p>{words.neverSynchronised}</p>
      ) : (
        <p>{words.version(version, date(created))}</p>
      )}
      {expires !== undefined && (
        <p>{Date.parse(expires) > now ? words.expires(date(expires)) : words.expired(date(expires))}</p>
      )}
      {state.confirmedAt !== undefined && <p class="quiet">{words.confirmed(time(state.confirmedAt))}</p>}
      {fault !== undefined && (
        <p role="status" class="caveat">
          <b>{words.faults[fault.fault]}.</b> <span dir="auto">{fault.message}</span>{' '}
          {state.lookedAt !== undefined && words.looked(time(state.lookedAt))}
        </p>
      )}
      <p class="quiet">{words.next(time(state.dueAt))}</p>
      {progress !== undefined && <Progress {...progress} />}
      <p class="row">
        {progress === undefined ? (
          <button type="button" onClick={() => events.onSync(id)}>
            {words.syncNow}
          </button>
        ) : (
          <button type="button" onClick={events.onCancel}>
            {words.cancel}
          </button>
        )}
        {fault?.fault === 'no-permission' && (
          <button type="button" onClick={() => events.onAllow(address)}>
            {words.allowHost}
          </button>
        )}
        {(kind === 'added' || packaged !== undefined) && (
          <button type="button" onClick={() => events.onRemove(id)}>
            {packaged === undefined ? words.remove : words.backTo(packaged)}
          </button>
        )}
      </p>
      {state.history.length > 0 && (
        <details>
          <summary>{words.history}</summary>
          <ul>
            {[...state.history].reverse().map((event) => (
              <li key={event.at}>
                {time(event.at)}: {words.change(event.change)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Progress({ done, total }: { done: number; total: number }) {
  const { number } = useWords();
  const kilobytes = (bytes: number): string => `${number(Math.ceil(bytes / 1000))} kB`;
  const text = words.progress(kilobytes(done), kilobytes(total));
  return (
    <p>
      <progress value={done} max={total} aria-label={text} /> {text}
    </p>
  );
}

function AddFeed({ onPreview }: { onPreview: (address: string) => void }) {
  const [address, setAddress] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPreview(address);
      }}
    >
      <fieldset>
        <legend>{words.addFeed}</legend>
        <label for="address">{words.addressLabel}</label>
        <input
          id="address"
          type="url"
          required
          maxLength={500}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <p>
          <button type="submit">{words.preview}</button>
        </p>
      </fieldset>
    </form>
  );
}

function Preview({ preview, events }: { preview: FeedPreview; events: FeedEvents }) {
  return (
    <section class="feed" aria-live="polite">
      <h3>
        <bdi>{preview.name}</bdi>
      </h3>
      <p>
        <bdi>{preview.address}</bdi>
      </p>
      <p>
        {words.fingerprint}: <code>{preview.fingerprint}</code>
      </p>
      <p>{words.previewNote}</p>
      <p class="row">
        <button type="button" onClick={() => events.onTrust(preview)}>
          {words.trust}
        </button>
        <button type="button" onClick={events.onDismiss}>
          {words.dismiss}
        </button>
      </p>
    </section>
  );
}

function useTimes() {
  const { language } = useWords();
  const dates = new Intl.DateTimeFormat(language.formats, { dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(language.formats, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    date: (iso: string) => dates.format(new Date(iso)),
    time: (milliseconds: number) => times.format(new Date(milliseconds)),
  };
}
