import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { sha256, utf8 } from '../../../../lib/audit/evidence/bytes.ts';
import type { Verdict } from '../../../../lib/audit/evidence/pack-files.ts';
import { readZip } from '../../../../lib/audit/evidence/read-zip.ts';
import { differences, recheckPack } from '../../../../lib/audit/evidence/recheck.ts';
import { redact } from '../../../../lib/audit/evidence/redact.ts';
import { verifyPack } from '../../../../lib/audit/evidence/verify.ts';
import { type Pack, writeFolder, writeWacz, writeZip } from '../../../../lib/audit/evidence/write-pack.ts';
import { recordOf } from '../../../../lib/check/check-page.ts';
import type { Database } from '../../../../lib/model/database.ts';
import { readRecord } from '../../../../lib/risk/record.ts';
import { METHOD_VERSION } from '../../../../lib/risk/version.ts';
import { captureOf, NOW, PIXEL, starterDatabase } from './sample-capture.ts';

const shirt = readFileSync('tests/pages/listed-maker.html', 'utf8');
let database: Database;
let verdict: Verdict;
let wacz: Pack;
let folder: Pack;
beforeAll(async () => {
  database = await starterDatabase();
  const capture = captureOf(shirt);
  if (capture.page === undefined) throw new Error('the sample is a product page');
  const record = await recordOf(capture.page, database, NOW);
  verdict = { record, data: await database.stamp(), method: METHOD_VERSION };
  wacz = await writeWacz(capture, verdict, 0);
  folder = await writeFolder(capture, verdict, 0);
});

const text = (files: Record<string, Uint8Array>, name: string): string => new TextDecoder().decode(files[name]);

