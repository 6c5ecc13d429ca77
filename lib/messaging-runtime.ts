/** What a script in a page needs of the browser: to tell the worker something, and to notice that nobody hears it any more. */
export interface MessagingRuntime {
  /** Gone after an update or removal of the extension, while the script itself stays in the page. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** `browser` where there is one, else `chrome`; the polyfill would be many times the size of the scripts that ask. */
export function messagingRuntime(): MessagingRuntime | undefined {
  const scope = globalThis as { browser?: { runtime: MessagingRuntime }; chrome?: { runtime: MessagingRuntime } };
  return (scope.browser ?? scope.chrome)?.runtime;
}
