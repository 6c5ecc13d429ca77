import { render } from 'preact';
import { PopupView } from '../../components/popup.tsx';
import '../../components/tokens.css';
import '../../components/popup.css';
import { browser } from '../../lib/browser.ts';
import { type PopupAnswer, send } from '../../lib/messages.ts';

const root = document.getElementById('app');

/** The tab the popup is about: named in its address (as a page of its own), else the one in front. */
async function tabInQuestion(): Promise<number> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no tab to read. Open a product page first.');
  return tab.id;
}

/** Shows an answer; every event leads to a new answer or to the same one again. */
function show(tabId: number, answer: PopupAnswer): void {
  if (root === null) return;
  const refresh = (next: Promise<PopupAnswer>) => next.then((each) => show(tabId, each)).catch(trouble);
  const site = answer.page === undefined ? undefined : `${new URL(answer.page.url).origin}/*`;
  render(
    <PopupView
      answer={answer}
      events={{
        onRole: (role) => {
          show(tabId, { ...answer, userRole: role });
          send('popup:role', { role }).catch(trouble);
        },
        onShowQuote: (locator) => void send('page:show-quote', { tabId, locator }).catch(trouble),
        onCheckAgain: () => void refresh(send('popup:check', { tabId })),
        onSaveRecord: () =>
          void send('popup:record', { tabId })
            .then(({ json }) => saveFile(`whence-record-${answer.assessment.day}.json`, json))
            .catch(trouble),
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
    />,
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

function trouble(error: unknown): void {
  if (root === null) return;
  const message = error instanceof Error ? error.message : String(error);
  render(
    <p class="trouble" role="alert">
      {message}
    </p>,
    root,
  );
}

tabInQuestion()
  .then(async (tabId) => show(tabId, await send('popup:get', { tabId })))
  .catch(trouble);
