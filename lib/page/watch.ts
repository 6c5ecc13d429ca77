/** Time without a change after which a page counts as settled, in milliseconds. */
const QUIET = 300;
/** A page that never settles is looked at anyway after this long, in milliseconds. */
const PATIENCE = 2500;
/** A change this long after loading counts only if a person's click or key came before it, in milliseconds. */
const LOADING = 5000;
/** How often one address is looked at; a page that keeps changing is not followed for ever. */
const MAX_LOOKS = 12;
/** How often the address is compared where the browser has no navigation events, in milliseconds. */
const POLL = 1000;

/** Something that can be told to stop. */
export interface Watch {
  stop(): void;
}

/**
 * Calls `look` once now and again whenever the page may show another product or more of this one: its address changed
 * without loading (history API), content arrived late, or details opened after a click. Changes are bundled until the
 * page is quiet, and bounded for each address.
 */
export function watchPage(document: Document, look: () => void): Watch {
  const view = document.defaultView;
  if (view === null) return { stop: () => {} };
  let address = view.location.href.split('#', 1)[0];
  let addressSince = Date.now();
  let lastAction = 0;
  let looks = 0;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookNow = () => {
    timer = undefined;
    if (looks >= MAX_LOOKS) return;
    looks += 1;
    look();
  };
  const settle = () => {
    const now = Date.now();
    if (timer === undefined) waitingSince = now;
    else clearTimeout(timer);
    timer = setTimeout(lookNow, Math.max(0, Math.min(QUIET, waitingSince + PATIENCE - now)));
  };
  const addressMayHaveChanged = () => {
    const now = view.location.href.split('#', 1)[0];
    if (now === address) return;
    address = now;
    addressSince = Date.now();
    looks = 0;
    settle();
  };
  const acted = () => {
    lastAction = Date.now();
  };
  const changed = () => {
    addressMayHaveChanged();
    const now = Date.now();
    if (now - addressSince < LOADING || now - lastAction < LOADING) settle();
  };

  const observer = new view.MutationObserver(changed);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  const stopping = new AbortController();
  const passive = { capture: true, passive: true, signal: stopping.signal };
  for (const event of ['click', 'keydown']) document.addEventListener(event, acted, passive);
  view.addEventListener('popstate', addressMayHaveChanged, passive);
  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', addressMayHaveChanged, passive);
  const poll = navigation === undefined ? setInterval(addressMayHaveChanged, POLL) : undefined;

  lookNow();
  return {
    stop() {
      observer.disconnect();
      stopping.abort();
      clearTimeout(timer);
      clearInterval(poll);
    },
  };
}
