import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messagingRuntime } from '../lib/messaging-runtime.ts';
import { looksLikeProduct } from '../lib/page/detect.ts';
import { watchPage } from '../lib/page/watch.ts';

/**
 * Milliseconds before each try. A worker stopped in the middle is woken by the second message; one that is just being
 * stopped may lose that as well.
 */
const WAITS_MS = [0, 0, 300, 1_500];

/**
 * Registered by the worker on granted pages. It is no WXT content script on purpose: WXT's context announces itself to
 * the page by a DOM event that carries the extension's id, and no page may learn that its visitor uses Whence.
 */
export default defineUnlistedScript(() => {
  const runtime = messagingRuntime();
  if (runtime === undefined) return;
  let reported = false;
  let latest = 0;
  /** Tells the worker, and again where it was stopped meanwhile, until something newer is told. */
  const report = async (product: boolean): Promise<void> => {
    latest += 1;
    const own = latest;
    for (const wait of WAITS_MS) {
      if (wait > 0) await new Promise((later) => setTimeout(later, wait));
      if (own !== latest) return;
      try {
        await runtime.sendMessage({ name: 'page:detected', request: { product } });
        return;
      } catch {
        // After an update or removal of the extension this script reaches nobody any more and stops.
        if (runtime.id === undefined) return watch.stop();
      }
    }
  };
  const watch = watchPage(document, () => {
    const product = looksLikeProduct(document, location.href);
    if (!product && !reported) return;
    reported = product;
    void report(product);
  });
});
