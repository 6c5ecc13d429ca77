import * as v from 'valibot';
import { MAX_ANSWER, matchAddress, YenteError } from '../../lib/audit/suppliers/yente.ts';
import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/messages.ts';

const Ask = v.strictObject({
  address: v.pipe(v.string(), v.maxLength(2_000)),
  dataset: v.pipe(v.string(), v.maxLength(80)),
  body: v.pipe(v.string(), v.maxLength(1_000_000)),
});
/** Longest wait for an answer, in milliseconds; matching fifty names on a small server takes a few seconds. */
const PATIENCE = 60_000;

/** What the page "Check suppliers" asks of the worker: the one context that may connect to another host. */
export const supplierHandlers: Pick<Handlers, 'suppliers:ask-yente'> = {
  async 'suppliers:ask-yente'(request) {
    const { address, dataset, body } = v.parse(Ask, request);
    const url = matchAddress(address, dataset);
    const granted = await browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });
    if (!granted) throw new YenteError('The browser was not allowed to reach that address; nothing was sent.');
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    }).catch((error: unknown) => {
      throw new YenteError(`${url.origin} did not answer. Check the address and that yente is running.`, {
        cause: error,
      });
    });
    if (!response.ok) {
      throw new YenteError(`${url.origin} answered ${response.status}. Check the name of the dataset (${dataset}).`);
    }
    return { answer: await readBounded(response) };
  },
};

/** The text of an answer; more of it than any answer can have is never awaited. */
async function readBounded({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true });
    if (text.length > MAX_ANSWER) {
      await reader.cancel();
      throw new YenteError('That server’s answer is larger than any answer of yente. Check the address.');
    }
  }
  return text + decoder.decode();
}
