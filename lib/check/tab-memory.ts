import type { Assessment } from '../model/assessment.ts';

const PREFIX = 'tab:';

/**
 * Where the verdict on a tab lies in `storage.session`: written by the worker, read by it and by the popup, which shows
 * the verdict before the worker is awake. Memory only: nothing about a visit reaches the disk.
 */
export const tabKey = (tabId: number): string => `${PREFIX}${tabId}`;

/** The tab that something in `storage.session` is about, or `undefined` where it is about none. */
export const tabOfKey = (key: string): number | undefined =>
  key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : undefined;

/**
 * Whether a remembered verdict may be shown before the worker has looked at it: while it is about this very page and its
 * data is not past its date, for such data says so instead of answering.
 *
 * @param now  the time in milliseconds since 1970
 */
export const mayBeShownFirst = (
  remembered: { url: string; assessment: Pick<Assessment, 'data' | 'notChecked'> },
  url: string,
  now: number,
): boolean =>
  remembered.url === withoutFragment(url) &&
  (remembered.assessment.notChecked !== undefined || Date.parse(remembered.assessment.data.expires) > now);

/** The address a verdict belongs to: a fragment does not change the product. */
export const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;
