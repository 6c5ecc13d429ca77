import { browser } from '../../lib/browser.ts';
import { isMuted, MUTES_KEY, mutesOf } from '../../lib/check/mutes.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { Assessment } from '../../lib/model/assessment.ts';
import type { Level } from '../../lib/model/finding.ts';
import { levelIn, wordingIn } from '../../lib/risk/wording/in-words.ts';
import { words } from './words.ts';

/**
 * A word beside the shape, so that the level is told by form and word and not by colour alone. Levels that name nobody
 * carry none.
 */
const BADGE: Record<Level, string> = {
  listed: 'LIST',
  documented: 'REP',
  stated: 'PAGE',
  context: '',
  'nothing-found': '',
  'not-checked': '',
};

/** Ink on paper: the badge is a caption, not an alarm. */
const BADGE_COLOUR = '#2b2b2b';

const icons = (level: Level) =>
  Object.fromEntries([16, 32, 48].map((size) => [String(size), `/icon/${level}-${size}.png`]));

/** Most characters of a title: browsers cut tooltips, and a quote can be long. */
const MAX_TITLE = 300;

/** The icon's title, read aloud by screen readers: level, brand, reason. */
export function iconTitle(words: Words, assessment: Assessment): string {
  const party = assessment.roles.find(({ role, name }) => role === 'brand' && name.kind === 'stated')?.name;
  const level = levelIn(words, assessment.level);
  const reason = wordingIn(words, assessment.headline);
  const title =
    party?.kind === 'stated'
      ? words.say('icon_title_brand', { level, reason, brand: party.name })
      : words.say('icon_title', { level, reason });
  return title.slice(0, MAX_TITLE);
}

/** The button as it is before anything is known; what it says then is true of a muted page too. */
async function showNothing(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setIcon({ tabId, path: icons('not-checked') }),
    browser.action.setTitle({ tabId, title: (await words()).say('icon_muted') }),
    browser.action.setBadgeText({ tabId, text: '' }),
  ]);
}

/** Shows a verdict on the toolbar button of its tab. A tab closed meanwhile is no error. */
export async function showVerdict(tabId: number, assessment: Assessment, host?: string): Promise<void> {
  try {
    const mutes = mutesOf((await browser.storage.local.get(MUTES_KEY))[MUTES_KEY]);
    if (isMuted(assessment, host, mutes)) return await showNothing(tabId);
    await Promise.all([
      browser.action.setIcon({ tabId, path: icons(assessment.level) }),
      browser.action.setTitle({ tabId, title: iconTitle(await words(), assessment) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
      browser.action.setBadgeText({ tabId, text: BADGE[assessment.level] }),
    ]);
  } catch (error) {
    if (!(error instanceof Error && /no tab with id|invalid tab id/i.test(error.message))) throw error;
  }
}
