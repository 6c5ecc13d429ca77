import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ProductPage } from '../lib/model/product-page.ts';
import { inTurns } from '../lib/page/in-turns.ts';
import { readInSteps } from '../lib/page/read.ts';
import type { ReaderShelf } from '../lib/page/reader-shelf.ts';

/**
 * Injected by the worker where the detector saw a product, or on demand; its value goes back to the worker. It reads in
 * turns with the page, so that nothing on the page waits for it.
 */
export default defineUnlistedScript({
  main: (): Promise<ProductPage> => {
    const shelf = globalThis as ReaderShelf;
    const version = versionOfExtension();
    // A page that changes is read again: the first reader stays, with its tables loaded and its code warm.
    if (shelf.whenceReader?.version !== version) shelf.whenceReader = { version, read };
    return shelf.whenceReader.read();
  },
});

const read = (): Promise<ProductPage> => inTurns(readInSteps(document, { url: location.href }));

/** After an update of the extension the world of its scripts in a page stays, and the old reader in it must not be used. */
function versionOfExtension(): string {
  type Runtime = { runtime?: { getManifest?(): { version: string } } };
  const { browser, chrome } = globalThis as { browser?: Runtime; chrome?: Runtime };
  return (browser ?? chrome)?.runtime?.getManifest?.().version ?? '';
}
