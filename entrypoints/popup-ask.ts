import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownInterface } from '../lib/own-interface.ts';
import { type Asked, ask } from './popup/ask.ts';

declare global {
  /** What this script asked for; the popup's own script takes it up. */
  var whenceAsked: Asked | undefined;
}

/**
 * Runs in the popup before its own, far larger script is there, and asks for all that script will wait for: the verdict
 * stands in the document about 5 ms sooner.
 */
export default defineUnlistedScript(() => {
  const api = ownInterface();
  if (api === undefined) return;
  globalThis.whenceAsked = ask(api);
  // Whoever takes it up handles what fails; until then no failure may count as unhandled.
  globalThis.whenceAsked.tab.catch(() => {});
  globalThis.whenceAsked.words.chosen.catch(() => {});
});
