import { parseHTML } from 'linkedom';

/** A document of the given HTML, as the reader meets it outside a browser. */
export const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;

/** A whole page around head and body. */
export const pageOf = (head: string, body: string): Document =>
  documentOf(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
