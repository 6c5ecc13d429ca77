import { render } from 'preact';
import { PopupView } from '../../components/popup.tsx';
import '../../components/tokens.css';
import '../../components/popup.css';
import { WordsContext } from '../../components/words-context.ts';
import { browser } from '../../lib/browser.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { type PopupAnswer, send } from '../../lib/messages.ts';

const root = document.getElementById('app');

/** Asked for at once, beside the verdict: neither waits for the other. */
const loading = loadWords();

/** The tab the popup is about: named in its address (as a page of its own), else the one in front. */
async function tabInQuestion(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error((await loading).say('trouble_no_tab'));
  return tab.id;
}

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
              .then(({ json }) => saveFile(`whence-record-${answer.assessment.day}.json`, json))
              .catch(trouble),
          onEvidence: () =>
            void browser.tabs.create({ url: browser.runtime.getURL(`/audit.html#capture=${tabId}`) }).catch(trouble),
          onCopy: (text) => navigator.clipboard.writeText(text),
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

/** Hands a text to the browser as a download; no permission is needed and nothing is sent. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Says what went wrong. The detail is the worker's or the browser's own; where no language could be loaded it stands alone. */
async function trouble(error: unknown): Promise<void> {
  if (root === null) return;
  const message = error instanceof Error ? error.message : String(error);
  const text = await loading.then(
    (words) => words.say('trouble', { message }),
    () => message,
  );
  render(
    <p class="trouble" role="alert">
      {text}
    </p>,
    root,
  );
}

async function open(): Promise<void> {
  loading.then((words) => speakIn(words, document)).catch(() => {});
  const tabId = await tabInQuestion();
  const [words, answer] = await Promise.all([loading, send('popup:get', { tabId })]);
  show(words, tabId, answer);
}

open().catch(trouble);
