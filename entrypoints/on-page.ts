import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawMarks, type Marks } from '../components/on-page/marks.ts';
import { type Overlay, openOverlay } from '../components/on-page/overlay.ts';
import { drawStrip } from '../components/on-page/strip.ts';
import { ON_PAGE_STYLES } from '../components/on-page/styles.ts';
import { askUntilAnswered } from '../lib/ask-until-answered.ts';
import type { OnPageAnswer } from '../lib/messages.ts';
import { messagingRuntime } from '../lib/messaging-runtime.ts';
import { MOST_LISTED_BRANDS } from '../lib/model/limits.ts';
import { type ListedProduct, listedProducts } from '../lib/page/listed-brands.ts';
import { watchPage } from '../lib/page/watch.ts';

/**
 * Shows results on a shop's own pages, registered by the worker for those shops alone for which a person turned it on.
 * Like the detector it is no WXT content script, whose context announces itself to the page.
 */
export default defineUnlistedScript(() => {
  const runtime = messagingRuntime();
  const scope = globalThis as { whenceOnPage?: () => void };
  // Injected at once when it is turned on, and registered for later pages: it may come twice.
  scope.whenceOnPage?.();
  if (runtime === undefined) return;

  let overlay: Overlay | undefined;
  let marks: Marks | undefined;
  let closedAt = '';
  /** What is shown now. Our own layer is a change of the page that is looked at again; the same answer changes nothing. */
  let shown = '';
  let shownOn: readonly Element[] = [];
  const clear = () => {
    overlay?.remove();
    overlay = undefined;
    marks = undefined;
  };
  const show = (answer: OnPageAnswer, products: readonly ListedProduct[]) => {
    const told = JSON.stringify(answer);
    const cards = products.map(({ card }) => card);
    if (told === shown && cards.length === shownOn.length && cards.every((card, at) => card === shownOn[at])) return;
    clear();
    shown = told;
    shownOn = cards;
    if (answer.kind !== 'shown') return;
    const layer = openOverlay(document, ON_PAGE_STYLES);
    overlay = layer;
    marks = drawMarks(document, layer, answer, products);
    marks.place();
    if (closedAt === location.href) return;
    const strip = drawStrip(document, layer, answer, () => {
      closedAt = location.href;
      strip.remove();
    });
  };

  let latest = 0;
  const ask = async (): Promise<void> => {
    latest += 1;
    const own = latest;
    const products = listedProducts(document);
    const brands = [...new Set(products.map(({ brand }) => brand))].slice(0, MOST_LISTED_BRANDS);
    const message = () => ({ name: 'page:on-page', request: { brands } });
    const asked = await askUntilAnswered(runtime, message, () => own === latest);
    if (asked.kind === 'gone') stop();
    // What is still shown may be of what the page showed before.
    if (asked.kind === 'unanswered') show({ kind: 'nothing' }, []);
    if (asked.kind !== 'answered') return;
    const { ok, answer } = asked.reply as { ok?: boolean; answer?: OnPageAnswer };
    if (ok === true && answer !== undefined) show(answer, products);
  };
  const watch = watchPage(document, () => void ask());

  let waiting = false;
  const moved = () => {
    if (marks === undefined || waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      marks?.place();
    });
  };
  const stopping = new AbortController();
  const passive = { capture: true, passive: true, signal: stopping.signal };
  addEventListener('scroll', moved, passive);
  addEventListener('resize', moved, passive);
  addEventListener('load', moved, passive);
  const sizes = new ResizeObserver(moved);
  sizes.observe(document.documentElement);

  function stop(): void {
    watch.stop();
    stopping.abort();
    sizes.disconnect();
    clear();
    delete scope.whenceOnPage;
  }
  scope.whenceOnPage = stop;
});
