import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askUntilAnswered } from '../lib/ask-until-answered.ts';
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
  let latest = 0;
  const report = async (product: boolean): Promise<void> => {
    latest += 1;
    const own = latest;
    const message = (again: boolean) => ({ name: 'page:detected', request: { product, again } });
    const { kind } = await askUntilAnswered(runtime, message, () => own === latest);
    if (kind === 'gone') watch.stop();
  };
  const watch = watchPage(document, () => {
    const product = looksLikeProduct(document, location.href);
    if (!product && !reported) return;
    reported = product;
    void report(product);
  });
});
