import type { PrivateKind } from '../../lib/audit/evidence/capture.ts';
import type { Rechecked } from '../../lib/audit/evidence/recheck.ts';
import type { PageKind } from '../../lib/model/product-page.ts';

/** Sentences about evidence packs, in English. */

const OFFERED: Record<PrivateKind, string> = {
  email: 'E-mail address:',
  account: 'Account:',
  address: 'Address:',
  basket: 'Basket:',
  greeting: 'Greeting:',
};

const KINDS: Record<PageKind, string> = {
  product: 'a product page, with its verdict',
  listing: 'a list of products; it has no verdict',
  other: 'no product page; it has no verdict',
};

const number = new Intl.NumberFormat('en');

export const EVIDENCE_WORDS = {
  title: 'Evidence pack',
  close: 'Close',
  capturing: (url: string) => `Opening ${url} and copying what it shows …`,
  page: 'Page',
  taken: 'Taken (UTC)',
  read: 'Read as',
  size: 'Copy',
  limits: 'What the copy does not hold',
  redact: 'Take out before saving',
  redactHint:
    'These passages may tell who you are. Those marked are blacked out in the copy, in what was read, and in the picture. Look at the picture as well: what is drawn in it is not searched.',
  noneOffered: 'Nothing that may tell who you are was noticed. Look yourself, and add passages below.',
  own: 'More passages to take out, one in each line',
  leaveOut: 'Leave the picture out',
  saveWacz: 'Save as WACZ',
  saveFolder: 'Save as a folder (ZIP)',
  copyHash: 'Copy the hash',
  hash: 'SHA-256',
  verifyTitle: 'Verify a pack',
  verifyLead:
    'Holds every file of a pack against its hash and works the verdict out again with the data there is now. Compare the hash of the pack with the one noted when it was made.',
  verifyFile: 'Open a pack (WACZ or ZIP)',
  kind: (kind: PageKind | undefined) => (kind === undefined ? 'not readable; it has no verdict' : KINDS[kind]),
  units: (units: number) => `${number.format(Math.ceil(units / 1000))} kB`,
  offered: (kind: PrivateKind) => OFFERED[kind],
  noPicture: (why: string) => `There is no picture: ${why}.`,
  picture: (boxes: number) =>
    `Picture of the page as it would be saved, with ${boxes === 1 ? '1 passage' : `${boxes} passages`} blacked out`,
  saved: (name: string) => `Saved as ${name}. Note its SHA-256 in a dated place, such as a message to a colleague:`,
  outcome: (outcome: 'whole' | 'altered', name: string) =>
    outcome === 'whole'
      ? `${name} is whole: every file is as its hash says.`
      : `${name} was altered: it is not as it was made.`,
  rechecked: (rechecked: Rechecked): string => {
    if (rechecked.kind === 'no-verdict') return 'The pack holds no verdict: its page is no product page.';
    if (rechecked.kind === 'same-data') {
      return rechecked.record === 'same'
        ? 'Worked out again with the same data: the record is the same byte for byte.'
        : 'Worked out again with the same data: the record is NOT the same.';
    }
    return rechecked.lines.length === 0
      ? 'Worked out again with other data: the verdict is the same.'
      : 'Worked out again with other data. What is different:';
  },
} as const;
