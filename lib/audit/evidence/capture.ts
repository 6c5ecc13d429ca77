import * as v from 'valibot';
import type { ProductPage } from '../../model/product-page.ts';
import { text } from '../../model/text.ts';
import type { Exchange } from './exchange.ts';
import { MAX_HTML, MAX_OFFERED, MAX_PLACES } from './limits.ts';

const length = v.pipe(v.number(), v.finite());

/** A text and the box it stands in, in CSS pixels of the visible part of the page. */
const Place = v.strictObject({ text: text(400), x: length, y: length, width: length, height: length });

/** What a passage may tell of the person who looks: the reason it is offered for redaction. */
export const PrivateKind = v.picklist(['email', 'account', 'address', 'basket', 'greeting', 'field']);
export type PrivateKind = v.InferOutput<typeof PrivateKind>;

/** What the copying script brings back from a page; the page's process is hostile, so it is checked against this. */
export const PageCopy = v.strictObject({
  url: text(4096),
  title: v.pipe(v.string(), v.maxLength(1000)),
  html: v.pipe(v.string(), v.maxLength(MAX_HTML)),
  /** What a script in the page can know of the answer it came with. The full headers are not among it. */
  answer: v.strictObject({
    status: v.exactOptional(v.pipe(v.number(), v.integer())),
    protocol: v.exactOptional(text(40)),
    contentType: v.exactOptional(text(200)),
    charset: v.exactOptional(text(60)),
    lastModified: v.exactOptional(text(60)),
    referrerPolicy: v.exactOptional(text(60)),
  }),
  view: v.strictObject({ width: length, height: length, scale: length }),
  places: v.pipe(v.array(Place), v.maxLength(MAX_PLACES)),
  offered: v.pipe(v.array(v.strictObject({ kind: PrivateKind, text: text(400) })), v.maxLength(MAX_OFFERED)),
  /** What the copy does not hold, in fixed words. */
  limits: v.pipe(v.array(text(200)), v.maxLength(40)),
});
export type PageCopy = v.InferOutput<typeof PageCopy>;

/** All of one page at one moment, before it becomes a pack. */
export interface Capture {
  asked: string;
  /** ISO date-time, UTC. */
  taken: string;
  copy: PageCopy;
  /** The server's answers on the way to the page, with their headers; absent where they were not asked for. */
  exchanges?: Exchange[];
  /** What was read, where anything could be. */
  page?: ProductPage;
  picture: { kind: 'png'; bytes: Uint8Array } | { kind: 'none'; why: string };
  browser: string;
  extension: string;
}
