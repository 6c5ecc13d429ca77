import { type ComponentChild, render } from 'preact';
import { type AuditEvents, AuditView } from '../../components/audit/audit-view.tsx';
import { Home } from '../../components/audit/home.tsx';
import type { ReadableTab, ReadList } from '../../components/audit/new-audit.tsx';
import type { VerifyState } from '../../components/audit/verify-view.tsx';
import { WordsContext } from '../../components/words-context.ts';
import '../../components/tokens.css';
import '../../components/popup.css';
import '../../components/audit/audit.css';
import type { Pace } from '../../lib/audit/pages/audit.ts';
import { openAuditStore } from '../../lib/audit/pages/indexed-db-store.ts';
import type { AuditStore } from '../../lib/audit/pages/store.ts';
import { browser } from '../../lib/browser.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { database } from '../background/database.ts';
import { captureRow, savePack, verifyFile } from './evidence.ts';
import { exportRows } from './export.ts';
import { closeOwnTabs } from './own-tabs.ts';
import { readableTabs, readSource } from './read-source.ts';
import { createAudit, MAX_PRINTED, Workbench } from './workbench.ts';

const root = document.getElementById('app');
let words: Words | undefined;

/** Draws at once: what is printed has to be in the document by the time the browser prints. */
function draw(shown: ComponentChild, into: Element): void {
  render(words === undefined ? shown : <WordsContext.Provider value={words}>{shown}</WordsContext.Provider>, into);
}

/** Which of the page's views is shown; an answer for a view that was left is dropped. */
let view = 0;

async function showHome(
  store: AuditStore,
  tabs: readonly ReadableTab[] = [],
  verify: VerifyState = { kind: 'none' },
): Promise<void> {
  const own = ++view;
  history.replaceState(undefined, '', location.pathname);
  const audits = await store.list();
  if (root === null || own !== view) return;
  const again = (more = tabs, next = verify) => void showHome(store, more, next).catch(trouble);
  draw(
    <Home
      audits={audits}
      tabs={tabs}
      verify={verify}
      events={{
        onRead: readSource,
        onTabs: () => void readableTabs().then((more) => again(more), trouble),
        onBegin: (name, list, pace) => void begin(store, name, list, pace).catch(trouble),
        onOpen: (id) => void showAudit(store, id).catch(trouble),
        onRemove: (id) => void store.remove(id).then(() => again(), trouble),
        onVerify: (file) => void verifyFile(file, database).then((next) => again(tabs, next), trouble),
      }}
    />,
    root,
  );
}

async function begin(store: AuditStore, name: string, list: ReadList, pace: Pace): Promise<void> {
  const origins = [...new Set(list.addresses.map(({ url }) => patternOf(url)))];
  // The browser's question must follow the click directly, before anything is awaited.
  const granted = await browser.permissions.request({ origins });
  if (!granted) return;
  const audit = await createAudit(store, name, list, pace);
  await showAudit(store, audit.id);
}

/** All pages of a host, on any port: match patterns know none. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

async function showAudit(store: AuditStore, id: string): Promise<void> {
  const own = ++view;
  history.replaceState(undefined, '', `#${id}`);
  const bench: Workbench = await Workbench.open(id, store, database, (state) => {
    if (root === null || own !== view) return;
    const attempt = (work: Promise<unknown>) => void work.catch((error: unknown) => bench.trouble(error));
    const events: AuditEvents = {
      onBack: () => {
        bench.leave();
        void showHome(store).catch(trouble);
      },
      onPause: () => attempt(bench.pause()),
      onContinue: () => bench.run(),
      onAgain: (rows) => attempt(bench.again(rows)),
      onChoose: (row) => attempt(bench.choose(row)),
      onCloseRow: () => bench.closeRow(),
      onCompare: (other) => attempt(bench.compare(other)),
      onExport: (form, rows) => {
        if (form !== 'print') attempt(exportRows(form, bench.state.audit, rows, store));
        else if (rows.length <= MAX_PRINTED) attempt(bench.print(rows));
        else bench.trouble(new Error(words?.say('audit_too_many', { limit: MAX_PRINTED })));
      },
      onCopy: (text) => navigator.clipboard.writeText(text),
      onEvidence: (row) => void captureRow(bench, row.url),
      evidence: {
        onSave: (choices) => void savePack(bench, choices, database),
        onClose: () => bench.showEvidence(undefined),
        onCopy: (text) => navigator.clipboard.writeText(text),
      },
    };
    draw(<AuditView state={state} events={events} />, root);
  });
}

function trouble(error: unknown): void {
  if (root === null) return;
  const message = error instanceof Error ? error.message : String(error);
  draw(
    <p class="trouble" role="alert">
      {message}
    </p>,
    root,
  );
}

addEventListener('pagehide', closeOwnTabs);

Promise.all([openAuditStore(), loadWords()])
  .then(([store, spoken]) => {
    words = spoken;
    speakIn(spoken, document);
    document.title = spoken.say('audit_page_title');
    const id = location.hash.slice(1);
    return /^[0-9a-z-]{8,64}$/.test(id) ? showAudit(store, id) : showHome(store);
  })
  .catch(trouble);
