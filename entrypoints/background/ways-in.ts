import { browser } from '../../lib/browser.ts';
import { forAddressBar, MOST_SUGGESTED, suggestionsOf } from '../../lib/check/suggestions.ts';
import { MAX_NAME } from '../../lib/model/limits.ts';
import { lookupHandlers } from './lookup.ts';
import { words } from './words.ts';

const MENU = 'check-name';

const lookUp = (name: string): string =>
  browser.runtime.getURL(`/lookup.html?name=${encodeURIComponent(bounded(name))}`);

/** Cut to what a name can be; half a character at the cut, which no address can hold, becomes a mark of its own. */
const bounded = (text: string): string => text.trim().slice(0, MAX_NAME).toWellFormed().trim();

/** What Chrome reads as XML is plain text in Firefox. */
const DESCRIPTIONS = import.meta.env.FIREFOX ? 'plain' : 'xml';

/**
 * Ways to a look-up from anywhere: the menu of a selected text, and the address bar after the keyword. Call it while the
 * worker's script first runs.
 */
export function hearWaysIn(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === MENU && selectionText !== undefined) void browser.tabs.create({ url: lookUp(selectionText) });
  });
  browser.omnibox?.onInputStarted.addListener(() => void sayWhatItDoes());
  browser.omnibox?.onInputChanged.addListener((text, suggest) => {
    void namesLike(text).then(suggest, () => suggest([]));
  });
  browser.omnibox?.onInputEntered.addListener((text, where) => {
    if (where === 'currentTab') void browser.tabs.update({ url: lookUp(text) });
    else void browser.tabs.create({ url: lookUp(text), active: where === 'newForegroundTab' });
  });
}

/** The first line under the address bar, which is there whatever is typed. */
async function sayWhatItDoes(): Promise<void> {
  browser.omnibox.setDefaultSuggestion({
    description: forAddressBar((await words()).say('lookup_link'), DESCRIPTIONS),
  });
}

/** Names in our data that are, or begin, as typed. The data is in this browser: nothing typed leaves it. */
async function namesLike(typed: string): Promise<{ content: string; description: string }[]> {
  const text = bounded(typed);
  if (text === '') return [];
  const { matches } = await lookupHandlers['lookup:search']({ text });
  return suggestionsOf(matches.slice(0, MOST_SUGGESTED), text, DESCRIPTIONS);
}

/** Puts our entry into the menu of selected texts. Firefox for Android has no such menu. */
export async function offerMenu(): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: (await words()).say('menu_check_name'), contexts: ['selection'] });
}
