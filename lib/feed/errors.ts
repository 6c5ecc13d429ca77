/** What went wrong with a feed, in one word that a page can show a sentence for and a test can tell apart. */
export type FeedFault =
  | 'unreachable'
  | 'refused'
  | 'wrong-length'
  | 'wrong-bytes'
  | 'slow'
  | 'not-a-feed'
  | 'bad-signature'
  | 'rollback'
  | 'expired'
  | 'mixed'
  | 'newer-client'
  | 'storage'
  | 'no-permission'
  | 'cancelled';

/**
 * A feed could not be brought up to date. What was there before still answers; `fault` tells the kind, the message tells
 * a person what happened and what to do.
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly fault: FeedFault;
  constructor(fault: FeedFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** A feed's file is missing, altered or of another form; nothing was read from it. */
export class DamagedFeedError extends Error {
  override readonly name = 'DamagedFeedError';
  constructor(what: string, cause?: unknown) {
    super(`The data is damaged (${what}). Synchronise again, or reinstall Whence.`, { cause });
  }
}
