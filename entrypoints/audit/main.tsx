import { type ComponentChild, render } from 'preact';
import { type AuditEvents, AuditView } from '../../components/audit/audit-view.tsx';
import { Home } from '../../components/audit/home.tsx';
import type { ReadableTab, ReadList } from '../../components/audit/new-audit.tsx';
import { WordsContext } from '../../components/words-context.ts';
import '../../components/tokens.css';
import '../../components/popup.css';
import '../../components/audit/audit.css';
import type { Pace } from '../../lib/audit/pages/audit.ts';
import { openAuditStore } from '../../lib/audit/pages/indexed-db-store.ts';
import type { AuditStore } from '../../lib/audit/pages/store.ts';
import { browser } from '../../lib/browser.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import { database } from '../background/database.ts';
import { exportRows } from './export.ts';
import { closeOwnTabs } from './own-tabs.ts';
import { readableTabs, readSource } from './read-source.ts';
import { createAudit, Workbench } from './workbench.ts';

const root = document.getElementById('app');
/** Asked for at once, beside the store. */
const loading = loadWords();

async function draw(view: ComponentChild, into: Element): Promise<void> {
  const words = await loading;
  speakIn(words, document);
  document.title = words.say('audit_page_title');
  render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, into);
}

/** Which of the page's views is shown; an answer for a view that was left is dropped. */
let view = 0;

async function showHome(store: AuditStore, tabs: readonly ReadableTab[] = []): Promise<void> {
  const own = ++view;
  history.replaceState(undefined, '', location.pathname);
  const audits = await store.list();
  if (root === null || own !== view) return;
  const again = (more: readonly ReadableTab[] = tabs) => void showHome(store, more).catch(trouble);
  await draw(
    <Home
      audits={audits}
      tabs={tabs}
      events={{
        onRead: readSource,
        onTabs: () => void readableTabs().then(again, trouble),
        onBegin: (name, list, pace) => void begin(store, name, list, pace).catch(trouble),
        onOpen: (id) => void showAudit(store, id).catch(trouble),
        onRemove: (id) => void store.remove(id).then(() => again(), trouble),
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
      onExport: (form, rows) => attempt(exportRows(form, bench.state.audit, rows, store, database)),
      onCopy: (text) => navigator.clipboard.writeText(text),
      onEvidence: () => undefined,
    };
    void draw(<AuditView state={state} events={events} />, root).catch(trouble);
  });
}

function trouble(error: unknown): void {
  if (root === null) return;
  const message = error instanceof Error ? error.message : String(error);
  const shown = (
    <p class="trouble" role="alert">
      {message}
    </p>
  );
  draw(shown, root).catch(() => render(shown, root));
}

addEventListener('pagehide', closeOwnTabs);

openAuditStore()
  .then((store) => {
    const id = location.hash.slice(1);
    return /^[0-9a-z-]{8,64}$/.test(id) ? showAudit(store, id) : showHome(store);
  })
  .catch(trouble);
