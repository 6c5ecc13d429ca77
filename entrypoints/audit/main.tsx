import { type ComponentChild, render } from 'preact';
import { type AuditEvents, AuditView } from '../../components/audit/audit-view.tsx';
import { type Choices, type EvidenceState, EvidenceView } from '../../components/audit/evidence-view.tsx';
import { Home, type HomeEvents } from '../../components/audit/home.tsx';
import type { ReadableTab, ReadList } from '../../components/audit/new-audit.tsx';
import type { VerifyState } from '../../components/audit/verify-view.tsx';
import { Trouble } from '../../components/trouble.tsx';
import '../../components/popup.css';
import '../../components/audit/audit.css';
import { WorkbenchFrame } from '../../components/page-frame.tsx';
import { speakTroubleIn, troubleText } from '../../components/words/trouble.ts';
import { WordsContext } from '../../components/words-context.ts';
import type { Pace } from '../../lib/audit/pages/audit.ts';
import { exportAudit, importAudit } from '../../lib/audit/pages/audit-file.ts';
import { openAuditStore } from '../../lib/audit/pages/indexed-db-store.ts';
import type { AuditStore } from '../../lib/audit/pages/store.ts';
import type { RowFilter } from '../../lib/audit/pages/table.ts';
import { estimateUse } from '../../lib/audit/projects/open-store.ts';
import { browser } from '../../lib/browser.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { saveFile } from '../../lib/save-file.ts';
import { database } from '../background/database.ts';
import { captureAddress, captureOpenTab } from './capture-tab.ts';
import { type EvidenceHost, savePack, showCapture, verifyFile } from './evidence.ts';
import { exportRows, fileName } from './export.ts';
import { closeOwnTabs } from './own-tabs.ts';
import { readableTabs, readSource } from './read-source.ts';
import { createAudit, MAX_PRINTED, Workbench } from './workbench.ts';

const root = document.getElementById('app');
let words: Words | undefined;

/** Which of the page's views is shown; an answer for a view that was left is dropped. */
let view = 0;

/** Draws at once: what is printed has to be in the document by the time the browser prints. */
function draw(screen: ComponentChild): void {
  if (root === null) return;
  const framed = words === undefined ? screen : inFrame(words, screen);
  render(framed, root);
}

const inFrame = (speaking: Words, screen: ComponentChild): ComponentChild => (
  <WordsContext.Provider value={speaking}>
    <WorkbenchFrame here="/audit.html">{screen}</WorkbenchFrame>
  </WordsContext.Provider>
);

/** What the list of audits shows beside the audits: kept however often it is drawn, gone when it is left. */
interface HomeState {
  tabs: readonly ReadableTab[];
  verify: VerifyState;
  said: string;
}

async function showHome(store: AuditStore): Promise<void> {
  const own = ++view;
  history.replaceState(undefined, '', location.pathname);
  let shown: HomeState = { tabs: [], verify: { kind: 'none' }, said: '' };
  let verifications = 0;
  const show = async (change: Partial<HomeState>): Promise<void> => {
    shown = { ...shown, said: '', ...change };
    const [audits, use] = await Promise.all([store.list(), estimateUse(navigator.storage)]);
    if (own !== view) return;
    const home = () => <Home audits={audits} settled={counted} use={use} {...shown} events={events} />;
    draw(home());
    // Many rows take a while to count: the page is there before.
    for (const { id } of audits) counted.set(id, await store.settled(id));
    if (own === view) draw(home());
  };
  const again = (change: Partial<HomeState> = {}) => void show(change).catch(trouble);
  const events: HomeEvents = {
    onRead: readSource,
    onTabs: () => void readableTabs().then((tabs) => again({ tabs }), trouble),
    onBegin: (name, list, pace) => begin(store, name, list, pace),
    onCollect: (name, pace) => void collect(store, name, pace).catch(trouble),
    onOpen: (id) => void showAudit(store, id).catch(trouble),
    onRemove: (id) => void store.remove(id).then(() => again(), trouble),
    onSave: (audit) =>
      void exportAudit(store, audit.id).then((file) => saveFile(`${fileName(audit)}.whence.gz`, file), trouble),
    onImport: (file) =>
      void importAudit(store, file).then(
        () => again(),
        (error: unknown) => again({ said: troubleText(error) }),
      ),
    onVerify: (file, noted) => {
      const asked = ++verifications;
      // The answer to what was asked last stands, whichever ends last.
      void verifyFile(file, noted, database).then((verify) => asked === verifications && again({ verify }), trouble);
    },
  };
  await show({});
}

