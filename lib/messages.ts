import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { FeedState } from './feed/feed-state.ts';
import type { SyncResult } from './feed/run-sync.ts';
import { messageOf } from './message-of.ts';
import type { Assessment, DataStamp } from './model/assessment.ts';
import type { Corrections } from './model/corrections.ts';
import type { Entity } from './model/entity.ts';
import type { Level } from './model/finding.ts';
import type { FeedSource } from './model/manifest.ts';
import type { Band } from './model/match.ts';
import type { ProductPage } from './model/product-page.ts';
import type { Recommendation, StatusEvent, UserRole } from './model/recommendation.ts';
import type { RetailHost } from './model/reference.ts';
import type { Locator } from './model/sourced.ts';

/** What is shown on a shop's own page, in the words of the person's language. */
export type OnPageAnswer =
  | { kind: 'nothing' }
  | {
      kind: 'shown';
      strip: { level: Level; title: string; text: string; lines: readonly { level: Level; text: string }[] };
      marks: readonly { brand: string; level: Level; label: string }[];
      words: { lang: string; dir: 'ltr' | 'rtl'; region: string; hint: string; close: string };
    };

/** Everything the popup shows for one tab. */
export interface PopupAnswer {
  assessment: Assessment;
  /** What was read; absent where nothing could be. */
  page?: ProductPage;
  recommendations: readonly Recommendation[];
  status: readonly StatusEvent[];
  userRole: UserRole;
  /** The shop the page stands on, where it is known. */
  shop?: RetailHost;
  /** Whether pages of this shop are read while browsing, or only when the popup is opened. */
  access: 'always' | 'when-clicked' | 'none';
  /** Whether the toolbar button says the verdict, or was muted in the options. */
  button: 'speaks' | 'muted';
  /** Whether results are shown on the shop's own pages; the user turns it on for one shop at a time. */
  onPage: 'shown' | 'not-shown';
  /** Verdicts of feeds that the user added, each by the name the feed's publisher gave it. */
  others: readonly { feed: string; assessment: Assessment }[];
}

/** One name found by a look-up. */
export interface LookupMatch extends Pick<Entity, 'id' | 'kind' | 'name' | 'country'> {
  matchedName: string;
  /** How sure the match is; `begins` where the name, or a word in it, begins as typed. */
  band: Band | 'begins';
  /** How many list entries and reports are recorded. */
  listings: number;
  evidence: number;
}

/** One feed as the options show it. */
export interface FeedView {
  id: string;
  kind: 'built-in' | 'added';
  /** Name that its publisher signed. */
  name: string;
  address: string;
  /** Of the feed built in, where a person chose a mirror: the address it came with. */
  packaged?: string;
  /** Fingerprint of its root of trust, to compare with the one its publisher gives. */
  fingerprint: string;
  state: FeedState;
  /** Bytes of the synchronisation under way. */
  progress?: { done: number; total: number };
}

/** A feed before it is trusted: what a person looks at to decide. */
export interface FeedPreview {
  name: string;
  address: string;
  fingerprint: string;
  /** The signed root, to be handed back when the feed is added. */
  root: string;
}

/** What the page "About" shows of the data. */
export interface AboutAnswer {
  recommendations: readonly Recommendation[];
  status: readonly StatusEvent[];
  data: DataStamp;
  sources: readonly FeedSource[];
}

/** What the data has taken back, for the page "About". */
export interface CorrectionsAnswer extends Omit<Corrections, 'withdrawn'> {
  /** The latest withdrawn entries, latest first; `name` is absent where no data of this browser has it any more. */
  withdrawn: readonly { id: string; name?: string }[];
  /** How many there are in all. */
  count: number;
}

/** The one contract between the contexts of the extension: name, request, response. */
export interface Messages {
  /**
   * Detector → worker: this document shows a product (again), or a product it showed has gone; `again` where the same was
   * told before and nobody answered.
   */
  'page:detected': { request: { product: boolean; again: boolean }; response: undefined };
  'popup:get': { request: { tabId: number }; response: PopupAnswer };
  /** Reads the tab again, whatever is remembered of it. */
  'popup:check': { request: { tabId: number }; response: PopupAnswer };
  /** The verdict with all it rests on, for a file that can be worked out again. */
  'popup:record': { request: { tabId: number }; response: { json: string } };
  'popup:role': { request: { role: UserRole }; response: undefined };
  /** Turns on or off what is shown on the pages of the tab's shop. */
  'popup:on-page': { request: { tabId: number; onPage: PopupAnswer['onPage'] }; response: undefined };
  /** Script on a shop's page → worker: what to show here, given the brands that a list names. */
  'page:on-page': { request: { brands: readonly string[] }; response: OnPageAnswer };
  /** Searches the whole database by any name. */
  'lookup:search': { request: { text: string }; response: { matches: readonly LookupMatch[]; created: string } };
  'lookup:entity': { request: { id: string }; response: { entity?: Entity } };
  /** Domains of the shops that the data knows. */
  'shops:known': { request: Record<string, never>; response: { domains: readonly string[] } };
  'feeds:get': { request: Record<string, never>; response: { feeds: readonly FeedView[] } };
  /** Fetches the root of trust from an address, so that the user can compare its fingerprint. */
  'feeds:preview': { request: { address: string }; response: FeedPreview };
  'feeds:add': { request: { address: string; root: string }; response: undefined };
  'feeds:remove': { request: { id: string }; response: undefined };
  /** Looks at one feed, or at all, now; answers when done. */
  'feeds:sync': { request: { id?: string }; response: { results: readonly SyncResult[] } };
  'feeds:cancel': { request: Record<string, never>; response: undefined };
  'about:get': { request: Record<string, never>; response: AboutAnswer };
  'about:corrections': { request: Record<string, never>; response: CorrectionsAnswer };
  /** Reads a tab that the audit page has opened; `remembered` takes what is known of the page it shows. */
  'audit:check': {
    request: { tabId: number; reading: 'remembered' | 'fresh' };
    response: { assessment: Assessment; page?: ProductPage; shown?: string };
  };
  /** Answers after a while: a page in the background has its own timers slowed down by the browser, a worker has not. */
  'audit:wait': { request: { ms: number }; response: undefined };
  /** Asks the user's own matching service; the page has shown what is sent and asked the browser for the host. */
  'suppliers:ask-yente': { request: { address: string; dataset: string; body: string }; response: { answer: string } };
  /** Scrolls the page to a quote and marks it for a moment. */
  'page:show-quote': { request: { tabId: number; locator: Locator }; response: { shown: boolean } };
}
export type MessageName = keyof Messages;

