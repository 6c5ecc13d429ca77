import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeProduct } from '../lib/page/detect.ts';
import { watchPage } from '../lib/page/watch.ts';

/**
 * Registered by the worker on granted pages. It is no WXT content script on purpose: WXT's context announces itself to
 * the page by a DOM event that carries the extension's id, and no page may learn that its visitor uses Whence.
 */
export default defineUnlistedScript(() => {
  const runtime = extensionRuntime();
  if (runtime === undefined) return;
  let reported = false;
  const watch = watchPage(document, () => {
    const product = looksLikeProduct(document, location.href);
    if (!product && !reported) return;
    reported = product;
    // After an update or removal of the extension this orphan can reach nobody: it stops.
    Promise.resolve(runtime.sendMessage({ name: 'page:detected', request: { product } })).catch(() => watch.stop());
  });
});

interface MessagingRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** `browser` where there is one, else `chrome`; the polyfill would be ten times the size of the detector. */
function extensionRuntime(): MessagingRuntime | undefined {
  const scope = globalThis as { browser?: { runtime: MessagingRuntime }; chrome?: { runtime: MessagingRuntime } };
  return (scope.browser ?? scope.chrome)?.runtime;
}
