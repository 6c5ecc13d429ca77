import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/messages.ts';
import { checkChangedTab, verdictOfTab } from './check-tab.ts';
import { forgetTab } from './tab-state.ts';

const CheckRequest = v.object({
  tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reading: v.picklist(['remembered', 'fresh']),
});
/** Longest wait one message asks for: well within what a worker lives. */
const MAX_WAIT = 20_000;

/** What the audit page asks of the worker. The page keeps the state, so a worker stopped here loses nothing. */
export const auditHandlers: Pick<Handlers, 'audit:check' | 'audit:wait'> = {
  async 'audit:check'(request) {
    const { tabId, reading } = v.parse(CheckRequest, request);
    if (reading === 'fresh') await forgetTab(tabId);
    const { assessment, page } = await (reading === 'fresh' ? checkChangedTab(tabId) : verdictOfTab(tabId));
    const shown = (await browser.tabs.get(tabId)).url;
    return {
      assessment,
      ...(page === undefined ? {} : { page }),
      ...(shown === undefined ? {} : { shown }),
    };
  },
  async 'audit:wait'(request) {
    const { ms } = v.parse(v.object({ ms: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_WAIT)) }), request);
    await new Promise((done) => setTimeout(done, ms));
    return undefined;
  },
};
