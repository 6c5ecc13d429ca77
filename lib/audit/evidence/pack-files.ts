import type { DataStamp } from '../../model/assessment.ts';
import { utf8 } from './bytes.ts';
import type { Capture } from './capture.ts';

/** A file of a pack. */
export interface PackFile {
  name: string;
  bytes: Uint8Array;
}

/** What a pack says about itself; `about.json`. */
export interface About {
  format: 'whence-evidence';
  version: 1;
  asked: string;
  shown: string;
  title: string;
  taken: string;
  browser: string;
  extension: string;
  method: number;
  data: { version: number; created: string; records: number };
  answer: Capture['copy']['answer'];
  view: Capture['copy']['view'];
  picture: 'picture.png' | { none: string };
  redactions: number;
  limits: readonly string[];
}

const NO_HEADERS =
  'the HTTP headers of the server are not recorded: the browser shows them to this extension only where the person who makes the pack asks for them; "answer" holds what a script in the page can know';
const NO_COOKIES = 'cookies that the server set were left out of headers.json, because they may tell who looks';

/** What a verdict rests on and comes to, ready to be saved. */
export interface Verdict {
  /** The record of {@link recordOf}; absent for a page that is no product. */
  record?: string;
  data: DataStamp;
  method: number;
}

/**
 * The files of a pack about one page, the same bytes for the same capture.
 *
 * @param redactions  how many passages the user took out
 */
export function packFiles(capture: Capture, verdict: Verdict, redactions: number): PackFile[] {
  const { asked, taken, copy, page, picture, browser, extension, exchanges } = capture;
  const { version, created, records } = verdict.data;
  const about: About = {
    format: 'whence-evidence',
    version: 1,
    asked,
    shown: copy.url,
    title: copy.title,
    taken,
    browser,
    extension,
    method: verdict.method,
    data: { version, created, records },
    answer: copy.answer,
    view: copy.view,
    picture: picture.kind === 'png' ? 'picture.png' : { none: picture.why },
    redactions,
    limits: [exchanges === undefined ? NO_HEADERS : NO_COOKIES, ...copy.limits],
  };
  return [
    { name: 'about.json', bytes: json(about) },
    { name: 'page.html', bytes: utf8(copy.html) },
    ...(picture.kind === 'png' ? [{ name: 'picture.png', bytes: picture.bytes }] : []),
    ...(exchanges === undefined ? [] : [{ name: 'headers.json', bytes: json(exchanges) }]),
    ...(page === undefined ? [] : [{ name: 'product-page.json', bytes: json(page) }]),
    ...(verdict.record === undefined ? [] : [{ name: 'record.json', bytes: utf8(verdict.record) }]),
    { name: 'README.txt', bytes: utf8(readme(about)) },
  ];
}

const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 1)}\n`);

const readme = ({ shown, taken, browser, extension, method, data, redactions }: About): string =>
  [
    'Evidence pack about one web page, made by Whence in the browser of the person who looked at it.',
    '',
    `Page: ${shown}`,
    `Taken: ${taken} (UTC, by the clock of that computer)`,
    `Browser: ${browser}`,
    `Whence ${extension}, method ${method}, data ${data.version} of ${data.created}`,
    `Passages taken out by that person before export: ${redactions}`,
    '',
    'about.json         all of the above, what is known of the answer, and what the copy does not hold',
    'page.html          the page as the browser showed it, with nothing that runs or loads',
    'picture.png        the part of the page that was in sight, where the browser allowed a picture',
    'headers.json       the answers of the server with their headers, where the person asked for them',
    'product-page.json  what Whence read, each value with its quote and its place in the page',
    'record.json        the verdict with everything it rests on',
    '',
    'A change of any byte is found by `npm run evidence -- verify FILE`, and in a folder by',
    '`sha256sum -c manifest-sha256.txt`. The hashes show that the pack was not changed since its hash was noted',
    'elsewhere; they do not show who made it. Note the hash of the pack in a dated place, such as a message to a colleague.',
    '',
  ].join('\n');
