import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import { checkPage } from '../../lib/check/check-page.ts';
import { withoutFragment } from '../../lib/check/tab-memory.ts';
import type { Assessment, DataStamp, NotCheckedReason } from '../../lib/model/assessment.ts';
import { ProductPage } from '../../lib/model/product-page.ts';
import { surveyShop } from '../../lib/page/site-rules/survey-shop.ts';
import { chooseLanguages } from '../../lib/page/text/choose-languages.ts';
import { notChecked } from '../../lib/risk/not-checked.ts';
import { askDatabase } from './database.ts';
import { showVerdict } from './icon.ts';
import { hasAll, readAgain, readerThere } from './read-again.ts';
import { readingPacks } from './reading-packs.ts';
import { RULE_TABLE, siteFiles } from './site-files.ts';
import { forgetTab, recallTab, rememberedTabs, rememberTab, type TabState } from './tab-state.ts';

/** What a check ends in: a verdict, with the page where one could be read. */
export interface Checked {
  assessment: Assessment;
  page?: ProductPage;
}

/** Tabs being read now, so that a second question waits for the first answer instead of reading twice. */
const underWay = new Map<number, Promise<Checked>>();

/** Reads and assesses a tab; two calls at once share one reading. */
export function checkTab(tabId: number): Promise<Checked> {
  const running = underWay.get(tabId);
  if (running !== undefined) return running;
  const check = readAndAssess(tabId).finally(() => underWay.delete(tabId));
  underWay.set(tabId, check);
  return check;
}

/** Reads a tab whose page has changed: a reading under way may be of the page before, so it is let finish first. */
export async function checkChangedTab(tabId: number): Promise<Checked> {
  await underWay.get(tabId)?.catch(() => {});
  return checkTab(tabId);
}

/** The verdict on the page that was read while the tab still shows it and the data is still the same, else a fresh one. */
export async function verdictOfTab(tabId: number): Promise<Checked> {
  const state = await recallTab(tabId);
  if (state !== undefined && (await stillShows(tabId, state.url))) {
    const { page } = state;
    const stamp = await askDatabase((data) => data.stamp());
    return { page, assessment: speaksFor(state.assessment, stamp) ? state.assessment : await reassess(tabId, state) };
  }
  const checked = await checkTab(tabId);
  // A reading that was under way may have been of the page before this one.
  const { page } = checked;
  return page === undefined || (await stillShows(tabId, page.url)) ? checked : checkChangedTab(tabId);
}

/**
 * Works out the verdicts of open tabs again, from their pages as they were read, where other data answers now or the data
 * has run out: an entry that was withdrawn stops accusing at once, on the button too.
 */
export async function reassessTabs(): Promise<void> {
  const tabs = await rememberedTabs();
  if (tabs.length === 0) return;
  const stamp = await askDatabase((data) => data.stamp());
  for (const tabId of tabs) {
    const state = await recallTab(tabId);
    if (state === undefined || speaksFor(state.assessment, stamp) || underWay.has(tabId)) continue;
    if (await stillShows(tabId, state.url)) await reassess(tabId, state);
    else await forgetTab(tabId);
  }
}

/** Whether a verdict was made with the data that answers now, and says so where that is past its date. */
function speaksFor({ data, notChecked: reason }: Assessment, stamp: DataStamp): boolean {
  const expired = reason !== 'not-a-product' && Date.parse(stamp.expires) <= Date.now();
  return data.version === stamp.version && data.created === stamp.created && expired === (reason === 'data-expired');
}

async function reassess(tabId: number, state: TabState): Promise<Assessment> {
  const { page } = state;
  const assessment = await askDatabase((data) => checkPage(page, data, Date.now()));
  await rememberTab(tabId, { ...state, assessment });
  await showVerdict(tabId, assessment, page.host);
  return assessment;
}

/** Whether a tab shows the page of an address, fragments aside; a tab whose address we may not know is believed to. */
async function stillShows(tabId: number, url: string): Promise<boolean> {
  const now = await addressOf(tabId);
  return now === undefined || withoutFragment(now) === withoutFragment(url);
}

async function readAndAssess(tabId: number): Promise<Checked> {
  const reading = await readTab(tabId);
  if (reading.kind === 'failed') {
    await forgetTab(tabId);
    const assessment = await whyNot(reading.reason);
    await showVerdict(tabId, assessment);
    return { assessment };
  }
  const { page } = reading;
  const assessment = await askDatabase((data) => checkPage(page, data, Date.now()));
  const url = await addressOf(tabId);
  // The tab may have gone elsewhere meanwhile; its next page must not wear this one's verdict.
  if (url !== undefined && withoutFragment(url) === withoutFragment(page.url)) {
    await rememberTab(tabId, { url: withoutFragment(page.url), page, assessment });
    await showVerdict(tabId, assessment, page.host);
  }
  return { page, assessment };
}

type Reading = { kind: 'read'; page: ProductPage } | { kind: 'failed'; reason: NotCheckedReason };

/** Injects the reader and takes its answer, which comes from a hostile page's process and is validated as such. */
async function readTab(tabId: number): Promise<Reading> {
  try {
    const target = { tabId };
    const [[chosen], [shop], [there]] = await Promise.all([
      browser.scripting.executeScript({ target, func: chooseLanguages }),
      browser.scripting.executeScript({ target, func: surveyShop, args: [RULE_TABLE.signs] }),
      browser.scripting.executeScript({ target, func: readerThere }),
    ]);
    const files = [...readingPacks(chosen?.result), ...siteFiles(shop?.result)];
    const isThere = hasAll(there?.result, browser.runtime.getManifest().version, files);
    const [again] = isThere ? await browser.scripting.executeScript({ target, func: readAgain }) : [];
    // With several files the result is the last one's, the reader's. A page that was left meanwhile has no reader.
    const [read] = again?.result
      ? [again]
      : await browser.scripting.executeScript({ target, files: [...files, '/reader.js'] });
    const page = v.safeParse(ProductPage, read?.result);
    return page.success ? { kind: 'read', page: page.output } : { kind: 'failed', reason: 'unreadable' };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const reason = /permission|cannot access|cannot be scripted/i.test(message) ? 'no-permission' : 'unreadable';
    return { kind: 'failed', reason };
  }
}

/** A "not checked" verdict with its reason, stamped with the data there is. */
async function whyNot(reason: NotCheckedReason): Promise<Assessment> {
  const data = await askDatabase((each) => each.stamp());
  return notChecked(reason, data, new Date().toISOString().slice(0, 10));
}

/** The tab's address where we may know it. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}
