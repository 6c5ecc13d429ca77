import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openFeedHttp, type Patience } from '../../../lib/feed/http.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function host(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed/`;
}
const HASTY: Patience = { idleMs: 300, graceMs: 400, leastBytesPerSecond: 2048 };
const get = (address: string, wanted: Parameters<ReturnType<typeof openFeedHttp>['get']>[1], signal?: AbortSignal) =>
  openFeedHttp(address, signal ?? new AbortController().signal, HASTY).get('file', wanted);

describe('a file of a feed', () => {
  it('is asked for by a plain GET below the feed’s address, the same for everyone', async () => {
    const asked: { method: string | undefined; url: string | undefined; headers: object }[] = [];
    const address = await host((request, response) => {
      asked.push({ method: request.method, url: request.url, headers: request.headers });
      response.end('hello');
    });
    const answer = await get(address, { most: 10, changedSince: '2026-11-01T00:00:00.000Z' });
    expect(answer).toEqual({ kind: 'file', bytes: new TextEncoder().encode('hello') });
    expect(asked).toMatchObject([{ method: 'GET', url: '/feed/file' }]);
    expect(asked[0]?.headers).toMatchObject({ 'if-modified-since': 'Sun, 01 Nov 2026 00:00:00 GMT' });
    expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cookie|referer|origin|if-none-match/)]),
    );
  });

  it('that did not change comes without a body', async () => {
    const address = await host((_request, response) => response.writeHead(304).end());
    expect(await get(address, { most: 10, changedSince: '2026-11-01T00:00:00.000Z' })).toEqual({ kind: 'not-changed' });
  });

  it.each([
    [404, 'refused'],
    [500, 'refused'],
    [304, 'refused'],
    [302, 'unreachable'],
  ])('with status %i is no file', async (status, fault) => {
    const address = await host((_request, response) =>
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end(),
    );
    await expect(get(address, { most: 10 })).rejects.toMatchObject({ fault });
  });

  it('is not read past what is allowed, however long the host goes on', async () => {
    let sent = 0;
    const address = await host((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(new Uint8Array(65_536))) sent += 65_536;
        response.once('drain', more);
      };
      more();
    });
    await expect(get(address, { most: 1000 })).rejects.toMatchObject({ fault: 'wrong-length' });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('has exactly the size that was signed for', async () => {
    const address = await host((_request, response) => response.end('short'));
    await expect(get(address, { most: 10, size: 6 })).rejects.toMatchObject({ fault: 'wrong-length' });
    await expect(get(address, { most: 10, size: 4 })).rejects.toMatchObject({ fault: 'wrong-length' });
    expect((await get(address, { most: 10, size: 5 })).kind).toBe('file');
  });

  it('cut off in the middle is an unreachable file, not a short one', async () => {
    const address = await host((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('abc', () => response.destroy());
    });
    await expect(get(address, { most: 200 })).rejects.toMatchObject({ fault: 'unreachable' });
  });

  it('from a host that never answers, or trickles, is given up', async () => {
    const silent = await host(() => {});
    await expect(get(silent, { most: 10 })).rejects.toMatchObject({ fault: 'slow' });
    const trickling = await host((_request, response) => {
      const drip = setInterval(() => response.write('x'), 50);
      response.once('close', () => clearInterval(drip));
    });
    await expect(get(trickling, { most: 10_000 })).rejects.toMatchObject({ fault: 'slow' });
  });

  it('is let go when the user cancels', async () => {
    const silent = await host(() => {});
    const control = new AbortController();
    const asked = get(silent, { most: 10 }, control.signal);
    control.abort();
    await expect(asked).rejects.toMatchObject({ fault: 'cancelled' });
  });

  it('is let go when the user cancels in its middle', async () => {
    const address = await host((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('abc');
    });
    const control = new AbortController();
    const asked = get(address, { most: 200 }, control.signal);
    setTimeout(() => control.abort(), 100);
    await expect(asked).rejects.toMatchObject({ fault: 'cancelled' });
  });

  it('from a host that is not there names the file and what to check', async () => {
    await expect(get('http://127.0.0.1:9/', { most: 10 })).rejects.toThrow(/file.*connection/);
  });
});
