import { render } from 'preact';
import { type FirstAnswer, type FirstPart, FirstView, PopupView } from '../../components/popup.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { saveFile } from '../../lib/save-file.ts';
import '../../components/popup.css';
import { WordsContext } from '../../components/words-context.ts';
import { browser } from '../../lib/browser.ts';
import { mayBeShownFirst } from '../../lib/check/tab-memory.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { type PopupAnswer, send } from '../../lib/messages.ts';
import { type Asked, type AskedOfTab, ask, askOfTab, type RememberedTab } from './ask.ts';

const root = document.getElementById('app');

/** What the script before this one has asked for; the side panel has none. */
const first: Asked = globalThis.whenceAsked ?? ask(browser);
const loading = loadWords(first.words);

const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/**
 * Shows the verdict the worker remembers of this very page, before the worker is even awake: that is what a person opens
 * the popup for. The rest of the answer, and any newer verdict, follows.
 *
 * @param shown  the address of the page the tab shows
 * @returns a function that draws what was found as well, which takes six times as long as the verdict itself
 */
async function showRemembered(
  { assessment, page, url }: RememberedTab,
  shown: string,
): Promise<(() => void) | undefined> {
  if (root === null || assessment === undefined) return;
  if (!mayBeShownFirst({ assessment, url }, shown, Date.now())) return;
  const words = await loading;
  if (root.childElementCount > 0) return;
  const answer: FirstAnswer = page === undefined ? { assessment } : { assessment, page };
  const draw = (part: FirstPart) =>
    render(
      <WordsContext.Provider value={words}>
        <FirstView answer={answer} part={part} onCopy={copy} />
      </WordsContext.Provider>,
      root,
    );
  draw('verdict');
  // What `npm run bench:wake` reads.
  performance.mark('verdict');
  // A worker that wakes takes the processor away from the drawing, so it is asked once this has been drawn.
  await drawn();
  return () => draw('findings');
}

/** Most milliseconds to wait for a drawing: a page that nobody looks at is not drawn at all. */
const LONGEST_DRAWING = 100;

/** The verdict is on the screen, or cannot be expected there soon. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, LONGEST_DRAWING);
    new PerformanceObserver((drawings) => {
      // Before it, an empty page may be drawn.
      if (drawings.getEntriesByName('first-contentful-paint').length > 0) done();
    }).observe({ type: 'paint', buffered: true });
  });

/** Shows an answer; every event leads to a new answer or to the same one again. */
function show(words: Words, tabId: number, answer: PopupAnswer): void {
  if (root === null) return;
  const refresh = (next: Promise<PopupAnswer>) => next.then((each) => show(words, tabId, each)).catch(trouble);
  const site = answer.page === undefined ? undefined : `${new URL(answer.page.url).origin}/*`;
  render(
    <WordsContext.Provider value={words}>
      <PopupView
        answer={answer}
        events={{
          onRole: (role) => {
            show(words, tabId, { ...answer, userRole: role });
            send('popup:role', { role }).catch(trouble);
          },
          onShowQuote: (locator) => void send('page:show-quote', { tabId, locator }).catch(trouble),
          onCheckAgain: () => void refresh(send('popup:check', { tabId })),
          onSaveRecord: () =>
            void send('popup:record', { tabId })
              .then(({ json }) =>
                saveFile(`whence-record-${answer.assessment.day}.json`, new Blob([json], { type: 'application/json' })),
              )
              .catch(trouble),
          onEvidence: () =>
            void browser.tabs.create({ url: browser.runtime.getURL(`/audit.html#capture=${tabId}`) }).catch(trouble),
          onCopy: copy,
          onOnPage: (onPage) =>
            void refresh(send('popup:on-page', { tabId, onPage }).then(() => send('popup:get', { tabId }))),
          ...(site === undefined
            ? {}
            : {
                onAllow: () => {
                  // The browser's question must follow the click directly, before anything is awaited.
                  const asked = browser.permissions.request({ origins: [site] });
                  void refresh(asked.then(() => send('popup:get', { tabId })));
                },
              }),
        }}
      />
    </WordsContext.Provider>,
    root,
  );
}

/** Says what went wrong. The detail is the worker's or the browser's own; where no language could be loaded it stands alone. */
async function trouble(error: unknown): Promise<void> {
  if (root === null) return;
  const message = messageOf(error);
  const text = await loading.then(
    (words) => words.say('trouble', { message }),
    () => message,
  );
  render(<Trouble>{text}</Trouble>, root);
}

/** In the side panel the same view stays open while the user browses, so it follows the tab in front. */
function followTabs(): void {
  if (!location.pathname.includes('sidepanel')) return;
  const again = () => void open(askOfTab(browser)).catch(trouble);
  browser.tabs.onActivated.addListener(again);
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (change.status === 'complete' && tab.active) again();
  });
}

async function open(asked: AskedOfTab): Promise<void> {
  loading.then((words) => speakIn(words, document)).catch(() => {});
  const tab = await asked.tab;
  if (tab === undefined) throw new Error((await loading).say('trouble_no_tab'));
  const remembered = await asked.remembered;
  const showFindings =
    remembered === undefined || tab.url === undefined
      ? undefined
      : await showRemembered(remembered, tab.url).catch(() => undefined);
  const answering = send('popup:get', { tabId: tab.id });
  showFindings?.();
  const [words, answer] = await Promise.all([loading, answering]);
  show(words, tab.id, answer);
}

open(first).catch(trouble);

followTabs();
