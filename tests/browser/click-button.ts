import type { Page } from 'playwright-core';
import type { ExtensionInChromium } from './chromium.ts';

interface TabTarget {
  targetId: string;
  url: string;
}

/**
 * Clicks the extension's toolbar button on a page, as far as the browser is concerned: it grants what a click grants.
 */
export async function clickButton({ context, extensionId }: ExtensionInChromium, page: Page): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser has no connection of its own to be driven by.');
  // Newer than the protocol that the driver's types describe.
  const send = session.send.bind(session) as unknown as (method: string, params: object) => Promise<unknown>;
  const answer = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = (answer as { targetInfos: TabTarget[] }).targetInfos.find(({ url }) => url === page.url());
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab?.targetId });
}
