import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

/**
 * The document of a saved page, for reading it without a browser. parse5 reads the markup as the HTML standard says, which
 * mends what is broken in it as a browser does: the DOM library alone finds no text in the bodies of many pages that shops
 * serve. Frames and shadow roots stay unread, and what scripts would do is not done.
 */
export function parsePage(html: string): Document {
  const mended = serialize(parse(html));
  return parseHTML(mended).document as unknown as Document;
}
