import type { PopupEvents } from '../../components/popup.tsx';
import { messageOf } from '../../lib/message-of.ts';
import { saveFile } from '../../lib/save-file.ts';
import '../../components/popup.css';
import { browser } from '../../lib/browser.ts';
import { mayBeShownFirst, withoutFragment } from '../../lib/check/tab-memory.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { type PopupAnswer, send } from '../../lib/messages.ts';
import { type Asked, type AskedOfTab, ask, askOfTab, type TabInQuestion } from './ask.ts';
import { drawAnswer, drawFirst, drawReading, drawTrouble, onScreen } from './draw.tsx';
import { followFront, followVerdict } from './follow.ts';

/** What the script before this one has asked for; the side panel has none. */
const first: Asked = globalThis.whenceAsked ?? ask(browser);
const loading = loadWords(first.words);

/** A page that is read sooner is shown without a word about reading. */
const READING_SHOWN_AFTER_MS = 150;

/** Counts the questions asked; what was asked before the last is dropped, for it may be about another page. */
let turn = 0;
/** The page whose verdict is on the screen; in the side panel it is followed by others. */
let shown: TabInQuestion | undefined;

const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);

/** Shows what is known of a tab, and all of it when the worker has answered. */
async function open(asked: AskedOfTab, own: number): Promise<void> {
  const [tab, words] = await Promise.all([asked.tab, loading]);
  if (own !== turn) return;
  if (tab === undefined) throw new Error(words.say('trouble_no_tab'));
  speakIn(words, document);
  const showFindings = isShown(tab) ? undefined : await showRemembered(asked, tab, own).catch(() => undefined);
  if (own !== turn) return;
  const answering = send('popup:get', { tabId: tab.id });
  showFindings?.();
  const waiting = isShown(tab) ? undefined : sayReading(words, own);
  const answer = await answering.finally(() => clearTimeout(waiting));
  await show(tab, answer, own);
}

/** Whether what is on the screen is about the page a tab shows, as far as we may know its address. */
const isShown = ({ id, url = '' }: TabInQuestion): boolean =>
  shown?.id === id && withoutFragment(shown.url ?? '') === withoutFragment(url);

/**
 * Shows the verdict the worker remembers of this very page, before the worker is even awake: that is what a person opens
 * the popup for. The rest of the answer, and any newer verdict, follows.
 *
 * @returns a function that draws what was found as well, which takes six times as long as the verdict itself
 */
async function showRemembered(asked: AskedOfTab, tab: TabInQuestion, own: number): Promise<(() => void) | undefined> {
  const [words, remembered] = await Promise.all([loading, asked.remembered]);
  if (own !== turn || tab.url === undefined || remembered?.assessment === undefined) return;
  const { assessment, page, url } = remembered;
  if (!mayBeShownFirst({ assessment, url }, tab.url, Date.now())) return;
  const answer = page === undefined ? { assessment } : { assessment, page };
  drawFirst(words, answer, 'verdict', copy);
  shown = tab;
  // What `npm run bench:wake` reads.
  performance.mark('verdict');
  // A worker that wakes takes the processor away from the drawing, so it is asked once this has been drawn.
  await onScreen();
  return () => drawFirst(words, answer, 'findings', copy);
}

/** Says that a page is read: at once in place of another page's verdict, else only where it takes a while. */
function sayReading(words: Words, own: number): ReturnType<typeof setTimeout> | undefined {
  if (shown === undefined) return setTimeout(() => own === turn && drawReading(words), READING_SHOWN_AFTER_MS);
  shown = undefined;
  drawReading(words);
  return undefined;
}

/** Shows an answer; every event leads to a new answer or to the same one again. */
async function show(tab: TabInQuestion, answer: PopupAnswer, own: number): Promise<void> {
  const words = await loading;
  if (own !== turn) return;
  shown = tab;
  drawAnswer(words, answer, eventsOf(tab, answer, own));
}

function eventsOf(tab: TabInQuestion, answer: PopupAnswer, own: number): PopupEvents {
  const tabId = tab.id;
  const orTrouble = (work: Promise<unknown>) => void work.catch((error: unknown) => trouble(error, own));
  const refresh = (next: Promise<PopupAnswer>) => orTrouble(next.then((each) => show(tab, each, own)));
  const { page } = answer;
  return {
    onRole: (role) => {
      orTrouble(show(tab, { ...answer, userRole: role }, own));
      orTrouble(send('popup:role', { role }));
    },
    onShowQuote: (locator) => orTrouble(send('page:show-quote', { tabId, locator })),
    onCheckAgain: () => refresh(send('popup:check', { tabId })),
    onSaveRecord: () =>
      orTrouble(
        send('popup:record', { tabId }).then(({ json }) =>
          saveFile(`whence-record-${answer.assessment.day}.json`, new Blob([json], { type: 'application/json' })),
        ),
      ),
    onEvidence: () => orTrouble(browser.tabs.create({ url: browser.runtime.getURL(`/audit.html#capture=${tabId}`) })),
    onCopy: copy,
    onOnPage: (onPage) => refresh(send('popup:on-page', { tabId, onPage }).then(() => send('popup:get', { tabId }))),
    ...(page !== undefined && {
      onAllow: () => {
        // The browser's question must follow the click directly, before anything is awaited.
        const asked = browser.permissions.request({ origins: [`${new URL(page.url).origin}/*`] });
        refresh(asked.then(() => send('popup:get', { tabId })));
      },
    }),
  };
}

/** Says what went wrong. The detail is the worker's or the browser's own; where no language could be loaded it stands alone. */
async function trouble(error: unknown, own: number): Promise<void> {
  const message = messageOf(error);
  const text = await loading.then(
    (words) => words.say('trouble', { message }),
    () => message,
  );
  if (own !== turn) return;
  shown = undefined;
  drawTrouble(text);
}

function begin(asked: AskedOfTab): void {
  turn += 1;
  const own = turn;
  open(asked, own).catch((error: unknown) => trouble(error, own));
}

const again = (): void => begin(askOfTab(browser));

begin(first);
followVerdict(() => shown?.id, again);
// In the side panel the same view stays open while the user browses.
if (location.pathname.includes('sidepanel')) followFront(again);
