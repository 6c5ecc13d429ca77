import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DataText } from '../../components/data-text.tsx';
import { Home } from '../../components/suppliers/home.tsx';
import { ConfirmColumns, OpenList } from '../../components/suppliers/import-list.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { WORDS } from '../../components/words/suppliers.ts';
import { troubleText } from '../../components/words/trouble.ts';
import { openProjectStore } from '../../lib/audit/projects/open-store.ts';
import type { ProjectHead } from '../../lib/audit/projects/project.ts';
import { importProject } from '../../lib/audit/projects/project-file.ts';
import type { ProjectStore, StorageUse } from '../../lib/audit/projects/store.ts';
import { isOutdated } from '../../lib/audit/suppliers/monitor.ts';
import { openSession, type SupplierSession, startSession } from '../../lib/audit/suppliers/session.ts';
import { suppliersOf } from '../../lib/audit/suppliers/supplier.ts';
import { SUPPLIER_FORMAT, type SupplierSettings } from '../../lib/audit/suppliers/supplier-project.ts';
import type { Columns } from '../../lib/audit/suppliers/table/columns.ts';
import type { Table, TableChoice } from '../../lib/audit/suppliers/table/table.ts';
import type { Database } from '../../lib/model/database.ts';
import { hearOfData, hearOfLists } from './hear-of-data.ts';
import { keepOpen } from './list-lock.ts';
import { ReadingStoppedError, readApart } from './read-apart.ts';
import { Workspace } from './workspace.tsx';

/** A table on its way in: where it came from, so that it can be read again in another way. */
interface Incoming {
  name: string;
  from: Blob | string;
  table: Table;
  /** Counts the readings, so that the guesses of columns are made anew for each. */
  reading: number;
}

type Place =
  | { at: 'home' }
  | { at: 'new' }
  | { at: 'reading'; name: string; stop: () => void }
  | { at: 'storing' }
  | { at: 'columns'; incoming: Incoming }
  | { at: 'list'; session: SupplierSession };

const now = () => Date.now();

/** Which list an address names, so that reloading the page comes back to it. */
const idInAddress = (): string => new URLSearchParams(location.hash.slice(1)).get('list') ?? '';

