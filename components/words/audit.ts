import type { FailureReason, RowState } from '../../lib/audit/pages/audit.ts';
import type { Change } from '../../lib/audit/pages/figures.ts';
import type { Column, GroupBy } from '../../lib/audit/pages/table.ts';
import type { Label } from '../../lib/model/reference.ts';

/** Sentences of the audit page, in English. */

const FAILURES: Record<FailureReason, string> = {
  unreachable: 'The shop’s server could not be reached or could not answer',
  timeout: 'The page did not finish loading in the time allowed',
  'http-error': 'The shop answered that there is no such page, or refused it',
  'slow-down': 'The shop asked to come back later',
  'no-permission': 'The browser does not let Whence read this site',
  'not-a-product': 'This is not a page of one product',
  unreadable: 'The page could not be read',
  'tab-closed': 'The tab was closed before the page was read',
  'data-expired': 'The data is past its date',
  'no-data': 'The data could not be opened',
};

const STATES: Record<RowState['kind'], string> = {
  waiting: 'Waiting',
  running: 'Being read',
  done: 'Checked',
  failed: 'Not checked',
};

const COLUMNS: Record<Column, string> = {
  n: 'No.',
  page: 'Page',
  brand: 'Brand',
  level: 'Level',
  origin: 'Made in (stated)',
  labels: 'Labels claimed',
  findings: 'Findings',
  state: 'State',
};

const GROUPS: Record<GroupBy, string> = {
  nothing: 'No groups',
  brand: 'By brand',
  level: 'By level',
  origin: 'By origin stated or not',
  state: 'By state',
  host: 'By shop',
};

const ORIGINS = {
  stated: 'Stated',
  contradicting: 'Several places stated',
  'not-stated': 'Not stated',
} as const;

const FIGURES = {
  'levels-by-brand': 'Levels by brand',
  origin: 'Where it was made: stated or not',
  countries: 'Places stated for the making',
  labels: 'Labels claimed, and what they show',
} as const;

const TRACING: Record<Label['tracing'], string> = {
  none: 'no tracing of the material',
  'mass-balance': 'mass balance: the material in the product need not be the certified one',
  segregated: 'certified material kept apart',
  physical: 'physical tracing of the material',
};

const CHANGES: Record<Change['kind'], string> = {
  level: 'Level changed',
  origin: 'Stated origin changed',
  new: 'Only in the later audit',
  gone: 'Only in the earlier audit',
  same: 'The same in both',
};

const READ = {
  title: 'Title',
  brand: 'Brand',
  manufacturer: 'Maker',
  seller: 'Seller',
  importer: 'Importer',
  packer: 'Packer',
  materials: 'Material',
  origins: 'Origin',
  regionMentions: 'Uyghur region',
  claims: 'Label',
} as const;

const number = new Intl.NumberFormat('en');

/** "1 page", "2,000 pages". */
const pages = (count: number): string => (count === 1 ? '1 page' : `${number.format(count)} pages`);

const megabytes = (bytes: number): string => `${number.format(Math.ceil(bytes / 1e6))} MB`;

