import type { ProductPage } from '../model/product-page.ts';

/** Where a reader that was injected stays, in the extension's own world of the page: `globalThis.whenceReader`. */
export interface ReaderShelf {
  whenceReader?: {
    /** Version of the extension that it is from. */
    version: string;
    read(): Promise<ProductPage>;
  };
}
