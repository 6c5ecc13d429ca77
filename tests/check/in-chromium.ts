import type { Page, Route } from 'playwright-core';
import { type ReportRow, reportRow } from '../../lib/check/report-row.ts';
import type { PopupAnswer } from '../../lib/messages.ts';
import type { ProductPage } from '../../lib/model/product-page.ts';
import { openChromium } from '../browser/chromium.ts';
import {
  addressOf,
  decodePage,
  encodingOf,
  type PageToCheck,
  readPageBytes,
  UnreadablePageError,
} from './saved-page.ts';

/** Longest a page may take to load and be read, in milliseconds. */
const PATIENCE = 45_000;

/** A tab that checks one page after another. */
interface Slot {
  page: Page;
  tabId: number;
}

/** A running browser with the extension, as many tabs as asked for. */
export interface ChromiumChecker {
  /** Checks one page in the given tab, `0` to `slots - 1`; a tab checks one page at a time. */
  check(page: PageToCheck, slot: number): Promise<ReportRow>;
  /** The same, with all that was read instead of a row. */
  read(page: PageToCheck, slot: number): Promise<ProductPage>;
  close(): Promise<void>;
}

/**
 * Opens headless Chromium with the built extension. Every page is answered from its file under its own address and
 * nothing else is: no request of a saved page leaves the machine. The page's own scripts are off (by a policy in the
 * answer), so that a page reads the same today and next year; the extension's are not touched by that.
 */
export async function openChromiumChecker(extensionDir: string, slots: number): Promise<ChromiumChecker> {
  const browser = await openChromium({ extensionDir, headless: true });
  const console = await browser.context.newPage();
  await console.goto(`chrome-extension://${browser.extensionId}/popup.html?tab=-1`);
  const open = await Promise.all(Array.from({ length: slots }, (_, index) => openSlot(index)));

  async function openSlot(index: number): Promise<Slot> {
    const page = await browser.context.newPage();
    const url = `https://slot-${index}.invalid/`;
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>slot</title>' }));
    await page.goto(url);
    const tabId = await console.evaluate(async (pattern) => {
      const [tab] = await chrome.tabs.query({ url: pattern });
      return tab?.id;
    }, `${url}*`);
    if (tabId === undefined) throw new Error('The browser does not tell the number of a tab it has just opened.');
    return { page, tabId };
  }

  async function visit(
    saved: PageToCheck,
    { page, tabId }: Slot,
  ): Promise<Required<Pick<PopupAnswer, 'assessment' | 'page'>>> {
    const body = await readPageBytes(saved.path);
    const url = addressOf(saved, decodePage(body.subarray(0, 400_000)));
    await page.unrouteAll();
    await page.goto('about:blank');
    await page.route('**/*', answerOnce(body));
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    const reply = await console.evaluate(
      (id) => chrome.runtime.sendMessage({ name: 'popup:check', request: { tabId: id } }) as Promise<unknown>,
      tabId,
    );
    const { assessment, page: read } = answerOf(reply);
    if (read === undefined) throw new UnreadablePageError(`Not read: ${assessment.notChecked ?? 'unknown reason'}`);
    // Never another page's verdict under this page's name.
    if (read.url !== withoutFragment(page.url())) throw new UnreadablePageError('The browser went to another page.');
    return { assessment, page: { ...read, url } };
  }

  async function visitIn(saved: PageToCheck, index: number) {
    const slot = open[index];
    if (slot === undefined) throw new RangeError(`There are ${slots} tabs, not ${index + 1}.`);
    try {
      return await visit(saved, slot);
    } catch (error) {
      // A crashed or hanging tab must not spoil the next page.
      await slot.page.close().catch(() => {});
      open[index] = await openSlot(index);
      throw error;
    }
  }

  return {
    async check(saved, index) {
      const { assessment, page } = await visitIn(saved, index);
      return reportRow(saved.name, page, assessment);
    },
    read: async (saved, index) => (await visitIn(saved, index)).page,
    close: () => browser.close(),
  };
}

/** Answers the document itself, once, and refuses everything it asks for. */
function answerOnce(body: Buffer): (route: Route) => Promise<void> {
  let answered = false;
  return async (route) => {
    const request = route.request();
    if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) return route.abort();
    // A saved page that sends its reader elsewhere stays: an answer without content leaves the document as it is.
    if (answered) return route.fulfill({ status: 204 });
    answered = true;
    const headers = {
      'content-type': `text/html; charset=${encodingOf(body)}`,
      'content-security-policy': "script-src 'none'",
    };
    return route.fulfill({ status: 200, headers, body });
  };
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;

function answerOf(reply: unknown): PopupAnswer {
  const { ok, answer, error } = reply as { ok: boolean; answer?: PopupAnswer; error?: string };
  if (!ok || answer === undefined) throw new Error(error ?? 'The extension gave no answer.');
  return answer;
}