/** How many pages of each audit have ended, as counted last. */
const counted = new Map<string, number>();

async function begin(store: AuditStore, name: string, list: ReadList, pace: Pace): Promise<void> {
  const origins = [...new Set(list.addresses.map(({ url }) => patternOf(url)))];
  // The browser's question must follow the click directly, before anything is awaited.
  const granted = await browser.permissions.request({ origins });
  if (!granted) throw new Error(words?.say('audit_failed_no_permission'));
  const audit = await createAudit(store, name, list, pace);
  await showAudit(store, audit.id);
}

/** Begins an audit of the product pages that are visited from now on. */
async function collect(store: AuditStore, name: string, pace: Pace): Promise<void> {
  const empty = { addresses: [], repeated: 0, unusable: 0, beyond: 0, source: 'visited' };
  const day = new Date().toISOString().slice(0, 10);
  const audit = await createAudit(store, name === '' ? day : name, empty, pace);
  const bench = await showAudit(store, audit.id);
  bench.collect();
}

/** All pages of a host, on any port: match patterns know none. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

async function showAudit(store: AuditStore, id: string, shownFirst: RowFilter = {}): Promise<Workbench> {
  const own = ++view;
  history.replaceState(undefined, '', `#${id}`);
  const bench: Workbench = await Workbench.open(
    id,
    store,
    database,
    (state) => {
      if (own !== view) return;
      const attempt = (work: Promise<unknown>) => void work.catch((error: unknown) => bench.trouble(error));
      const events: AuditEvents = {
        onBack: () => {
          bench.leave();
          void showHome(store).catch(trouble);
        },
        onPause: () => attempt(bench.pause()),
        onCollect: (wanted) => (wanted === 'yes' ? bench.collect() : bench.stopCollecting()),
        onContinue: () => bench.run(),
        onAgain: (rows) => attempt(bench.again(rows)),
        onChoose: (row) => attempt(bench.choose(row)),
        onCloseRow: () => bench.closeRow(),
        onCompare: (other) => attempt(bench.compare(other)),
        onEarlier: (other, rows) => {
          bench.leave();
          void showAudit(store, other, rows).catch(trouble);
        },
        onExport: async (form, rows) => {
          try {
            if (form !== 'print') await exportRows(form, bench.state.audit, rows, store);
            else if (rows.length <= MAX_PRINTED) await bench.print(rows);
            else throw new Error(words?.say('audit_too_many', { limit: MAX_PRINTED }));
          } catch (error) {
            bench.trouble(error);
          }
        },
        onCopy: (text) => navigator.clipboard.writeText(text),
        onEvidence: (row) => void showCapture(bench, row.url, (headers) => captureAddress(row.url, headers)),
        evidence: {
          onSave: (choices) => void savePack(bench, choices, database),
          onClose: () => bench.showEvidence(undefined),
          onCopy: (text) => navigator.clipboard.writeText(text),
        },
      };
      draw(<AuditView key={id} state={state} events={events} />);
    },
    shownFirst,
  );
  return bench;
}

/** The page of one pack: the popup opens it about the tab its button was clicked on. */
async function showOpenTab(store: AuditStore, tabId: number): Promise<void> {
  let evidence: EvidenceState | undefined;
  const host: EvidenceHost = {
    get evidence() {
      return evidence;
    },
    showEvidence(next) {
      evidence = next;
      if (next === undefined) void showHome(store).catch(trouble);
      else
        draw(
          <main class="audit">
            <EvidenceView state={next} events={events} />
          </main>,
        );
    },
  };
  const events = {
    onSave: (choices: Choices) => void savePack(host, choices, database),
    onClose: () => host.showEvidence(undefined),
    onCopy: (text: string) => navigator.clipboard.writeText(text),
  };
  const { title } = await browser.tabs.get(tabId);
  await showCapture(host, title ?? '', (headers) => captureOpenTab(tabId, headers));
}

function trouble(error: unknown): void {
  draw(<Trouble>{troubleText(error)}</Trouble>);
}

addEventListener('pagehide', closeOwnTabs);

Promise.all([openAuditStore(), loadWords()])
  .then(async ([store, spoken]) => {
    words = spoken;
    speakTroubleIn(spoken);
    speakIn(spoken, document);
    document.title = spoken.say('audit_page_title');
    const id = location.hash.slice(1);
    const tab = /^capture=(\d{1,10})$/.exec(id)?.[1];
    if (tab !== undefined) await showOpenTab(store, Number(tab));
    else if (/^[0-9a-z-]{8,64}$/.test(id)) await showAudit(store, id);
    else await showHome(store);
  })
  .catch(trouble);
