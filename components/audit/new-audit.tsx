import { useRef, useState } from 'preact/hooks';
import type { AddressList } from '../../lib/audit/pages/address.ts';
import { DEFAULT_PACE, type Pace } from '../../lib/audit/pages/audit.ts';
import { DataText } from '../data-text.tsx';
import { useAuditWords } from '../words/audit.ts';
import { troubleText } from '../words/trouble.ts';

/** A tab that Whence may read. */
export interface ReadableTab {
  id: number;
  title: string;
  url: string;
}

/** Where addresses come from. */
export type AddressSource =
  | { kind: 'pasted'; text: string }
  | { kind: 'files'; files: readonly File[] }
  | { kind: 'listing'; tabId: number };

/** A list read from a source, ready to begin with. */
export interface ReadList extends AddressList {
  source: string;
  /** Links of a listing that look like products; absent for other sources. */
  likely?: AddressList;
}

export interface NewAuditEvents {
  /** Reads a source; what it throws is shown. */
  onRead: (source: AddressSource) => Promise<ReadList>;
  onTabs: () => void;
  /** Begins an audit; what it throws is shown. */
  onBegin: (name: string, list: ReadList, pace: Pace) => Promise<void>;
  /** Begins an audit of the product pages that will be visited. */
  onCollect: (name: string, pace: Pace) => void;
}

const PACE_FIELDS = [
  { key: 'perMinute', label: 'audit_per_minute', min: 1, max: 600 },
  { key: 'atOnce', label: 'audit_at_once', min: 1, max: 6 },
  { key: 'tries', label: 'audit_tries', min: 1, max: 5 },
  { key: 'patience', label: 'audit_patience', min: 5, max: 180 },
] as const;

/** The form of a new audit: addresses from anywhere, a name, a pace. */
export function NewAudit({ tabs, events }: { tabs: readonly ReadableTab[]; events: NewAuditEvents }) {
  const words = useAuditWords();
  const [list, setList] = useState<ReadList>();
  const [trouble, setTrouble] = useState('');
  const [name, setName] = useState('');
  const [pace, setPace] = useState<Pace>(DEFAULT_PACE);
  const [onlyLikely, setOnlyLikely] = useState<'likely' | 'all'>('likely');
  const [tabId, setTabId] = useState(-1);
  /** What was asked for last is what the list is of, whichever source is read first. */
  const asked = useRef<AddressSource>(undefined);
  const read = (source: AddressSource) => {
    asked.current = source;
    const show = (read: ReadList | undefined, wrong = '') => {
      if (asked.current !== source) return;
      setList(read);
      setTrouble(wrong);
    };
    setTrouble('');
    events.onRead(source).then(show, (error: unknown) => show(undefined, troubleText(error)));
  };
  const used = list?.likely !== undefined && onlyLikely === 'likely' ? { ...list, ...list.likely } : list;
  const submit = (event: Event) => {
    event.preventDefault();
    if (used === undefined || used.addresses.length === 0) return;
    const host = new URL(used.addresses[0]?.url ?? 'https://shop.example').host;
    setTrouble('');
    events.onBegin(name.trim() === '' ? host : name.trim(), used, pace).catch((error: unknown) => {
      setTrouble(troubleText(error));
    });
  };
  return (
    <form class="new-audit" onSubmit={submit}>
      <h2>{words.say('audit_new')}</h2>
      <label class="field">
        <span>{words.say('audit_addresses')}</span>
        <textarea
          name="addresses"
          rows={6}
          dir="ltr"
          spellcheck={false}
          placeholder={words.say('audit_addresses_hint')}
          onChange={(event) => read({ kind: 'pasted', text: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{words.say('audit_open_file')}</span>
        <input
          type="file"
          multiple
          accept=".txt,.csv,.tsv,.xml,.gz,text/plain,text/csv,application/xml,application/gzip"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) read({ kind: 'files', files });
          }}
        />
      </label>
      <details onToggle={events.onTabs}>
        <summary>{words.say('audit_listing')}</summary>
        <p class="quiet">{tabs.length === 0 ? words.say('audit_no_tabs') : words.say('audit_listing_hint')}</p>
        <p class="bar">
          {tabs.length > 0 && (
            <select
              aria-label={words.say('audit_listing')}
              value={tabId}
              onChange={(event) => setTabId(Number(event.currentTarget.value))}
            >
              <option value={-1}>{words.say('audit_choose_tab')}</option>
              {tabs.map(({ id, title, url }) => (
                <option key={id} value={id} title={url}>
                  {title}
                </option>
              ))}
            </select>
          )}
          <button type="button" disabled={tabId === -1} onClick={() => read({ kind: 'listing', tabId })}>
            {words.say('audit_take_links')}
          </button>
          <button type="button" onClick={events.onTabs}>
            {words.say('audit_refresh_tabs')}
          </button>
        </p>
      </details>
      <label class="field">
        <span>{words.say('audit_name')}</span>
        <input name="name" maxLength={200} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <details>
        <summary>{words.say('audit_pace')}</summary>
        <div class="pace">
          {PACE_FIELDS.map(({ key, label, min, max }) => (
            <label class="field" key={key}>
              <span>{words.say(label)}</span>
              <input
                type="number"
                name={key}
                min={min}
                max={max}
                required
                value={pace[key]}
                onInput={(event) => setPace({ ...pace, [key]: Math.round(Number(event.currentTarget.value)) })}
              />
            </label>
          ))}
        </div>
      </details>
      {list?.likely !== undefined && (
        <label class="choice">
          <input
            type="checkbox"
            checked={onlyLikely === 'likely'}
            onChange={(event) => setOnlyLikely(event.currentTarget.checked ? 'likely' : 'all')}
          />
          <span>{words.say('audit_only_likely')}</span>
        </label>
      )}
      <p role="status" class="listed">
        {used === undefined ? '' : words.listed(used)}
      </p>
      {trouble !== '' && (
        <p class="alert" role="alert">
          <DataText text={trouble} />
        </p>
      )}
      <p>
        <button type="submit" class="main" disabled={used === undefined || used.addresses.length === 0}>
          {words.say('audit_begin')}
        </button>{' '}
        <button type="button" onClick={() => events.onCollect(name.trim(), pace)}>
          {words.say('audit_collect')}
        </button>
      </p>
    </form>
  );
}
