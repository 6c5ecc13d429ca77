/** A list of addresses cannot be read; the message tells what to give instead. */
export class NotAListError extends Error {
  override readonly name = 'NotAListError';
}

/** The browser gave no more room. What was stored before is unharmed. */
export class AuditStorageFullError extends Error {
  override readonly name = 'AuditStorageFullError';
  constructor(cause: unknown) {
    super(
      'The browser has no room left for this audit. Export or delete another audit, then continue: pages checked so far are kept, and the page in hand is checked again.',
      { cause },
    );
  }
}

/** No audit has this id, or the browser has lost it. */
export class NoSuchAuditError extends Error {
  override readonly name = 'NoSuchAuditError';
  constructor(id: string) {
    super(`There is no audit “${id}” in this browser. It may have been deleted in another window.`);
  }
}

/** The browser keeps nothing for us: an audit could not outlast its page, so none is begun. */
export class NothingKeptError extends Error {
  override readonly name = 'NothingKeptError';
  constructor(cause: unknown) {
    super(
      'This browser keeps nothing for extensions here, as in permanent private browsing, so an audit could not be kept. Open Whence in a normal window.',
      { cause },
    );
  }
}