describe('a pack as WACZ', () => {
  it('holds what WACZ 1.1.1 asks for, each file with its size and hash', async () => {
    const files = unzipSync(wacz.bytes);
    const datapackage = JSON.parse(text(files, 'datapackage.json')) as {
      profile: string;
      wacz_version: string;
      resources: { path: string; hash: string; bytes: number }[];
    };
    expect(datapackage).toMatchObject({
      profile: 'data-package',
      wacz_version: '1.1.1',
      mainPageUrl: 'https://shop.example/p/1',
    });
    const named = datapackage.resources.map(({ path }) => path).sort();
    expect([...named, 'datapackage-digest.json', 'datapackage.json'].sort()).toEqual(Object.keys(files).sort());
    for (const { path, hash, bytes } of datapackage.resources) {
      expect(`sha256:${await sha256(files[path] ?? new Uint8Array())}`).toBe(hash);
      expect(files[path]?.length).toBe(bytes);
    }
    expect(JSON.parse(text(files, 'datapackage-digest.json'))).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${await sha256(files['datapackage.json'] ?? new Uint8Array())}`,
    });
    const [head, page] = text(files, 'pages/pages.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(head).toMatchObject({ format: 'json-pages-1.0' });
    expect(page).toMatchObject({ url: 'https://shop.example/p/1', ts: '2026-11-24T10:15:00Z' });
  });

  it('has an index whose places lead to the page and the picture', async () => {
    const files = unzipSync(wacz.bytes);
    const archive = files['archive/data.warc.gz'] ?? new Uint8Array();
    const lines = text(files, 'indexes/index.cdx').trim().split('\n');
    expect(lines).toEqual([...lines].sort());
    const found = new Map<string, Uint8Array>();
    for (const line of lines) {
      const [, key, time, json] = /^(\S+) (\d{14}) (\{.*\})$/.exec(line) ?? [];
      expect(key).toBeDefined();
      expect(time).toBe('20261124101500');
      const { url, offset, length, mime } = JSON.parse(json ?? '') as {
        url: string;
        offset: number;
        length: number;
        mime: string;
      };
      const record = await WARCParser.parse([archive.subarray(offset, offset + length)]);
      expect(record?.warcType).toBe('resource');
      expect(record?.warcTargetURI).toBe(url);
      expect(record?.warcHeader('Content-Type')).toContain(mime);
      found.set(url, (await record?.readFully(false)) ?? new Uint8Array());
    }
    expect(lines.some((line) => line.startsWith('example,shop)/p/1 '))).toBe(true);
    expect(found.get('https://shop.example/p/1')).toEqual(files['evidence/page.html']);
    expect(found.get('urn:view:https://shop.example/p/1')).toEqual(PIXEL);
    let records = 0;
    for await (const _record of WARCParser.iterRecords([archive])) records += 1;
    expect(records).toBe(3);
  });

  it('says when, with what and under which method and data it was made, and what it does not hold', () => {
    const about = JSON.parse(text(unzipSync(wacz.bytes), 'evidence/about.json')) as Record<string, unknown>;
    expect(about).toMatchObject({
      taken: '2026-11-24T10:15:00.000Z',
      browser: 'Example Browser 1.0',
      extension: '0.1.0',
      method: METHOD_VERSION,
      redactions: 0,
      data: { version: verdict.data.version },
    });
    expect(JSON.stringify(about.limits)).toContain('the HTTP headers of the server are not recorded');
  });

  it('is the same bytes for the same capture', async () => {
    expect((await writeWacz(captureOf(shirt), verdict, 0)).sha256).toBe(wacz.sha256);
    expect((await writeFolder(captureOf(shirt), verdict, 0)).sha256).toBe(folder.sha256);
  });
});

describe('a pack as a folder', () => {
  it('has a manifest that `sha256sum -c` reads', async () => {
    const files = unzipSync(folder.bytes);
    const lines = text(files, 'manifest-sha256.txt').trim().split('\n');
    expect(lines).toHaveLength(Object.keys(files).length - 1);
    for (const line of lines) {
      const [hash, name] = line.split('  ');
      expect(await sha256(files[name ?? ''] ?? new Uint8Array())).toBe(hash);
    }
  });
});

describe('verifying', () => {
  it('finds both forms whole', async () => {
    expect(await verifyPack(wacz.bytes, wacz.sha256)).toMatchObject({ outcome: 'whole', problems: [] });
    expect(await verifyPack(folder.bytes)).toMatchObject({ outcome: 'whole', problems: [] });
  });

  it('finds a change of any one byte, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('wacz' as const, 'folder' as const),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (form, where, flip) => {
          const bytes = (form === 'wacz' ? wacz : folder).bytes.slice();
          const at = Math.floor(where * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ flip;
          const found = await verifyPack(bytes).then(
            ({ outcome }) => outcome,
            (error: Error) => error.name,
          );
          expect(found).not.toBe('whole');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds a byte changed in the places that belong to no file', async () => {
    const { length } = folder.bytes;
    for (const at of [4, 6, 10, 12, 26, length - 1, length - 5, length - 18, length - 60]) {
      const bytes = folder.bytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const found = await verifyPack(bytes).then(
        ({ outcome }) => outcome,
        (error: Error) => error.name,
      );
      expect({ at, found }).not.toEqual({ at, found: 'whole' });
    }
  });

  it('names files that were changed, taken out or added', async () => {
    const files = await readZip(folder.bytes);
    const changed = files.map((file) =>
      file.name === 'page.html' ? { ...file, bytes: utf8('<p>Other words</p>') } : file,
    );
    expect((await verifyPack(await writeZip(changed))).problems).toEqual(['page.html was changed']);
    const fewer = files.filter(({ name }) => name !== 'picture.png');
    expect((await verifyPack(await writeZip(fewer))).problems).toEqual(['picture.png is missing']);
    const more = [...files, { name: 'note.txt', bytes: utf8('x') }];
    expect((await verifyPack(await writeZip(more))).problems).toEqual(['note.txt was added']);
  });

  it('finds a pack written anew with hashes of its own only by the hash that was noted', async () => {
    const other = await writeWacz({ ...captureOf(shirt), asked: 'https://shop.example/p/2' }, verdict, 0);
    expect((await verifyPack(other.bytes)).outcome).toBe('whole');
    expect((await verifyPack(other.bytes, wacz.sha256)).outcome).toBe('altered');
  });

  it('works on the command line, by its exit code as well', { timeout: 60_000 }, () => {
    const file = join(mkdtempSync(join(tmpdir(), 'whence-pack-')), wacz.name);
    writeFileSync(file, wacz.bytes);
    const verify = (...args: string[]) =>
      spawnSync(process.execPath, ['lib/audit/evidence/cli/evidence.ts', 'verify', ...args], { encoding: 'utf8' });
    expect(verify(file, wacz.sha256)).toMatchObject({ status: 0, stdout: expect.stringContaining('Whole') as string });
    const bytes = wacz.bytes.slice();
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(verify(file)).toMatchObject({ status: 1, stdout: expect.stringContaining('ALTERED') as string });
    writeFileSync(file, 'no zip');
    expect(verify(file)).toMatchObject({ status: 1, stderr: expect.stringContaining('no zip file') as string });
  });
});

describe('a hostile zip', () => {
  it('that unpacks to more than it says, or than a pack can hold, is refused', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(50_000_000) });
    const view = new DataView(bomb.buffer);
    const central = bomb.length - 22 - 46 - 5;
    expect(view.getUint32(central, true)).toBe(0x02014b50);
    view.setUint32(central + 24, 1000, true);
    await expect(readZip(bomb)).rejects.toThrow('another size than it says');
    view.setUint32(central + 24, 0xfffffff0, true);
    await expect(readZip(bomb)).rejects.toThrow('unpacks to more');
  });

  it('whose names leave the pack is refused', async () => {
    await expect(readZip(zipSync({ '../../etc/x': utf8('x') }))).rejects.toThrow('leaves the pack');
    await expect(readZip(zipSync({ '/etc/x': utf8('x') }))).rejects.toThrow('leaves the pack');
  });

  it('never does anything but answer or refuse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(200), async (noise, at) => {
        const bytes = zipSync({ 'a.txt': utf8('hello'), 'b.txt': utf8('there') });
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
        await readZip(bytes).catch((error: Error) => expect(error.name).toBe('NotAPackError'));
      }),
    );
  });
});

describe('checking a pack again', () => {
  it('with the same data gives the same bytes, on another day too', async () => {
    const files = await readZip(wacz.bytes);
    const later = NOW + 90 * 86_400_000;
    expect(await recheckPack(files, database, later)).toEqual({ kind: 'same-data', record: 'same', lines: [] });
  });

  it('with newer data says what is different', async () => {
    const newer: Database = {
      ...database,
      stamp: async () => ({ ...verdict.data, version: verdict.data.version + 1, records: 1 }),
      find: async () => [],
    };
    const rechecked = await recheckPack(await readZip(folder.bytes), newer, NOW);
    expect(rechecked.kind).toBe('other-data');
    const lines = rechecked.kind === 'other-data' ? rechecked.lines : [];
    expect(lines[0]).toMatch(/^Data: version \d+ .* then, version \d+ .* now\.$/);
    expect(lines[1]).toMatch(/^Level: “On a government list” then/);
    expect(lines.some((line) => line.startsWith('Only then: '))).toBe(true);
  });

  it('says nothing of two verdicts that are the same', () => {
    const { assessment } = readRecord(verdict.record ?? '');
    if (assessment === undefined) throw new Error('the record has a verdict');
    expect(differences(assessment, assessment)).toEqual([]);
    const [first, ...rest] = assessment.findings;
    if (first === undefined) throw new Error('the verdict has findings');
    const replied = { ...first, reply: { kind: 'replied' as const, text: 'We have left.' } };
    expect(differences(assessment, { ...assessment, findings: [replied, ...rest] })[0]).toContain('We have left.');
  });

  it('of a page that is no product says so', async () => {
    const { page: _page, ...capture } = captureOf('<title>About us</title><p>Words');
    const pack = await writeWacz(capture, { data: verdict.data, method: METHOD_VERSION }, 0);
    expect(await recheckPack(await readZip(pack.bytes), database, NOW)).toEqual({ kind: 'no-verdict' });
  });
});

it('a redacted pack holds the passage in none of its files', async () => {
  const greeted = shirt.replace(
    '<body>',
    '<body><p class="user-name">Jane Doe</p><a href="/u?n=Jane%20Doe" title="JANE  DOE">me</a>',
  );
  const capture = redact(captureOf(greeted), ['Jane Doe']);
  if (capture.page === undefined) throw new Error('the sample is a product page');
  const record = await recordOf(capture.page, database, NOW);
  const pack = await writeFolder(capture, { ...verdict, record }, 1);
  for (const { name, bytes } of await readZip(pack.bytes)) {
    expect({ name, leaks: /jane[\s%20+]*doe/i.test(new TextDecoder().decode(bytes)) }).toEqual({ name, leaks: false });
  }
});
