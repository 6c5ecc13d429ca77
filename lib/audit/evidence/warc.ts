import { getSurt, WARCRecord, WARCSerializer } from 'warcio';
import { concat, sha256, utf8 } from './bytes.ts';
import type { PackFile } from './pack-files.ts';

/** One thing in the web archive: an address, what kind of bytes it is, the bytes. */
export interface Archived {
  url: string;
  mime: string;
  bytes: Uint8Array;
}

/** A record's id from its content, so that the same capture gives the same archive. */
async function recordId(kind: string, url: string, bytes: Uint8Array): Promise<string> {
  const hex = await sha256(concat([utf8(`${kind} ${url} `), bytes]));
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join('-')}>`;
}

/** The library's own hashing needs WebAssembly, which the extension's policy forbids; the hashes are given to it. */
const SERIALIZE = { gzip: true, digest: { algo: '', prefix: 'sha256:' }, preferPako: true } as const;

/**
 * A web archive with its index. Every entry is a `resource`, which in WARC means bytes kept without the exchange that
 * brought them: the copy of a document is not what a server sent, and is not passed off as such.
 *
 * @param taken  ISO date-time, UTC
 * @returns `archive/data.warc.gz` and `indexes/index.cdx` as WACZ 1.1.1 names them
 */
export async function writeWarc(entries: readonly Archived[], taken: string, software: string): Promise<PackFile[]> {
  const date = `${taken.slice(0, 19)}Z`;
  const info = WARCRecord.createWARCInfo(
    { filename: 'data.warc.gz', date, warcVersion: 'WARC/1.1' },
    { software, format: 'WARC File Format 1.1' },
  );
  info.warcHeaders.headers.set('WARC-Record-ID', await recordId('warcinfo', software, utf8(taken)));
  const parts = [await WARCSerializer.serialize(info, SERIALIZE)];
  let offset = parts[0]?.length ?? 0;
  const index: string[] = [];
  for (const { url, mime, bytes } of entries) {
    const digest = `sha256:${await sha256(bytes)}`;
    const record = WARCRecord.create(
      {
        type: 'resource',
        url,
        date,
        warcVersion: 'WARC/1.1',
        warcHeaders: {
          'Content-Type': mime,
          'WARC-Record-ID': await recordId('resource', url, bytes),
          'WARC-Payload-Digest': digest,
          'WARC-Block-Digest': digest,
        },
      },
      [bytes],
    );
    const written = await WARCSerializer.serialize(record, SERIALIZE);
    const at = { offset, length: written.length };
    index.push(
      indexLine(url, date, {
        url,
        mime: mime.split(';')[0] ?? mime,
        status: 200,
        digest,
        ...at,
        filename: 'data.warc.gz',
      }),
    );
    offset += written.length;
    parts.push(written);
  }
  return [
    { name: 'archive/data.warc.gz', bytes: concat(parts) },
    { name: 'indexes/index.cdx', bytes: utf8(`${index.sort().join('\n')}\n`) },
  ];
}

const indexLine = (url: string, date: string, facts: Record<string, unknown>): string =>
  `${getSurt(url)} ${date.replace(/\D/g, '')} ${JSON.stringify(facts)}`;
