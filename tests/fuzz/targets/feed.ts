import { payloadOf, readEnvelope } from '../../../lib/feed/envelope.ts';
import { FeedError } from '../../../lib/feed/errors.ts';
import { Root, readTrustedRoot } from '../../../lib/feed/root.ts';
import { Timestamp } from '../../../lib/feed/timestamp.ts';
import { Manifest } from '../../../lib/model/manifest.ts';
import { about, bytesOfText, type FuzzTarget, must, textOf } from '../target.ts';

const HASH = 'ab'.repeat(32);
const MANIFEST = {
  schema: 1,
  feed: 'sample',
  version: 7,
  created: '2026-11-01T00:00:00.000Z',
  expires: '2027-01-30T00:00:00.000Z',
  minimumClient: 1,
  records: 3,
  segments: [],
  sources: [],
  gaps: [],
  changes: [],
  withdrawn: [],
};
const TIMESTAMP = {
  feed: 'sample',
  version: 7,
  created: MANIFEST.created,
  expires: MANIFEST.expires,
  manifest: { sha256: HASH, size: 900 },
};
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const envelope = (payload: string): string =>
  JSON.stringify({ payload: base64(payload), signatures: [{ key: HASH, signature: base64('signature') }] });

const SCHEMAS = { root: Root, timestamp: Timestamp, manifest: Manifest } as const;

/** Any document of a feed: read by its schema, or an error that tells what to do. */
export const manifest: FuzzTarget = {
  id: 'manifest',
  seeds: () =>
    [
      JSON.stringify(MANIFEST),
      JSON.stringify(TIMESTAMP),
      envelope(JSON.stringify(MANIFEST)),
      '{"payload":"","signatures":[]}',
    ].map(bytesOfText),
  words: [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    'null',
    '-1',
    '1e999',
    '9007199254740993',
    '"__proto__":',
    '"constructor":',
    '"payload":',
    '"signatures":',
    '"version":',
    '"segments":',
    '"withdrawn":',
    HASH,
    '2026-02-30T00:00:00Z',
    '\\ud800',
    '\u0000',
    '"expires":',
    '"keys":',
    '"roles":',
  ],
  most: 4_000,
  async read(input) {
    const text = textOf(input);
    const outcomes: string[] = [];
    // Once as the whole document, once as the payload of one that is sound outside.
    for (const document of [text, envelope(text)]) {
      for (const role of ['root', 'timestamp', 'manifest'] as const) {
        try {
          const read = payloadOf(readEnvelope(document, role), SCHEMAS[role], role);
          must(read.feed.length > 0, 'a feed without a name');
          outcomes.push(role);
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
          outcomes.push(error.message.replace(/\d+/g, 'N').slice(0, 60));
        }
      }
    }
    try {
      await readTrustedRoot(text);
      outcomes.push('trusted');
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
    }
    must(!('polluted' in {}), 'a document changed Object.prototype');
    return `${outcomes.join()}${about(outcomes.length)}`.slice(0, 300);
  },
};
