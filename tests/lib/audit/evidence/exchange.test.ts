import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Exchange, exchangeOf } from '../../../../lib/audit/evidence/exchange.ts';
import type { Verdict } from '../../../../lib/audit/evidence/pack-files.ts';
import { readZip } from '../../../../lib/audit/evidence/read-zip.ts';
import { redact } from '../../../../lib/audit/evidence/redact.ts';
import { writeFolder } from '../../../../lib/audit/evidence/write-pack.ts';
import { captureOf } from './sample-capture.ts';

const HEARD = {
  url: 'https://shop.example/p/1?for=jane-doe',
  statusLine: 'HTTP/1.1 200 OK',
  responseHeaders: [
    { name: 'Date', value: 'Tue, 24 Nov 2026 10:15:00 GMT' },
    { name: 'Set-Cookie', value: 'session=secret' },
    { name: 'x-customer', value: 'Jane Doe' },
    { name: 'x-empty' },
  ],
};

describe('an answer of a server', () => {
  it('is kept with its headers in their order, without the cookies it set', () => {
    expect(exchangeOf(HEARD)).toEqual({
      url: HEARD.url,
      status: 'HTTP/1.1 200 OK',
      from: 'server',
      headers: [
        { name: 'Date', value: 'Tue, 24 Nov 2026 10:15:00 GMT' },
        { name: 'x-customer', value: 'Jane Doe' },
        { name: 'x-empty', value: '' },
      ],
    });
  });

  it('from the browser’s cache says so', () => {
    expect(exchangeOf({ ...HEARD, fromCache: true }).from).toBe('cache');
  });

  it('without end is cut', () => {
    const many = Array.from({ length: 1000 }, () => ({ name: 'n'.repeat(5000), value: 'v'.repeat(50_000) }));
    expect(v.is(Exchange, exchangeOf({ ...HEARD, responseHeaders: many }))).toBe(true);
  });
});

describe('a pack', () => {
  const data = {
    version: 1,
    created: '2026-11-24T00:00:00.000Z',
    expires: '2027-01-24T00:00:00.000Z',
    records: 1,
    gaps: [],
  };
  const verdict: Verdict = { data, method: 1 };
  const html = '<html><head><title>Words</title></head><body><p>Words</p></body></html>';
  const fileOf = async (name: string, exchanges: Exchange[] | undefined, terms: string[] = []) => {
    const { page: _none, ...capture } = captureOf(html, exchanges === undefined ? {} : { exchanges });
    const files = await readZip((await writeFolder(redact(capture, terms), verdict, terms.length)).bytes);
    return new TextDecoder().decode(files.find((each) => each.name === name)?.bytes);
  };

  it('holds the headers that were asked for, and says that cookies are not among them', async () => {
    expect(JSON.parse(await fileOf('headers.json', [exchangeOf(HEARD)]))).toEqual([exchangeOf(HEARD)]);
    expect(await fileOf('about.json', [exchangeOf(HEARD)])).toContain('cookies that the server set were left out');
  });

  it('says where none were asked for', async () => {
    expect(await fileOf('headers.json', undefined)).toBe('');
    expect(await fileOf('about.json', undefined)).toContain('the HTTP headers of the server are not recorded');
  });

  it('holds no passage that was taken out, in headers and addresses either', async () => {
    const headers = await fileOf('headers.json', [exchangeOf(HEARD)], ['Jane Doe']);
    expect(headers).toContain('x-customer');
    expect(headers).not.toMatch(/jane/i);
  });
});
