import { render } from 'preact';
import { Trouble } from '../../components/trouble.tsx';
import { type Reach, WelcomeView } from '../../components/welcome.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { messageOf } from '../../lib/message-of.ts';
import '../../components/popup.css';
import '../../components/pages.css';
import { browser } from '../../lib/browser.ts';
import { loadWords, speakIn } from '../../lib/i18n/load-words.ts';
import { send } from '../../lib/messages.ts';

const root = document.getElementById('app');
const EVERY_SITE = ['https://*/*', 'http://*/*'];

/** Patterns of the shops that the data knows; read before anything is clicked, so that a click can ask at once. */
let shops: readonly string[] = [];

async function reachNow(): Promise<Reach> {
  const { origins = [] } = await browser.permissions.getAll();
  const sites = origins.filter((origin) => /^(?:https?|\*):/.test(origin));
  if (sites.some((origin) => /^(?:https?|\*):\/\/\*\/\*$/.test(origin))) return 'every';
  return sites.length > 0 ? 'known' : 'clicked';
}

async function show(answer: 'refused' | 'as-asked' = 'as-asked'): Promise<void> {
  const [words, reach] = await Promise.all([loadWords(), reachNow()]);
  if (root === null) return;
  speakIn(words, document);
  document.title = words.say('welcome_title');
  render(
    <WordsContext.Provider value={words}>
      <WelcomeView reach={reach} shops={shops.length} answer={answer} onReach={(next) => void choose(next)} />
    </WordsContext.Provider>,
    root,
  );
}

async function choose(reach: Reach): Promise<void> {
  // The browser's question must follow the click directly, before anything is awaited.
  if (reach === 'clicked') {
    const { origins = [] } = await browser.permissions.getAll();
    await browser.permissions
      .remove({ origins: origins.filter((origin) => /^(?:https?|\*):/.test(origin)) })
      .catch(() => {});
    return show();
  }
  const origins = reach === 'every' ? EVERY_SITE : [...shops];
  const given = await browser.permissions.request({ origins }).catch(() => false);
  await show(given ? 'as-asked' : 'refused');
}

async function open(): Promise<void> {
  const { domains } = await send('shops:known', {});
  shops = domains.map((domain) => `https://*.${domain}/*`);
  await show();
}

open().catch((error: unknown) => {
  if (root === null) return;
  render(<Trouble>{messageOf(error)}</Trouble>, root);
});
