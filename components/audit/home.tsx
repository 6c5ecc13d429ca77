import { useState } from 'preact/hooks';
import type { Audit } from '../../lib/audit/pages/audit.ts';
import type { StorageUse } from '../../lib/audit/projects/store.ts';
import { DataText } from '../data-text.tsx';
import { useAuditWords } from '../words/audit.ts';
import { NewAudit, type NewAuditEvents, type ReadableTab } from './new-audit.tsx';
import { type VerifyState, VerifyView } from './verify-view.tsx';

export interface HomeEvents extends NewAuditEvents {
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
  onSave: (audit: Audit) => void;
  onImport: (file: File) => void;
  onVerify: (file: File, noted: string) => void;
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

/** The list of audits and the form of a new one. */
export function Home(props: {
  audits: readonly Audit[];
  /** How many pages of an audit have ended, by its id; absent until they are counted. */
  settled: ReadonlyMap<string, number>;
  tabs: readonly ReadableTab[];
  verify: VerifyState;
  use: StorageUse;
  /** What went wrong last, in words; empty where nothing did. */
  said: string;
  events: HomeEvents;
}) {
  const words = useAuditWords();
  const { audits, settled, tabs, verify, use, said, events } = props;
  return (
    <main class="audit">
      <header>
        <h1>{words.say('audit_title')}</h1>
        <p>{words.say('audit_lead')}</p>
      </header>
      <section aria-labelledby="audits">
        <h2 id="audits">{words.say('audit_list')}</h2>
        {audits.length === 0 && <p class="quiet">{words.say('audit_none')}</p>}
        <ul class="audits">
          {audits.map((audit) => (
            <AuditLine key={audit.id} audit={audit} settled={settled.get(audit.id)} events={events} />
          ))}
        </ul>
        {said !== '' && (
          <p class="alert" role="alert">
            <DataText text={said} />
          </p>
        )}
        <label class="field">
          <span>{words.say('audit_import_file')}</span>
          <input
            type="file"
            name="audit"
            accept=".gz,.whence"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) events.onImport(file);
            }}
          />
        </label>
        {use.used !== undefined && use.quota !== undefined && (
          <p class="quiet">{words.say('audit_storage', { used: megabytes(use.used), quota: megabytes(use.quota) })}</p>
        )}
      </section>
      <NewAudit tabs={tabs} events={events} />
      <VerifyView state={verify} onFile={events.onVerify} />
    </main>
  );
}

/** One audit with what can be done with it; deleting asks once more. */
function AuditLine(props: { audit: Audit; settled: number | undefined; events: HomeEvents }) {
  const { audit, settled, events } = props;
  const words = useAuditWords();
  const isUnfinished = settled !== undefined && settled < audit.addresses;
  const [asked, setAsked] = useState<'no' | 'yes'>('no');
  return (
    <li>
      <b dir="auto">{audit.name}</b>{' '}
      <span class="quiet">
        {words.date(new Date(audit.created).toISOString().slice(0, 10))},{' '}
        {isUnfinished ? words.progress(settled, audit.addresses) : words.pages(audit.addresses)},{' '}
        {words.source(audit.source)}
      </span>{' '}
      {isUnfinished && <b>{words.say(audit.wanted === 'run' ? 'audit_unfinished' : 'audit_paused')}</b>}
      <span class="bar">
        <button type="button" onClick={() => events.onOpen(audit.id)}>
          {words.say('audit_open')}
        </button>
        <button type="button" onClick={() => events.onSave(audit)}>
          {words.say('audit_save_file')}
        </button>
        {asked === 'no' && (
          <button type="button" onClick={() => setAsked('yes')}>
            {words.say('audit_remove')}
          </button>
        )}
        {asked === 'yes' && (
          <>
            <button type="button" onClick={() => events.onRemove(audit.id)}>
              {words.say('audit_remove_sure')}
            </button>
            <button type="button" onClick={() => setAsked('no')}>
              {words.say('audit_keep')}
            </button>
          </>
        )}
      </span>
    </li>
  );
}
