import { browser } from '../../lib/browser.ts';

const ID = 'detector';

/**
 * Runs the detector on exactly the pages that were granted, now and at later starts. Registrations do not survive an
 * update of the extension and grants change at any time, so this runs at install, at start and at every change.
 */
export async function registerDetector(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(https?|\*):\/\//.test(origin) || origin === '<all_urls>');
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: ['/detector.js'],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}
