import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import { checkPage, recordOf } from '../../lib/check/check-page.ts';
import { isMuted, MUTES_KEY, mutesOf } from '../../lib/check/mutes.ts';
import { shopOf } from '../../lib/check/shop-of.ts';
import type { Handlers, PopupAnswer } from '../../lib/messages.ts';
import type { ProductPage } from '../../lib/model/product-page.ts';
import { UserRole } from '../../lib/model/recommendation.ts';
import { Locator } from '../../lib/model/sourced.ts';
import { showQuote } from '../../lib/page/show-quote.ts';
import { auditHandlers } from './audit.ts';
import { type Checked, checkChangedTab, checkTab, verdictOfTab } from './check-tab.ts';
import { correctionHandlers } from './corrections.ts';
import { askAdded, askDatabase } from './database.ts';
import { feedHandlers, feedName } from './feed-handlers.ts';
import { feedConfigs } from './feed-settings.ts';
import { lookupHandlers } from './lookup.ts';
import { onPageHandlers, onPageHosts } from './on-page.ts';
import { supplierHandlers } from './suppliers.ts';
import { forgetTab } from './tab-state.ts';

const TabRequest = v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const ROLE_KEY = 'userRole';

/** What each message does. Every handler may run twice (see `send`), so each leaves the same state as once. */
export const handlers: Handlers = {
  ...feedHandlers,
  ...lookupHandlers,
  ...correctionHandlers,
  ...auditHandlers,
  ...supplierHandlers,
  ...onPageHandlers,
  async 'page:detected'(request, sender) {
    const { product, again } = v.parse(v.object({ product: v.boolean(), again: v.boolean() }), request);
    if (sender.kind !== 'page') return undefined;
    if (!product) await forgetTab(sender.tabId);
    // Told again, the page is the same as before: a reading still under way is of it.
    await (again ? checkTab(sender.tabId) : checkChangedTab(sender.tabId));
    return undefined;
  },
  async 'popup:get'(request) {
    const { tabId } = v.parse(TabRequest, request);
    return answer(tabId, await verdictOfTab(tabId));
  },
  async 'popup:check'(request) {
    const { tabId } = v.parse(TabRequest, request);
    await forgetTab(tabId);
    return answer(tabId, await checkChangedTab(tabId));
  },
  async 'popup:record'(request) {
    const { tabId } = v.parse(TabRequest, request);
    const { page, assessment } = await verdictOfTab(tabId);
    if (page?.kind !== 'product' || assessment.notChecked !== undefined)
      throw new Error('There is no verdict to save: this tab shows no product page.');
    return { json: await askDatabase((data) => recordOf(page, data, Date.now())) };
  },
  async 'popup:role'(request) {
    const { role } = v.parse(v.object({ role: UserRole }), request);
    await browser.storage.local.set({ [ROLE_KEY]: role });
    return undefined;
  },
  async 'about:get'() {
    return askDatabase(async (data) => {
      const [reference, stamp, sources] = await Promise.all([data.reference(), data.stamp(), data.sources()]);
      return { recommendations: reference.recommendations, status: reference.status, data: stamp, sources };
    });
  },
  async 'page:show-quote'(request) {
    const { tabId, locator } = v.parse(v.object({ ...TabRequest.entries, locator: Locator }), request);
    if (locator.kind !== 'element') return { shown: false };
    const [injected] = await browser.scripting.executeScript({
      target: { tabId },
      func: showQuote,
      args: [locator.path],
    });
    return { shown: injected?.result === true };
  },
};

async function answer(tabId: number, { assessment, page }: Checked): Promise<PopupAnswer> {
  const [{ reference, hosts }, stored, access, onPage, others] = await Promise.all([
    askDatabase(async (data) => ({ reference: await data.reference(), hosts: await data.hosts() })),
    browser.storage.local.get([ROLE_KEY, MUTES_KEY]),
    accessTo(tabId),
    onPageHosts(),
    page === undefined ? [] : otherVerdicts(page),
  ]);
  const role = v.safeParse(UserRole, stored[ROLE_KEY]);
  const shop = page === undefined ? undefined : shopOf(page.host, hosts);
  return {
    assessment,
    ...(page === undefined ? {} : { page }),
    ...(shop === undefined ? {} : { shop }),
    recommendations: reference.recommendations,
    status: reference.status,
    userRole: role.success ? role.output : 'shopper',
    access,
    button: isMuted(assessment, page?.host, mutesOf(stored[MUTES_KEY])) ? 'muted' : 'speaks',
    onPage: page !== undefined && onPage.includes(page.host) ? 'shown' : 'not-shown',
    others,
  };
}

/** What the feeds that the user added say of a page: shown beside the verdict, never mixed into it. */
async function otherVerdicts(page: ProductPage): Promise<PopupAnswer['others']> {
  const added = (await feedConfigs()).filter(({ kind }) => kind === 'added');
  const verdicts = await Promise.all(
    added.map(async (config) => {
      const assessment = await askAdded(config, (data) => checkPage(page, data, Date.now()));
      return assessment === undefined ? [] : [{ feed: await feedName(config), assessment }];
    }),
  );
  return verdicts.flat();
}

/** How far we may read the tab's shop: always, only while the person asks, or not at all. */
async function accessTo(tabId: number): Promise<PopupAnswer['access']> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined || !/^https?:/.test(url)) return 'none';
  const always = await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
  return always ? 'always' : 'when-clicked';
}
