import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messagingRuntime } from '../lib/messaging-runtime.ts';
import { looksLikeProduct } from '../lib/page/detect.ts';
import { watchPage } from '../lib/page/watch.ts';

/**
 * Registered by the worker on granted pages. It is no WXT content script on purpose: WXT's context announces itself to
 * the page by a DOM event that carries the extension's id, and no page may learn that its visitor uses Whence.
 */
export default defineUnlistedScript(() => {
  const runtime = messagingRuntime();
  if (runtime === undefined) return;
  let reported = false;
  const report = (product: boolean) => runtime.sendMessage({ name: 'page:detected', request: { product } });
  const watch = watchPage(document, () => {
    const product = looksLikeProduct(document, location.href);
    if (!product && !reported) return;
    reported = product;
    report(product)
      // A worker stopped in the middle is woken by the second message.
      .catch(() => report(product))
      // After an update or removal of the extension this script reaches nobody any more and stops.
      .catch(() => runtime.id === undefined && watch.stop());
  });
});
