/** What a page tells of its shop before the reader is there. */
export interface ShopSurvey {
  host: string;
  /** Ids of the kinds of shop software whose signs it bears. */
  software: string[];
}

/**
 * Looks which shop software a page was made with, by one selector or two for each.
 *
 * One closed function that uses nothing from outside, so that the worker can inject it before it knows the page.
 *
 * @param signs  selectors by id, from the table of rules
 * @param page  the page to look at; the one it runs in by default
 */
export function surveyShop(
  signs: Readonly<Record<string, readonly string[]>>,
  page?: { document: Document; host: string },
): ShopSurvey {
  const { document, host } = page ?? { document: globalThis.document, host: globalThis.location.hostname };
  const software = Object.entries(signs)
    .filter(([, selectors]) => document.querySelector(selectors.join(',')) !== null)
    .map(([id]) => id);
  return { host, software };
}
