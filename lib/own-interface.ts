import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension interface as the browser itself gives it: `browser` where there is one, else `chrome`, both of
 * which answer with promises. For scripts that must be small or early, of which the polyfill would be the larger part;
 * everything else imports `browser.ts`.
 *
 * @returns `undefined` in a page that is no part of an extension
 */
export function ownInterface(): Browser | undefined {
  const scope = globalThis as { browser?: Browser; chrome?: Browser };
  return scope.browser ?? scope.chrome;
}
