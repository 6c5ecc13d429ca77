import * as v from 'valibot';
import { text } from '../../model/text.ts';

const MAX_HEADERS = 200;
const MAX_NAME = 200;
const MAX_VALUE = 4000;

/** One answer of a server on the way to a page: a redirect, or the page itself. */
export const Exchange = v.strictObject({
  url: text(4096),
  /** "HTTP/1.1 200 OK", as the browser tells it. */
  status: v.pipe(v.string(), v.maxLength(300)),
  /** Where the browser had the answer from. */
  from: v.picklist(['server', 'cache']),
  headers: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
        value: v.pipe(v.string(), v.maxLength(MAX_VALUE)),
      }),
    ),
    v.maxLength(MAX_HEADERS),
  ),
});
export type Exchange = v.InferOutput<typeof Exchange>;

/** What a browser tells of an answer. */
export interface Heard {
  url: string;
  statusLine?: string | undefined;
  fromCache?: boolean | undefined;
  responseHeaders?: readonly { name: string; value?: string | undefined }[] | undefined;
}

/** Cookies tell a server who looks, and anybody who has one can be taken for that person. */
const COOKIE = /^set-cookie2?$/i;

/** An answer as a pack keeps it: bounded, and without the cookies it set. */
export function exchangeOf({ url, statusLine, fromCache, responseHeaders }: Heard): Exchange {
  const headers = (responseHeaders ?? [])
    .filter(({ name }) => !COOKIE.test(name))
    .slice(0, MAX_HEADERS)
    .map(({ name, value }) => ({ name: name.slice(0, MAX_NAME), value: (value ?? '').slice(0, MAX_VALUE) }));
  return {
    url: url.slice(0, 4096),
    status: (statusLine ?? '').slice(0, 300),
    from: fromCache === true ? 'cache' : 'server',
    headers,
  };
}
