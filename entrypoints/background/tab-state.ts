import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import { tabKey, tabOfKey } from '../../lib/check/tab-memory.ts';
import { Assessment } from '../../lib/model/assessment.ts';
import { ProductPage } from '../../lib/model/product-page.ts';

/**
 * What is known of one tab. It lives in `storage.session`: the worker may be killed after any line, and a popup opened
 * afterwards has to find the same answer. Session storage is memory only, so nothing about a visit reaches the disk.
 */
const TabState = v.strictObject({ url: v.string(), page: ProductPage, assessment: Assessment });
export type TabState = v.InferOutput<typeof TabState>;

/** Session storage holds 10 MB and one state is at most about 100 kB; the oldest tabs are read again when looked at. */
const MAX_TABS = 60;

/** The remembered verdict of a tab, or `undefined` where there is none or it does not have today's shape. */
export async function recallTab(tabId: number): Promise<TabState | undefined> {
  const stored = (await browser.storage.session.get(tabKey(tabId)))[tabKey(tabId)];
  const parsed = v.safeParse(TabState, stored);
  return parsed.success ? parsed.output : undefined;
}

/** Numbers of the tabs that something is remembered of, the oldest first. */
export async function rememberedTabs(): Promise<number[]> {
  return Object.keys(await browser.storage.session.get(null)).flatMap((key) => tabOfKey(key) ?? []);
}

/**
 * Remembers the verdict of a tab, letting go of others when there are too many, and of those whose tabs are no more: a
 * worker that is killed while it hears of a closed tab never comes to forget it.
 */
export async function rememberTab(tabId: number, state: TabState): Promise<void> {
  const [remembered, open] = await Promise.all([rememberedTabs(), browser.tabs.query({})]);
  const there = new Set(open.map(({ id }) => id));
  const closed = remembered.filter((each) => !there.has(each));
  const kept = remembered.filter((each) => there.has(each) && each !== tabId);
  const tooMany = kept.slice(0, Math.max(0, kept.length - MAX_TABS + 1));
  const gone = [...closed, ...tooMany];
  if (gone.length > 0) await browser.storage.session.remove(gone.map(tabKey));
  if (there.has(tabId)) await browser.storage.session.set({ [tabKey(tabId)]: state });
}

/** Forgets a tab that was closed or has left its page. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabKey(tabId));
}
