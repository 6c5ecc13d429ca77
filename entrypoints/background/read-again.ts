import type { ProductPage } from '../../lib/model/product-page.ts';

// A shop that changes its page without loading is read again, up to a dozen times. The reader and its tables stand in the
// page already then, and to inject them once more would take the page's thread a sixth of the whole reading.

/** What a reading before has left in a page. */
interface Shelf {
  whenceReader?: { version: string; read(): Promise<ProductPage> };
  whenceReading?: object;
  whenceSites?: object;
}

/** What of the reader stands in a page: the version of the extension it is from, and the files injected beside it. */
export interface ReaderThere {
  version: string;
  files: string[];
}

/** Injected: tells what stands in the page. Uses nothing from outside. */
export function readerThere(): ReaderThere | undefined {
  const { whenceReader, whenceReading = {}, whenceSites } = globalThis as Shelf;
  if (whenceReader === undefined) return undefined;
  const packs = Object.keys(whenceReading).map((lang) => `/reading/${lang}.js`);
  const rules = Object.keys(whenceSites ?? {}).map((id) => `/sites/${id}.js`);
  const { version } = whenceReader;
  return { version, files: [...packs, ...rules, ...(whenceSites === undefined ? [] : ['/site-reader.js'])] };
}

/** Injected where {@link hasAll}: reads the page with the reader that stands in it. */
export const readAgain = (): Promise<ProductPage> | undefined => (globalThis as Shelf).whenceReader?.read();

/**
 * Whether a page has the reader of this version and every file it needs.
 *
 * @param there  what {@link readerThere} gave: it comes from a page's process
 */
export function hasAll(there: unknown, version: string, files: readonly string[]): boolean {
  if (typeof there !== 'object' || there === null) return false;
  const { version: own, files: has } = there as Partial<ReaderThere>;
  return own === version && Array.isArray(has) && files.every((file) => has.includes(file));
}
