import type { Browser } from 'webextension-polyfill';
import { tabKey } from '../../lib/check/tab-memory.ts';
import { type AskedForWords, askForWords } from '../../lib/i18n/ask-for-words.ts';
import type { PopupAnswer } from '../../lib/messages.ts';

/** What the worker keeps of a tab: written by the worker, which had checked it, and out of reach of any page. */
export type RememberedTab = Partial<Pick<PopupAnswer, 'assessment' | 'page'>> & { url: string };

/** A tab to show the verdict of, with its address where we may know it. */
export interface TabInQuestion {
  id: number;
  url?: string;
}

/** The tab and what is remembered of it, each on its way. */
export interface AskedOfTab {
  /** `undefined` where no tab is in front. */
  tab: Promise<TabInQuestion | undefined>;
  /** `undefined` where nothing is remembered, or nothing could be read. */
  remembered: Promise<RememberedTab | undefined>;
}

/** All that the popup waits for before it can draw. */
export interface Asked extends AskedOfTab {
  words: AskedForWords;
}

type PopupInterface = Pick<Browser, 'i18n' | 'storage' | 'tabs'>;

/** Asks for the popup's words, tab and verdict at once: none waits for another that it does not need. */
export const ask = (api: PopupInterface): Asked => ({ words: askForWords(api), ...askOfTab(api) });

/** Asks which tab the popup is about and what is remembered of it. */
export function askOfTab(api: PopupInterface): AskedOfTab {
  const tab = tabInQuestion(api);
  return { tab, remembered: tab.then((each) => each && rememberedOf(api, each)).catch(() => undefined) };
}

/** The tab the popup is about: named in its address (as a page of its own), else the one in front. */
async function tabInQuestion(api: PopupInterface): Promise<TabInQuestion | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) {
    const tab = await api.tabs.get(Number(named)).catch(() => undefined);
    return { id: Number(named), ...(tab?.url === undefined ? {} : { url: tab.url }) };
  }
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url === undefined ? {} : { url: tab.url }) };
}

async function rememberedOf(api: PopupInterface, { id }: TabInQuestion): Promise<RememberedTab | undefined> {
  const key = tabKey(id);
  return (await api.storage.session.get(key))[key] as RememberedTab | undefined;
}