/** Who sent a message: a content script in a tab, or a page of the extension itself. */
export type Sender = { kind: 'page'; tabId: number; url: string } | { kind: 'extension' };

/** The worker could not be reached, even when asked twice. */
export class WorkerUnreachableError extends Error {
  override readonly name = 'WorkerUnreachableError';
  constructor(message: string, cause: unknown) {
    super(`Whence’s background did not answer "${message}". Close this window and open it again.`, { cause });
  }
}

/** What a browser says when the worker was stopped between call and answer (measured in Chromium 156, Firefox 153). */
const STOPPED = /message (channel|port) closed|Receiving end does not exist|Could not establish connection/i;

/** A handler failed; the message is the worker's own and tells what to do. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

/** What travels back: an answer, or the message of the error that stopped it. */
type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

/**
 * Sends one message to the worker. A worker killed in the middle loses the answer, so a message that met a stopping
 * worker is sent once more; every handler may therefore run twice.
 *
 * @throws WorkerUnreachableError when the second try fails as well
 * @throws WorkerError when the worker could not do what was asked
 */
export async function send<N extends MessageName>(
  name: N,
  request: Messages[N]['request'],
): Promise<Messages[N]['response']> {
  const reply = await transmit(name, request);
  if (!reply.ok) throw new WorkerError(reply.error);
  return reply.answer as Messages[N]['response'];
}

async function transmit(name: MessageName, request: unknown): Promise<Reply> {
  for (let last = false; ; last = true) {
    let lost: unknown;
    try {
      const reply: unknown = await browser.runtime.sendMessage({ name, request });
      if (isReply(reply)) return reply;
      // A stopped worker may also leave nothing behind, not even an error.
      lost = reply;
    } catch (error) {
      if (!(error instanceof Error && STOPPED.test(error.message))) throw error;
      lost = error;
    }
    if (last) throw new WorkerUnreachableError(name, lost);
  }
}

const isReply = (reply: unknown): reply is Reply => typeof reply === 'object' && reply !== null && 'ok' in reply;

/** One function for each message; a missing one is a compile error. */
export type Handlers = {
  [N in MessageName]: (request: Messages[N]['request'], sender: Sender) => Promise<Messages[N]['response']>;
};

/**
 * Messages a content script may send. A page's process may be hostile: it gets these and no other, and an answer with
 * words in it only on shops for which the user turned that on.
 */
const FROM_PAGES: ReadonlySet<string> = new Set<MessageName>(['page:detected', 'page:on-page']);

/** Tells who sent a message, or `undefined` for anyone who is not part of this extension. */
export function identify(sender: Runtime.MessageSender, extensionId: string, extensionUrl: string): Sender | undefined {
  if (sender.id !== extensionId || sender.url === undefined) return undefined;
  if (sender.url.startsWith(extensionUrl)) return { kind: 'extension' };
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  return { kind: 'page', tabId: sender.tab.id, url: sender.url };
}

/**
 * Answers messages with `handlers`. Call it while the worker's script first runs, so that a woken worker hears the
 * message that woke it. Unknown names, foreign senders and pages overstepping their one message get no answer.
 */
export function answerMessages(handlers: Handlers): void {
  const listen = (message: unknown, from: Runtime.MessageSender, reply: (reply: unknown) => void): true | undefined => {
    const sender = identify(from, browser.runtime.id, browser.runtime.getURL(''));
    if (sender === undefined || !isEnvelope(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    if (sender.kind === 'page' && !FROM_PAGES.has(message.name)) return undefined;
    const handler = handlers[message.name] as (request: unknown, sender: Sender) => Promise<unknown>;
    const answerWith = (answer: Reply) => reply(answer);
    handler(message.request, sender).then(
      (answer) => answerWith({ ok: true, answer }),
      (error: unknown) => answerWith({ ok: false, error: messageOf(error) }),
    );
    // `true` keeps the channel open in every browser; a returned promise does so only in some.
    return true;
  };
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListenerCallback);
}

function isEnvelope(message: unknown): message is { name: MessageName; request: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    'request' in message
  );
}