/** The page "Check suppliers". `openDatabase` gives the data to search. */
export function App({ openDatabase }: { openDatabase: () => Promise<Database> }) {
  const [store, setStore] = useState<ProjectStore>();
  const [database, setDatabase] = useState<Database>();
  const [heads, setHeads] = useState<readonly ProjectHead[]>([]);
  const setListed = (all: readonly ProjectHead[]) => setHeads(all.filter(({ kind }) => kind === 'suppliers'));
  const [use, setUse] = useState<StorageUse>({});
  const [place, setPlace] = useState<Place>({ at: 'home' });
  const [trouble, setTrouble] = useState('');
  const [version, setVersion] = useState(0);

  /** Lets go of the list that is open, so that the worker may search it again. */
  const letGo = useRef<() => void>(undefined);
  const hold = useCallback(async (id: string) => {
    const held = await keepOpen(id);
    letGo.current?.();
    letGo.current = held;
  }, []);

  const open = useCallback(
    async (from: ProjectStore, { id }: { id: string }) => {
      await hold(id);
      // Read after the worker let go of it.
      const head = await from.head(id);
      if (head === undefined) return;
      const session = await openSession(from, head, now);
      history.replaceState(null, '', `#list=${head.id}`);
      setPlace({ at: 'list', session });
    },
    [hold],
  );

  /** The reading that is waited for; whoever goes elsewhere waits for none. */
  const reading = useRef<AbortController>(undefined);
  const readNoMore = useCallback(() => {
    const { current } = reading;
    reading.current = undefined;
    current?.abort();
  }, []);

  const goHome = useCallback(
    async (from: ProjectStore) => {
      readNoMore();
      letGo.current?.();
      letGo.current = undefined;
      history.replaceState(null, '', location.pathname);
      setListed(await from.list());
      setUse(await from.use());
      setPlace({ at: 'home' });
    },
    [readNoMore],
  );

  useEffect(() => {
    const begin = async () => {
      const [opened, data] = await Promise.all([openProjectStore(), openDatabase()]);
      setStore(opened);
      setDatabase(data);
      setVersion((await data.stamp()).version);
      await goHome(opened);
    };
    const id = idInAddress();
    begin().catch((error: unknown) => setTrouble(troubleText(error)));
    if (id !== '') history.replaceState(null, '', `#list=${id}`);
  }, [openDatabase, goHome]);

  const wanted = useMemo(idInAddress, []);
  useEffect(() => {
    if (store === undefined || wanted === '') return;
    const again = async () => {
      const head = await store.head(wanted);
      if (head?.kind === 'suppliers') await open(store, head);
    };
    again().catch((error: unknown) => setTrouble(troubleText(error)));
  }, [store, wanted, open]);

  // Newer data answers as soon as it is there; what the worker found meanwhile is shown in the list of lists.
  const atHome = place.at === 'home';
  useEffect(
    () =>
      hearOfData(() => {
        const look = async () => {
          const data = await openDatabase();
          const stamp = await data.stamp();
          setDatabase((known) => (stamp.version === version ? known : data));
          setVersion(stamp.version);
        };
        look().catch((error: unknown) => setTrouble(troubleText(error)));
      }),
    [openDatabase, version],
  );
  useEffect(() => {
    if (!atHome || store === undefined) return;
    return hearOfLists(() => void store.list().then(setListed, () => undefined));
  }, [atHome, store]);

  const attempt = (work: Promise<unknown>) => {
    setTrouble('');
    work.catch((error: unknown) => setTrouble(troubleText(error)));
  };

  const read = async (name: string, from: Blob | string, choice: TableChoice, number: number) => {
    readNoMore();
    const stop = new AbortController();
    reading.current = stop;
    setPlace({ at: 'reading', name, stop: () => stop.abort() });
    try {
      const table = await readApart({ from, choice }, stop.signal);
      if (reading.current === stop) setPlace({ at: 'columns', incoming: { name, from, table, reading: number } });
    } catch (error) {
      if (reading.current !== stop) return;
      setPlace({ at: 'new' });
      if (!(error instanceof ReadingStoppedError)) throw error;
    }
  };

  const start = async (incoming: Incoming, columns: Columns, name: string) => {
    if (store === undefined) return;
    const { table } = incoming;
    setPlace({ at: 'storing' });
    const { suppliers, unnamed, duplicates } = suppliersOf(table.rows, columns);
    const settings: SupplierSettings = {
      source: {
        name: incoming.name.slice(0, 300),
        form: table.form as SupplierSettings['source']['form'],
        imported: new Date(now()).toISOString(),
        rows: suppliers.length,
        duplicates,
        unnamed,
        ragged: table.ragged,
        cut: table.cut,
      },
      columns,
      runs: [],
      initials: '',
      buyer: '',
      scope: '',
      monitor: 'on',
      opinions: [],
    };
    const session = startSession(store, name.slice(0, 200), settings, suppliers, now);
    await session.save();
    await hold(session.head.id);
    history.replaceState(null, '', `#list=${session.head.id}`);
    setPlace({ at: 'list', session });
  };

  const outdated = useMemo(
    () =>
      new Set(heads.filter(({ settings }) => isOutdated(settings as SupplierSettings, version)).map(({ id }) => id)),
    [heads, version],
  );

  return (
    <main>
      <header class="bar">
        <h1>{WORDS.title}</h1>
        {place.at !== 'home' && place.at !== 'storing' && store !== undefined && (
          <button type="button" class="end" onClick={() => attempt(goHome(store))}>
            {WORDS.back}
          </button>
        )}
      </header>
      {trouble !== '' && place.at !== 'new' && (
        <Trouble>
          <DataText text={trouble} />
        </Trouble>
      )}
      {store === undefined || database === undefined ? (
        trouble === '' && <p role="status">{WORDS.loading}</p>
      ) : place.at === 'home' ? (
        <>
          <p>{WORDS.intro}</p>
          <Home
            heads={heads}
            outdated={outdated}
            use={use}
            {...(store.kind.kind === 'memory' ? { memory: store.kind.why } : {})}
            onOpen={(head) => attempt(open(store, head))}
            onRemove={(head) => attempt(store.remove(head.id).then(() => goHome(store)))}
            onKeep={() => attempt(navigator.storage.persist().then(() => goHome(store)))}
            onNew={() => {
              setTrouble('');
              setPlace({ at: 'new' });
            }}
            onImport={(file) =>
              attempt(importProject(store, file, [SUPPLIER_FORMAT], now()).then((head) => open(store, head)))
            }
          />
        </>
      ) : place.at === 'new' ? (
        <OpenList
          trouble={trouble}
          onFile={(file) => attempt(read(file.name, file, {}, 0))}
          onPaste={(text) => attempt(read(WORDS.pastedName, text, {}, 0))}
        />
      ) : place.at === 'reading' ? (
        <div class="bar" role="status">
          <p>{WORDS.reading(place.name)}</p>
          <progress aria-label={WORDS.reading(place.name)} />
          <button type="button" onClick={place.stop}>
            {WORDS.cancel}
          </button>
        </div>
      ) : place.at === 'storing' ? (
        <p role="status">{WORDS.loading}</p>
      ) : place.at === 'columns' ? (
        <ConfirmColumns
          key={place.incoming.reading}
          table={place.incoming.table}
          name={place.incoming.name.replace(/\.[a-z]{2,5}$/i, '')}
          onChoice={(choice) => {
            const { name, from, reading } = place.incoming;
            attempt(read(name, from, choice, reading + 1));
          }}
          onUse={(columns, name) => attempt(start(place.incoming, columns, name))}
          onCancel={() => setPlace({ at: 'new' })}
        />
      ) : (
        <Workspace key={place.session.head.id} session={place.session} database={database} />
      )}
    </main>
  );
}
