import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { ChangesView } from '../../components/suppliers/changes-view.tsx';
import { GoodsView } from '../../components/suppliers/goods-view.tsx';
import { type ReportFile, ReportView } from '../../components/suppliers/report-view.tsx';
import { ReviewView } from '../../components/suppliers/review-view.tsx';
import type { NewEntry } from '../../components/suppliers/row-file.tsx';
import { type RowFilter, SHOW_ALL } from '../../components/suppliers/row-order.ts';
import { RunBar } from '../../components/suppliers/run-bar.tsx';
import { SettingsView } from '../../components/suppliers/settings-view.tsx';
import { YenteForm } from '../../components/suppliers/yente-form.tsx';
import { WORDS } from '../../components/words/suppliers.ts';
import { troubleText } from '../../components/words/trouble.ts';
import { exportProject } from '../../lib/audit/projects/project-file.ts';
import { goodsLookup } from '../../lib/audit/suppliers/goods-risk.ts';
import { isOutdated } from '../../lib/audit/suppliers/monitor.ts';
import { blocksToHtml, blocksToMarkdown } from '../../lib/audit/suppliers/report/blocks.ts';
import { flatCsv, flatSheet } from '../../lib/audit/suppliers/report/flat-rows.ts';
import { makeReport, type ReportInput } from '../../lib/audit/suppliers/report/report.ts';
import { writeReport } from '../../lib/audit/suppliers/report/write-report.ts';
import type { ReviewEvent } from '../../lib/audit/suppliers/review.ts';
import { type RunProgress, runScreening } from '../../lib/audit/suppliers/run-screening.ts';
import type { SupplierSession } from '../../lib/audit/suppliers/session.ts';
import { writeWorkbook } from '../../lib/audit/workbook/workbook.ts';
import { browser } from '../../lib/browser.ts';
import type { Database, ReferenceTables } from '../../lib/model/database.ts';
import type { FeedSource } from '../../lib/model/manifest.ts';
import { saveFile } from '../../lib/save-file.ts';
import { askYente, planFor } from './ask-yente.ts';
import { fileName } from './file-name.ts';
import { askForNotices, type Notices, wantsNotices } from './notices.ts';

type Tab = keyof typeof WORDS.tabs;
const TABS = Object.keys(WORDS.tabs) as Tab[];

/** The time as the log has it. */
const stamp = (): string => new Date().toISOString();

