import { ownInterface } from './own-interface.ts';

/** What a script in a page needs of the browser: to tell the worker something, and to notice that nobody hears it any more. */
export interface MessagingRuntime {
  /** Gone after an update or removal of the extension, while the script itself stays in the page. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** The runtime as the browser itself gives it; `undefined` where a page has none. */
export const messagingRuntime = (): MessagingRuntime | undefined => ownInterface()?.runtime;