/** "about 2 h 10 min"; rounded up, because an audit that ends early disappoints nobody. */
function duration(ms: number): string {
  if (ms < 60_000) return 'less than a minute';
  const minutes = Math.ceil(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `about ${minutes} min` : `about ${hours} h ${minutes % 60} min`;
}

export const AUDIT_WORDS = {
  title: 'Audit of a shop',
  audits: 'Audits',
  lead: 'An audit opens a list of product pages one after another in background tabs, reads each as the popup would, and keeps what was found in this browser. Nothing is sent anywhere.',
  none: 'No audits yet. Give a list of product pages below to begin one.',
  newAudit: 'New audit',
  name: 'Name',
  addresses: 'Addresses of product pages',
  addressesHint: 'Paste addresses, one in each line or between other words.',
  openFile: 'Open a file (text, CSV, sitemap as XML or XML.GZ)',
  listing: 'Links of a listing page',
  listingHint: 'Choose a tab that shows a list of products, such as a category of the shop.',
  takeLinks: 'Take its links',
  noTabs:
    'No tab shows a site Whence may read. Open a listing page, open Whence on it, choose “Read it while I browse”, and come back.',
  refreshTabs: 'Look for tabs again',
  onlyLikely: 'Only links that look like products',
  pace: 'Pace',
  perMinute: 'Pages a minute at one shop',
  atOnce: 'Pages open at once',
  tries: 'Tries of one page',
  patience: 'Seconds a page may take',
  begin: 'Begin the audit',
  open: 'Open',
  saveAudit: 'Save as a file',
  openAudit: 'Open an audit saved as a file',
  use: (used: number, quota: number | undefined) =>
    quota === undefined
      ? `Whence uses ${megabytes(used)} of this browser’s storage.`
      : `Whence uses ${megabytes(used)} of the ${megabytes(quota)} that this browser gives it.`,
  remove: 'Delete',
  removeSure: 'Delete for good',
  keep: 'Keep',
  back: 'All audits',
  pause: 'Pause',
  goOn: 'Continue',
  again: 'Try failed pages again',
  running_: {
    running: 'Running',
    pausing: 'Pausing after the open pages …',
    paused: 'Paused',
    finished: 'Finished',
    elsewhere: 'An audit runs in another window of this browser. Pause or close it there to go on here.',
  },
  chooseTab: 'Choose a tab',
  keepOpen:
    'Keep this page open while the audit runs; other tabs can be used meanwhile. If the browser is closed, the audit goes on from here when this page is opened again.',
  rows: 'Pages',
  figures: 'Figures',
  compare: 'Compare',
  exports: 'Export',
  find: 'Find in addresses, titles, names',
  groupBy: 'Group',
  clear: 'Show all pages',
  noRows: 'No page fits. Show all pages to start over.',
  notStated: 'not stated',
  noBrand: 'No brand stated',
  close: 'Close',
  openPage: 'Open the page',
  evidence: 'Make an evidence pack',
  readFrom: 'Read from the page',
  found: 'What was found',
  asTable: 'The same as a table',
  chartOf: 'Chart. The table below has the same numbers.',
  brand: 'Brand',
  place: 'Place',
  label: 'Label',
  count: 'Pages',
  proves: 'What it shows',
  labour: 'covers labour',
  noLabour: 'does not cover labour',
  unknownLabel: 'This label is not in our data.',
  compareWith: 'Compare with an earlier audit',
  compareNone: 'There is no other audit to compare with.',
  chooseAudit: 'Choose an audit',
  change: 'What changed',
  from: 'Before',
  to: 'After',
  csv: 'CSV',
  json: 'JSON',
  markdown: 'Markdown',
  xlsx: 'XLSX',
  print: 'Print or save as PDF',
  filtered: 'Exports hold the rows shown.',
  reportMethod:
    'Each finding says how strong the link and its evidence are, with the company’s reply. Nothing here grades a company.',
  tooMany: 'More than 2,000 pages are shown; find or group fewer to print them, or export them as a file.',
  reportHead: (count: number, at: string, source: string) => `${pages(count)}. Made ${at} (UTC). Addresses: ${source}.`,
  copyCitation: 'Copy citation',
  read: (what: keyof typeof READ) => READ[what],
  failures: (reason: FailureReason, status?: number) =>
    status === undefined ? FAILURES[reason] : `${FAILURES[reason]} (HTTP ${status})`,
  state: (state: RowState['kind']) => STATES[state],
  column: (column: Column) => COLUMNS[column],
  group: (by: GroupBy) => GROUPS[by],
  origin: (origin: keyof typeof ORIGINS) => ORIGINS[origin],
  figure: (kind: keyof typeof FIGURES) => FIGURES[kind],
  changed: (kind: Change['kind']) => CHANGES[kind],
  labelFacts: (label: Label) =>
    [
      label.coversLabour ? 'Covers labour' : 'Does not cover labour',
      TRACING[label.tracing],
      `in the Uyghur region: ${label.inRegion}`,
    ].join('; '),
  pages,
  number: (value: number) => number.format(value),
  stateCount: (kind: RowState['kind'], count: number) => `${STATES[kind]}: ${number.format(count)}`,
  listed: (list: { addresses: readonly unknown[]; repeated: number; unusable: number; beyond: number }) =>
    [
      `${pages(list.addresses.length)} to check`,
      ...(list.repeated > 0 ? [`${number.format(list.repeated)} repeated and left out`] : []),
      ...(list.unusable > 0 ? [`${number.format(list.unusable)} not web addresses`] : []),
      ...(list.beyond > 0 ? [`${number.format(list.beyond)} past the limit of an audit left out`] : []),
    ].join(', '),
  progress: (settled: number, all: number) => `${number.format(settled)} of ${pages(all)}`,
  left: (ms: number | undefined) => (ms === undefined ? 'time left not known yet' : `${duration(ms)} left`),
  showing: (shown: number, all: number) => `${number.format(shown)} of ${pages(all)} shown`,
  days: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
} as const;
