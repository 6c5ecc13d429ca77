import type { FeedChange } from '../lib/feed/changes.ts';
import type { FeedFault } from '../lib/feed/errors.ts';
import type { MessageKey } from '../lib/i18n/catalogue.ts';
import type { Words } from '../lib/i18n/words.ts';

const FAULTS: Record<FeedFault, MessageKey> = {
  unreachable: 'fault_unreachable',
  refused: 'fault_refused',
  'wrong-length': 'fault_wrong_length',
  'wrong-bytes': 'fault_wrong_bytes',
  slow: 'fault_slow',
  'not-a-feed': 'fault_not_a_feed',
  'bad-signature': 'fault_bad_signature',
  rollback: 'fault_rollback',
  expired: 'fault_expired',
  mixed: 'fault_mixed',
  'newer-client': 'fault_newer_client',
  storage: 'fault_storage',
  'no-permission': 'fault_no_permission',
  cancelled: 'fault_cancelled',
};

/** What went wrong with a feed, in words; of a fault that only another version knows, nothing but its own message. */
export const faultInWords = (words: Words, fault: string): string =>
  Object.hasOwn(FAULTS, fault) ? words.say(FAULTS[fault as FeedFault]) : '';

/** What a synchronisation changed, as a list in the language of the screen. */
export function changeInWords(words: Words, change: FeedChange): string {
  if (change.kind === 'unknown') return words.say('feeds_now', { n: change.records });
  const { added, changed, withdrawn } = change;
  const parts = [
    ...(added > 0 ? [words.say('feeds_added', { n: added })] : []),
    ...(changed > 0 ? [words.say('feeds_changed', { n: changed })] : []),
    ...(withdrawn > 0 ? [words.say('feeds_withdrawn', { n: withdrawn })] : []),
  ];
  return parts.length === 0 ? words.say('feeds_signed_again') : words.list(parts);
}
