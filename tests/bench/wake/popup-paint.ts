import type { Page } from 'playwright-core';

/** Milliseconds from the start of the navigation, by the popup's own clock. */
export interface PopupTimes {
  /** The verdict is in the document: the mark that the popup sets. */
  verdict: number;
  /** The first text was drawn. The popup draws nothing before the verdict, so this is the verdict. */
  paint: number;
}

/** Functions of the browser's that the types of our tests do not know. */
interface Opening {
  action: { openPopup(): Promise<void> };
  extension: { getViews(of: { type: 'popup' }): Window[] };
}

/**
 * Opens the popup of the button, about the tab in front, as a click does, takes its times and closes it. A popup in a tab
 * of its own would measure something else: the browser tells the worker of every tab that loads, and so wakes it.
 *
 * @param own  a page of the extension, from which the popup can be reached; not the tab in front
 */
export async function timePopup(own: Page): Promise<PopupTimes> {
  await openWhenAllowed(own);
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    const times = await own.evaluate(readTimes);
    if (times !== null) return times;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The popup showed no verdict within ten seconds.');
}

/** Opens the popup; the browser refuses while the one before is still closing. */
async function openWhenAllowed(own: Page): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await own.evaluate(() => (chrome as unknown as Opening).action.openPopup());
    } catch (error) {
      if (tries === 30) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}

/** Runs in the extension's page: the times of the popup once it has both, which it is then closed with. */
function readTimes(): PopupTimes | null {
  const [popup] = (chrome as unknown as Opening).extension.getViews({ type: 'popup' });
  const verdict = popup?.performance.getEntriesByName('verdict')[0]?.startTime;
  const paint = popup?.performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  if (verdict === undefined || paint === undefined) return null;
  if (popup?.document.querySelector('main h1') === null) throw new Error('The popup was drawn without a verdict.');
  popup?.close();
  return { verdict, paint };
}
