import { useState } from 'preact/hooks';
import type { ProjectHead } from '../../lib/audit/projects/project.ts';
import type { StorageUse } from '../../lib/audit/projects/store.ts';
import { unseenChanges } from '../../lib/audit/suppliers/monitor.ts';
import { WORDS } from '../words/suppliers.ts';

/** All lists there are, and the ways to a new one. */
export function Home(props: {
  heads: readonly ProjectHead[];
  /** Ids of lists that newer data is there for. */
  outdated: ReadonlySet<string>;
  use: StorageUse;
  /** Why nothing is kept in this browser; absent where it is. */
  memory?: string;
  onOpen: (head: ProjectHead) => void;
  onRemove: (head: ProjectHead) => void;
  onNew: () => void;
  onImport: (file: File) => void;
  /** Asks the browser not to delete lists by itself. */
  onKeep: () => void;
}) {
  const { heads, outdated, use, memory } = props;
  return (
    <section aria-labelledby="lists">
      {memory !== undefined && (
        <p class="notice" role="status">
          <b>{WORDS.memoryOnly}</b> {WORDS.keepsNothing}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="primary" onClick={props.onNew}>
          {WORDS.newList}
        </button>
        <label class="file-button">
          <input
            type="file"
            accept=".gz,.whence"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) props.onImport(file);
            }}
          />
          <span>{WORDS.importProject}</span>
        </label>
      </div>
      <h2 id="lists">{WORDS.lists}</h2>
      {heads.length === 0 ? (
        <p class="empty">{WORDS.noLists}</p>
      ) : (
        <ul class="lists">
          {heads.map((head) => (
            <ListLine
              key={head.id}
              head={head}
              isOutdated={outdated.has(head.id)}
              onOpen={() => props.onOpen(head)}
              onRemove={() => props.onRemove(head)}
            />
          ))}
        </ul>
      )}
      {use.used !== undefined && use.quota !== undefined && <p class="quiet">{WORDS.storage(use.used, use.quota)}</p>}
      {heads.length > 0 && use.keeps === 'while-there-is-room' && (
        <p class="quiet">
          {WORDS.mayBeDeleted}{' '}
          <button type="button" class="small" onClick={props.onKeep}>
            {WORDS.keepLasting}
          </button>
        </p>
      )}
    </section>
  );
}

function ListLine(props: { head: ProjectHead; isOutdated: boolean; onOpen: () => void; onRemove: () => void }) {
  const { head } = props;
  const [asking, setAsking] = useState(false);
  const unseen = unseenChanges(head);
  return (
    <li>
      <button type="button" class="plain" dir="auto" aria-label={WORDS.open(head.name)} onClick={props.onOpen}>
        {head.name}
      </button>
      <p class="quiet">{WORDS.listLine(head.tables.suppliers ?? 0, head.changed.slice(0, 10))}</p>
      {unseen > 0 && (
        <p class="notice">
          <b>{WORDS.changesUnseen(unseen)}</b>
        </p>
      )}
      {props.isOutdated && <p class="notice">{WORDS.newerData}</p>}
      {asking ? (
        <p role="alert">
          {WORDS.removeSure(head.name)}{' '}
          <button type="button" onClick={props.onRemove}>
            {WORDS.remove(head.name)}
          </button>{' '}
          <button type="button" onClick={() => setAsking(false)}>
            {WORDS.dontRecord}
          </button>
        </p>
      ) : (
        <button type="button" class="small" onClick={() => setAsking(true)}>
          {WORDS.remove(head.name)}
        </button>
      )}
    </li>
  );
}
