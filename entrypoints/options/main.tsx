import { render } from 'preact';
import * as v from 'valibot';
import { type OptionsEvents, type OptionsState, OptionsView } from '../../components/options.tsx';
import { WordsContext } from '../../components/words-context.ts';
import { messageOf } from '../../lib/message-of.ts';
import '../../components/popup.css';
import '../../components/pages.css';
import { browser } from '../../lib/browser.ts';
import { MUTES_KEY, mutesOf } from '../../lib/check/mutes.ts';
import { ON_PAGE_KEY, onPageHostsOf } from '../../lib/check/on-page.ts';
import { loadWords, readLanguageChoice, speakIn, writeLanguageChoice } from '../../lib/i18n/load-words.ts';
import { send } from '../../lib/messages.ts';
import { UserRole } from '../../lib/model/recommendation.ts';
import { saveFile } from '../../lib/save-file.ts';
import { deleteEverything } from './delete-kept.ts';
import { keptAsFile } from './save-kept.ts';

const root = document.getElementById('app');
/** How often progress is looked at while a synchronisation runs. */
const LOOK_MS = 400;

/** What only this page knows; everything else is read anew from the browser. */
const own: Pick<OptionsState, 'preview' | 'wipe' | 'saving' | 'trouble'> = { wipe: 'idle', saving: { kind: 'idle' } };

async function readState(): Promise<OptionsState> {
  const [choice, stored, { origins = [] }, { feeds }, estimate] = await Promise.all([
    readLanguageChoice(),
    browser.storage.local.get(['userRole', MUTES_KEY, ON_PAGE_KEY]),
    browser.permissions.getAll(),
    send('feeds:get', {}),
    navigator.storage.estimate().catch(() => ({ usage: 0 })),
  ]);
  const role = v.safeParse(UserRole, stored.userRole);
  return {
    ...own,
    language: choice.kind === 'chosen' ? choice.language.tag : 'browser',
    role: role.success ? role.output : 'shopper',
    origins: origins.filter((origin) => !origin.includes('extension://')),
    mutes: mutesOf(stored[MUTES_KEY]),
    onPage: onPageHostsOf(stored[ON_PAGE_KEY]),
    feeds,
    used: estimate.usage ?? 0,
    now: Date.now(),
  };
}

/** Counts the readings of the state; one that ends after a later one was drawn is not drawn any more. */
let reading = 0;
let drawn = 0;

async function show(): Promise<void> {
  reading += 1;
  const own = reading;
  const [words, state] = await Promise.all([loadWords(), readState()]);
  if (root === null || own < drawn) return;
  drawn = own;
  speakIn(words, document);
  document.title = words.say('options_link');
  render(
    <WordsContext.Provider value={words}>
      <OptionsView state={state} events={events} />
    </WordsContext.Provider>,
    root,
  );
}

/** Does something and shows what came of it, or why nothing did. */
function run(work: () => Promise<unknown>): void {
  delete own.trouble;
  work()
    .catch((error: unknown) => {
      own.trouble = messageOf(error);
    })
    .finally(() => void show());
}

const originOf = (address: string): string => `${new URL(address).origin}/*`;

/** The browser's question must follow the click directly, so permission is asked before anything is awaited. */
async function allowed(address: string): Promise<void> {
  let origins: string[];
  try {
    origins = [originOf(address)];
  } catch {
    throw new Error((await loadWords()).say('feeds_address'));
  }
  if (!(await browser.permissions.request({ origins })))
    throw new Error((await loadWords()).say('fault_no_permission'));
}

/** Shows progress while a synchronisation runs. */
async function syncAndWatch(id: string): Promise<void> {
  const watch = setInterval(() => void show(), LOOK_MS);
  try {
    await send('feeds:sync', { id });
  } finally {
    clearInterval(watch);
  }
}

/** Writes everything kept into a file, showing how far it is, and hands the file to the browser as a download. */
async function saveEverything(): Promise<void> {
  own.saving = { kind: 'under-way', done: 0, total: 0 };
  const watch = setInterval(() => void show(), LOOK_MS);
  try {
    const { file, left } = await keptAsFile((progress) => {
      own.saving = { kind: 'under-way', ...progress };
    });
    saveFile(`whence-kept-${new Date().toISOString().slice(0, 10)}.zip`, file);
    own.saving = { kind: 'saved', left };
  } catch (error) {
    own.saving = { kind: 'failed', message: messageOf(error) };
  } finally {
    clearInterval(watch);
  }
}

const events: OptionsEvents = {
  onLanguage: (tag) => run(() => writeLanguageChoice(tag)),
  onRole: (role) => run(() => send('popup:role', { role })),
  onRevoke: (origins) => run(() => browser.permissions.remove({ origins: [...origins] })),
  onMutes: (mutes) => run(() => browser.storage.local.set({ [MUTES_KEY]: mutes })),
  onHideOnPage: (host) =>
    run(async () => {
      const onPage = onPageHostsOf((await browser.storage.local.get(ON_PAGE_KEY))[ON_PAGE_KEY]);
      await browser.storage.local.set({ [ON_PAGE_KEY]: onPage.filter((each) => each !== host) });
    }),
  onSync: (id) => run(() => syncAndWatch(id)),
  onCancel: () => run(() => send('feeds:cancel', {})),
  onRemove: (id) => run(() => send('feeds:remove', { id })),
  onAllow: (address) => run(() => allowed(address)),
  onPreview: (address) =>
    run(async () => {
      await allowed(address);
      own.preview = await send('feeds:preview', { address });
    }),
  onTrust: ({ address, root: trusted }) =>
    run(async () => {
      await send('feeds:add', { address, root: trusted });
      delete own.preview;
      const { feeds } = await send('feeds:get', {});
      const added = feeds.find((feed) => feed.address === address);
      if (added !== undefined) await syncAndWatch(added.id);
    }),
  onDismiss: () =>
    run(async () => {
      delete own.preview;
    }),
  onExport: () => run(saveEverything),
  onWipe: (step) =>
    run(async () => {
      own.saving = { kind: 'idle' };
      own.wipe = step === 'sure' ? await deleteEverything() : step === 'ask' ? 'asked' : 'idle';
    }),
};

void show();