/** Lets the browser draw and hear before more work is done. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });
}

/** Comes back when what was said is on the screen: making a file of many rows keeps the page busy for a while. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, DRAWING_MS));
const DRAWING_MS = 50;

/** One open list: searching, reviewing, reporting. */
export function Workspace({ session, database }: { session: SupplierSession; database: Database }) {
  const [tab, setTab] = useState<Tab>('review');
  const [row, setRow] = useState(0);
  const [filter, setFilter] = useState<RowFilter>(SHOW_ALL);
  const [progress, setProgress] = useState<RunProgress>();
  const [note, setNote] = useState('');
  const [tables, setTables] = useState<{ reference: ReferenceTables; sources: readonly FeedSource[] }>();
  const [notices, setNotices] = useState<Notices>('off');
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const stop = useRef<AbortController>(undefined);

  useEffect(() => void wantsNotices().then(setNotices, () => undefined), []);
  useEffect(() => session.subscribe(() => draw(undefined)), [session]);
  useEffect(() => {
    Promise.all([database.reference(), database.sources()]).then(
      ([reference, sources]) => setTables({ reference, sources }),
      (error: unknown) => setNote(troubleText(error)),
    );
  }, [database]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.saving.kind !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      stop.current?.abort();
    };
  }, [session]);

  const run = (cause?: 'newer-data') => {
    if (stop.current !== undefined) return;
    const controller = new AbortController();
    stop.current = controller;
    setNote('');
    setProgress({ done: 0, total: session.suppliers.length, withCandidates: 0 });
    runScreening(session, database, {
      now: Date.now,
      ...(cause === undefined ? {} : { cause }),
      clock: () => performance.now(),
      signal: controller.signal,
      pause,
      onProgress: setProgress,
    })
      .catch((error: unknown) => setNote(troubleText(error)))
      .finally(() => {
        stop.current = undefined;
        setProgress(undefined);
      });
  };

  // A watched list is searched again by itself when the data has moved on.
  useEffect(() => {
    database.stamp().then(
      ({ version }) => isOutdated(session.settings, version) && run('newer-data'),
      () => undefined,
    );
  }, [database]);

  // Changes on the screen are changes a person has looked at.
  const unseen = session.changes.length - (session.settings.seen ?? 0);
  useEffect(() => {
    if (tab === 'changes' && unseen > 0) change({ seen: session.changes.length });
  }, [tab, unseen]);

  const saveSoon = useRef<ReturnType<typeof setTimeout>>(undefined);
  const store = () => {
    clearTimeout(saveSoon.current);
    saveSoon.current = setTimeout(() => void session.save(), 300);
  };
  const record = (entry: NewEntry) => {
    if (session.settings.initials.trim() === '') {
      setNote(WORDS.needsInitials);
      setTab('settings');
      return;
    }
    session.record({ ...entry, at: stamp(), initials: session.settings.initials.trim() } as ReviewEvent);
    void session.save();
  };
  const step = (kind: 'undo' | 'redo') => {
    const waiting = kind === 'undo' ? session.review.done : session.review.undone;
    if (waiting.length === 0) return;
    const moved = waiting.at(-1)?.entry;
    session.record({ kind, at: stamp(), initials: session.settings.initials.trim() || '–' });
    void session.save();
    // What was undone or brought back is shown: it may be the decision on a row far away.
    if (moved !== undefined && 'n' in moved) setRow(moved.n);
  };
  const change: typeof session.change = (changed) => {
    session.change(changed);
    store();
  };

  const day = stamp().slice(0, 10);
  const findingInput = useMemo(
    () => ({
      reference: tables?.reference ?? { labels: [], goods: [], countries: [], recommendations: [], status: [] },
      day,
    }),
    [tables, day],
  );
  const look = useMemo(() => goodsLookup(findingInput.reference), [findingInput]);
  const inputNow = (): ReportInput => ({
    head: session.head,
    settings: session.settings,
    suppliers: session.suppliers,
    results: session.results,
    entities: session.entities,
    review: session.review,
    changes: session.changes,
    reference: findingInput.reference,
    sources: tables?.sources ?? [],
    extension: browser.runtime.getManifest().version,
    made: stamp(),
  });
  const blocks = useMemo(
    () => (tab === 'report' && tables !== undefined ? writeReport(makeReport(inputNow())) : []),
    [tab, tables, session, session.version],
  );
  const { name } = session.head;
  const text = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` });
  const makeFile: Record<ReportFile, () => Promise<[string, Blob]>> = {
    html: async () => ['html', text(blocksToHtml(name, writeReport(makeReport(inputNow()))), 'text/html')],
    markdown: async () => ['md', text(blocksToMarkdown(writeReport(makeReport(inputNow()))), 'text/markdown')],
    json: async () => ['json', text(JSON.stringify(makeReport(inputNow()), null, 1), 'application/json')],
    csv: async () => ['csv', flatCsv(inputNow())],
    xlsx: async () => ['xlsx', await writeWorkbook([flatSheet(inputNow())])],
  };
  const give = (make: () => Promise<[string, Blob]>) => {
    setNote(WORDS.preparing);
    drawn()
      .then(make)
      .then(
        ([ending, file]) => {
          saveFile(fileName(name, ending), file);
          setNote('');
        },
        (error: unknown) => setNote(troubleText(error)),
      );
  };
  const exportAll = async (): Promise<[string, Blob]> => [
    'whence.gz',
    await exportProject({ ...session.head, settings: session.settings }, session.tables()),
  ];
  const copy = (copied: string) => navigator.clipboard.writeText(copied);
  const goTo = (n: number) => {
    setFilter(SHOW_ALL);
    setRow(n);
    setTab('review');
  };

  return (
    <>
      <h2 dir="auto">{name}</h2>
      <RunBar
        session={session}
        progress={progress}
        onRun={() => run()}
        onStop={() => stop.current?.abort()}
        onUndo={() => step('undo')}
        onRedo={() => step('redo')}
        onSave={() => void session.save()}
        onExport={() => give(exportAll)}
      />
      <p role="status" class="note">
        {note}
      </p>
      {unseen > 0 && tab !== 'changes' && (
        <p class="notice" role="status">
          {WORDS.changesUnseen(unseen)}{' '}
          <button type="button" class="small" onClick={() => setTab('changes')}>
            {WORDS.tabs.changes}
          </button>
        </p>
      )}
      <nav class="buttons" aria-label={WORDS.tabsLabel}>
        {TABS.map((each) => (
          <button key={each} type="button" aria-pressed={tab === each} onClick={() => setTab(each)}>
            {WORDS.tabs[each]}
            {each === 'changes' && unseen > 0 && ` (${unseen})`}
          </button>
        ))}
      </nav>
      {tab === 'review' && (
        <ReviewView
          session={session}
          filter={filter}
          onFilter={setFilter}
          input={findingInput}
          look={look}
          row={row}
          onRow={setRow}
          onRecord={record}
          onInitials={(initials) => change({ initials })}
          onUndo={() => step('undo')}
          onRedo={() => step('redo')}
          onCopy={copy}
        />
      )}
      {tab === 'goods' && (
        <GoodsView
          suppliers={session.suppliers}
          look={look}
          onShow={(only) => {
            setFilter({ ...SHOW_ALL, only });
            setTab('review');
          }}
        />
      )}
      {tab === 'changes' && <ChangesView changes={session.changes} onGo={goTo} />}
      {tab === 'report' && (
        <ReportView blocks={blocks} onFile={(file) => give(makeFile[file])} onPrint={() => print()} onRecord={record} />
      )}
      {tab === 'settings' && (
        <SettingsView
          name={name}
          settings={session.settings}
          onName={(next) => {
            session.rename(next);
            store();
          }}
          onChange={change}
          notices={notices}
          onNotices={(wanted) => void askForNotices(wanted).then(setNotices, () => undefined)}
        >
          <YenteForm
            planFor={(address, dataset) => planFor(session, filter, address, dataset)}
            onSend={(address, dataset, onProgress) => askYente(session, filter, { address, dataset }, onProgress)}
          />
        </SettingsView>
      )}
    </>
  );
}
