/**
 * Where the verdict on a tab lies in `storage.session`: written by the worker, read by it and by the popup, which shows
 * the verdict before the worker is awake. Memory only: nothing about a visit reaches the disk.
 */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** The address a verdict belongs to: a fragment does not change the product. */
export const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? url;
