import type { ProductPage } from '../../lib/model/product-page.ts';
import type { ReaderShelf } from '../../lib/page/reader-shelf.ts';
import { packFile } from './reading-packs.ts';
import { filesOfRules } from './site-files.ts';

// A shop that changes its page without loading is read again, up to a dozen times. The reader and its tables stand in the
// page already then, and to inject them once more would take the page's thread a sixth of the whole reading.

/** What a reading before has left in a page. */
interface Shelf extends ReaderShelf {
  whenceReading?: object;
  whenceSites?: object;
}

/** What of the reader stands in a page: the version of the extension it is from, and the packs and rules injected beside it. */
export interface ReaderThere {
  version: string;
  langs: string[];
  rules: string[];
}

/** Injected: tells what stands in the page. Uses nothing from outside. */
export function readerThere(): ReaderThere | undefined {
  const { whenceReader, whenceReading = {}, whenceSites = {} } = globalThis as Shelf;
  if (whenceReader === undefined) return undefined;
  return { version: whenceReader.version, langs: Object.keys(whenceReading), rules: Object.keys(whenceSites) };
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
  const { version: own, langs, rules } = there as Partial<ReaderThere>;
  if (own !== version || !Array.isArray(langs) || !Array.isArray(rules)) return false;
  const has = [...langs.map(packFile), ...filesOfRules(rules)];
  return files.every((file) => has.includes(file));
}
