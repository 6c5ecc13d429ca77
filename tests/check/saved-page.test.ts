import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addressOf, decodePage, readManifest, readPageBytes, UnreadablePageError } from './saved-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-saved-page-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('a manifest', () => {
  it('keeps its order, and a broken row as the error it is', async () => {
    const rows = await readManifest(
      file('rows.jsonl', '{"file":"a.html","url":"https://a.example/"}\nnot json\n\n{"url":"x"}\n{"file":"b.html"}\n'),
    );
    expect(rows.map((row) => ('error' in row ? 'error' : row.name))).toEqual(['a.html', 'error', 'error', 'b.html']);
    expect(rows[0]).toMatchObject({ path: join(folder, 'a.html'), url: 'https://a.example/' });
  });
});

describe('a saved page', () => {
  it('is unpacked by what it is, whatever its name', async () => {
    const path = file('packed.html', gzipSync('<p>cotton</p>'));
    expect((await readPageBytes(path)).toString()).toBe('<p>cotton</p>');
  });

  it('that is cut short or missing is refused with a reason', async () => {
    const cut = file('cut.html.gz', gzipSync('x'.repeat(10_000)).subarray(0, 30));
    await expect(readPageBytes(cut)).rejects.toThrow(UnreadablePageError);
    await expect(readPageBytes(join(folder, 'none.html'))).rejects.toThrow(/Cannot read/);
  });

  it('that unpacks to more than any shop page is refused', async () => {
    const bomb = file('bomb.html.gz', gzipSync(new Uint8Array(65 * 1024 * 1024)));
    await expect(readPageBytes(bomb)).rejects.toThrow(UnreadablePageError);
  });

  it.each([
    ['UTF-8 without a word about it', Buffer.from('Größe'), 'Größe'],
    ['the charset it names', Buffer.from('<meta charset="windows-1251">\xd5\xeb\xee\xef\xee\xea', 'latin1'), 'Хлопок'],
    [
      'UTF-8 where it names another and was served as that',
      Buffer.from('<meta charset="windows-1251">Хлопок'),
      'Хлопок',
    ],
    ['windows-1252 where it is no UTF-8', Buffer.from('Gr\xf6\xdfe', 'latin1'), 'Größe'],
    ['a charset nobody knows', Buffer.from('<meta charset="klingon">cotton'), 'cotton'],
  ])('is decoded from %s', (_case, bytes, text) => {
    expect(decodePage(bytes)).toContain(text);
  });
});

describe('the address of a saved page', () => {
  const page = { name: 'x', path: '/tmp/x.html' };
  it('is the one given, else the one it names itself, else nobody’s', () => {
    const html = '<link rel="canonical" href="https://shop.example/shirt">';
    expect(addressOf({ ...page, url: 'https://given.example/a' }, html)).toBe('https://given.example/a');
    expect(addressOf(page, html)).toBe('https://shop.example/shirt');
    expect(addressOf(page, '<p>')).toBe('https://saved-page.invalid/x.html');
    expect(addressOf({ ...page, url: 'https://given.example/a#reviews' }, html)).toBe('https://given.example/a');
    expect(addressOf({ ...page, url: 'javascript:alert(1)' }, '<p>')).toBe('https://saved-page.invalid/x.html');
  });
});
