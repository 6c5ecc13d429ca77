import type { FeedChange } from '../../lib/feed/changes.ts';
import type { FeedFault } from '../../lib/feed/errors.ts';

const entries = (count: number, what: string): string => (count === 1 ? `1 entry ${what}` : `${count} entries ${what}`);

/** What the options say, in English. */
export const OPTIONS_WORDS = {
  title: 'Options',
  shops: 'Shops that are read while you browse',
  shopsNone: 'None. Whence reads a page only when you open it from the toolbar.',
  shopsEvery: 'Every site',
  stop: 'Stop',
  revoke: (site: string) => `Stop reading ${site}`,
  allowMore: 'Choose shops',
  mute: 'Muted on the toolbar button',
  muteNote: 'The button says nothing about these; the popup still shows everything.',
  muteNone: 'Nothing is muted.',
  muteBrand: 'Mute a brand',
  muteHost: 'Mute a shop (its domain)',
  muteLevels: 'Mute a level',
  add: 'Add',
  unmuteShort: 'Unmute',
  unmute: (name: string) => `Unmute ${name}`,
  feeds: 'Data feeds',
  feedsNote:
    'A feed is a signed set of files on a web server. Whence fetches the same files as everyone else and sends nothing about you.',
  feedsNone: 'No feed is set up: the data that came with Whence answers.',
  builtIn: 'built in',
  fingerprint: 'Fingerprint of its keys',
  version: (version: number, created: string) => `Version ${version} of ${created}`,
  neverSynchronised: 'Not synchronised yet: the data that came with Whence answers.',
  expires: (date: string) => `Answers until ${date}`,
  expired: (date: string) => `Past its date since ${date}: it does not answer any more.`,
  looked: (time: string) => `Last looked at ${time}`,
  confirmed: (time: string) => `Last confirmed by its publisher ${time}`,
  next: (time: string) => `Next look about ${time}`,
  syncNow: 'Synchronise now',
  cancel: 'Cancel',
  remove: 'Remove this feed',
  backTo: (address: string) => `Fetch it from ${address} again`,
  progress: (done: string, total: string) => `${done} of ${total}`,
  history: 'What changed',
  change: (change: FeedChange): string => {
    if (change.kind === 'unknown') return entries(change.records, 'now');
    const { added, changed, withdrawn } = change;
    const parts = [
      added > 0 ? entries(added, 'added') : '',
      changed > 0 ? entries(changed, 'changed') : '',
      withdrawn > 0 ? entries(withdrawn, 'withdrawn') : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'signed again, no entry changed' : parts.join(', ');
  },
  faults: {
    unreachable: 'The feed’s host could not be reached',
    refused: 'The feed’s host did not give the file',
    'wrong-length': 'A file came with the wrong length',
    'wrong-bytes': 'A file is not the one that was signed for',
    slow: 'The feed’s host is too slow',
    'not-a-feed': 'What came is no feed',
    'bad-signature': 'A signature does not hold',
    rollback: 'The host serves an older version',
    expired: 'The host serves something past its date',
    mixed: 'Files of different versions or feeds',
    'newer-client': 'This feed needs a newer Whence',
    storage: 'The browser cannot keep the data',
    'no-permission': 'Whence may not reach the host',
    cancelled: 'Cancelled',
  } satisfies Record<FeedFault, string> as Record<string, string>,
  allowHost: 'Allow this host',
  addFeed: 'Add a feed',
  addressLabel: 'Address of its folder (https://…)',
  preview: 'Look at it',
  previewNote:
    'Compare this fingerprint with the one its publisher gives you by another way. What this feed says is shown under its name, apart from the verdict.',
  trust: 'Trust this feed',
  dismiss: 'Not now',
  data: 'What Whence keeps in this browser',
  storage: (used: string) => `${used} of data and settings. Nothing about the pages you visit is kept on disk.`,
  export: 'Save everything kept as a file',
  wipe: 'Delete everything kept',
  wipeNote: 'Settings, feeds, audits and supplier checks are deleted; the data that came with Whence stays.',
  wipeSure: 'Delete it all now',
  wiped: 'Everything was deleted.',
} as const;
