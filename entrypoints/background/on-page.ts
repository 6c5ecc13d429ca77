import * as v from 'valibot';
import { browser } from '../../lib/browser.ts';
import { isMuted, MUTES_KEY, type Mutes, mutedForm, mutesOf } from '../../lib/check/mutes.ts';
import { markBrands, ON_PAGE_KEY, onPageHostsOf } from '../../lib/check/on-page.ts';
import type { Handlers, OnPageAnswer } from '../../lib/messages.ts';
import type { Assessment } from '../../lib/model/assessment.ts';
import { MAX_LISTED_BRAND, MOST_LISTED_BRANDS } from '../../lib/model/limits.ts';
import { levelIn, wordingIn } from '../../lib/risk/wording/in-words.ts';
import { verdictOfTab } from './check-tab.ts';
import { askDatabase } from './database.ts';
import { words } from './words.ts';

const SCRIPT = 'on-page';

/** The shops on whose pages results are shown. */
export async function onPageHosts(): Promise<string[]> {
  return onPageHostsOf((await browser.storage.local.get(ON_PAGE_KEY))[ON_PAGE_KEY]);
}

let registering: Promise<void> = Promise.resolve();

/**
 * Runs our script on exactly the shops it was turned on for, now and at later starts. Call it as the detector's. One change
 * waits for the one before it: two at once would both register, or one would take away what the other just added.
 */
export function registerOnPage(): Promise<void> {
  registering = registering.then(registerNow, registerNow);
  return registering;
}

async function registerNow(): Promise<void> {
  const hosts = await onPageHosts();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (hosts.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: ['/on-page.js'],
    matches: hosts.flatMap((host) => [`https://${host}/*`, `http://${host}/*`]),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Follows what the popup and the options turn on and off. Call it while the worker's script first runs. */
export function followOnPage(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && ON_PAGE_KEY in changes) void registerOnPage();
  });
}

/** Takes away what our script shows in a tab. Runs in the page's isolated world by injection. */
function takeAway(): void {
  (globalThis as { whenceOnPage?: () => void }).whenceOnPage?.();
}

const hostOf = (url: string): string => new URL(url).hostname;

export const onPageHandlers = {
  async 'popup:on-page'(request) {
    const { tabId, onPage } = v.parse(
      v.object({ tabId: v.pipe(v.number(), v.integer()), onPage: v.picklist(['shown', 'not-shown']) }),
      request,
    );
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !/^https?:/.test(url)) throw new Error('This tab shows no page of a shop.');
    const others = (await onPageHosts()).filter((host) => host !== hostOf(url));
    await browser.storage.local.set({ [ON_PAGE_KEY]: onPage === 'shown' ? [...others, hostOf(url)] : others });
    const target = { tabId };
    if (onPage === 'shown') await browser.scripting.executeScript({ target, files: ['/on-page.js'] });
    else await browser.scripting.executeScript({ target, func: takeAway });
    return undefined;
  },
  async 'page:on-page'(request, sender) {
    const { brands } = v.parse(
      v.object({
        brands: v.pipe(
          v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LISTED_BRAND))),
          v.maxLength(MOST_LISTED_BRANDS),
        ),
      }),
      request,
    );
    // The address is the browser's word, not the page's.
    if (sender.kind !== 'page' || !(await onPageHosts()).includes(hostOf(sender.url))) return { kind: 'nothing' };
    const { assessment, page } = await verdictOfTab(sender.tabId);
    if (page?.kind === 'product') return aboutProduct(assessment, page.host);
    return page?.kind === 'listing' ? aboutList(brands, page.host) : { kind: 'nothing' };
  },
} satisfies Partial<Handlers>;

async function mutes(): Promise<Mutes> {
  return mutesOf((await browser.storage.local.get(MUTES_KEY))[MUTES_KEY]);
}

async function aboutProduct(assessment: Assessment, host: string): Promise<OnPageAnswer> {
  if (isMuted(assessment, host, await mutes())) return { kind: 'nothing' };
  const spoken = await words();
  const { level, headline, findings } = assessment;
  const notShown = findings[0] === undefined ? '' : wordingIn(spoken, findings[0].doesNotShow);
  const text = spoken.together([wordingIn(spoken, headline), notShown]);
  return {
    kind: 'shown',
    strip: { level, title: levelIn(spoken, level), text, lines: [] },
    marks: [],
    words: await fixedWords(),
  };
}

async function aboutList(brands: readonly string[], host: string): Promise<OnPageAnswer> {
  const { brands: muted, hosts, levels } = await mutes();
  if (hosts.includes(host)) return { kind: 'nothing' };
  const found = await askDatabase((data) => markBrands(brands, host, data, Date.now()));
  const loud = found.filter(({ brand, level }) => !levels.includes(level) && !muted.includes(mutedForm(brand)));
  const [first] = loud;
  if (first === undefined) return { kind: 'nothing' };
  const spoken = await words();
  const marks = loud.map(({ brand, level }) => ({
    brand,
    level,
    label: spoken.say('onpage_mark', { brand, level: levelIn(spoken, level) }),
  }));
  const lines = marks.map(({ level, label }) => ({ level, text: label }));
  return {
    kind: 'shown',
    strip: { level: first.level, title: spoken.say('onpage_legend'), text: '', lines },
    marks,
    words: await fixedWords(),
  };
}

async function fixedWords(): Promise<Extract<OnPageAnswer, { kind: 'shown' }>['words']> {
  const spoken = await words();
  return {
    lang: spoken.language.tag,
    dir: spoken.language.dir,
    region: spoken.say('onpage_region'),
    hint: spoken.say('onpage_open_hint'),
    close: spoken.say('onpage_close'),
  };
}
