import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError, openInput, readSourceArgument } from '../../../../lib/publisher/sources/open-input.ts';

const LIMITS = { answerMs: 300, bytes: 100_000 };
const folder = mkdtempSync(join(tmpdir(), 'whence-input-'));
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

function fileOf(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
async function addressOf(answer: RequestListener): Promise<string> {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/list.csv`;
}
async function textOf(place: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await openInput(place, LIMITS)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe('an input', () => {
  it('is a file, packed or not', async () => {
    expect(await textOf(fileOf('a.csv', 'id\n1'))).toBe('id\n1');
    expect(await textOf(fileOf('a.csv.gz', gzipSync('id\n1')))).toBe('id\n1');
  });

  it('is an address', async () => {
    expect(await textOf(await addressOf((_request, answer) => answer.end('id\n1')))).toBe('id\n1');
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.csv')],
    ['a folder', () => folder],
    ['an archive cut short', () => fileOf('cut.gz', gzipSync('x'.repeat(50_000)).subarray(0, 40))],
    ['an archive that is none', () => fileOf('none.gz', '<html>')],
    ['a file too large', () => fileOf('large.csv', 'x'.repeat(LIMITS.bytes + 1))],
    ['an archive that unpacks to too much', () => fileOf('bomb.gz', gzipSync('x'.repeat(LIMITS.bytes * 20)))],
    ['an address without encryption', () => 'http://lists.example/list.csv'],
    ['an error', () => addressOf((_request, answer) => answer.writeHead(404).end())],
    [
      'a connection cut in the middle',
      () =>
        addressOf((_request, answer) => {
          answer.writeHead(200, { 'content-length': 100 });
          answer.write('id\n', () => answer.destroy());
        }),
    ],
    ['an answer that stops coming', () => addressOf((_request, answer) => void answer.write('id\n'))],
    ['an address that never answers', () => addressOf(() => {})],
    [
      'a redirect away from encryption',
      () => addressOf((_request, answer) => answer.writeHead(302, { location: 'http://lists.example/' }).end()),
    ],
  ])('%s is an InputError, so that the last good data can answer', async (_what, place) => {
    await expect(textOf(await place())).rejects.toThrow(InputError);
  });

  it('is named with its adapter, and with its year where the list bears none', () => {
    expect(readSourceArgument('ofac=sdn.csv,alt.csv')).toEqual({ id: 'ofac', places: ['sdn.csv', 'alt.csv'] });
    expect(readSourceArgument('dol-goods@2024=g.xml')).toMatchObject({ id: 'dol-goods', documentDate: '2024' });
  });
});
