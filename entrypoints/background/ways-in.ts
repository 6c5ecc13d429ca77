import { browser } from '../../lib/browser.ts';
import { words } from './words.ts';

const MENU = 'check-name';

const lookUp = (name: string): string =>
  browser.runtime.getURL(`/lookup.html?name=${encodeURIComponent(name.trim().slice(0, 300))}`);

/**
 * Ways to a look-up from anywhere: the menu of a selected text, and the address bar after the keyword. Call it while the
 * worker's script first runs.
 */
export function hearWaysIn(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === MENU && selectionText !== undefined) void browser.tabs.create({ url: lookUp(selectionText) });
  });
  browser.omnibox?.onInputEntered.addListener((text, where) => {
    if (where === 'currentTab') void browser.tabs.update({ url: lookUp(text) });
    else void browser.tabs.create({ url: lookUp(text), active: where === 'newForegroundTab' });
  });
}

/** Puts our entry into the menu of selected texts. Firefox for Android has no such menu. */
export async function offerMenu(): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: (await words()).say('menu_check_name'), contexts: ['selection'] });
}
