import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ProductPage } from '../lib/model/product-page.ts';
import { readPage } from '../lib/page/read.ts';

/** Injected by the worker where the detector saw a product, or on demand; its value goes back to the worker. */
export default defineUnlistedScript({
  main: (): ProductPage => readPage(document, { url: location.href }),
});
