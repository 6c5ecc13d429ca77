import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openFeedHttp, type Patience } from '../../../lib/feed/http.ts';

let server: Server | undefined;
afterEach(() => {
  vi.restoreAllMocks();
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

  it('is asked for without cookie, referrer, redirect or cache, and with a date only where one is held', async () => {
    const dates: unknown[] = [];
    const address = await host((request, response) => {
      dates.push(request.headers['if-modified-since']);
      response.end('hello');
    });
    const fetched = vi.spyOn(globalThis, 'fetch');
    await get(address, { most: 10 });
    expect(dates).toEqual([undefined]);
    expect(fetched.mock.calls).toEqual([
      [
        new URL(`${address}file`),
        {
          signal: expect.any(AbortSignal),
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        },
      ],
    ]);
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

  it.each([404, 503, 204])('is refused with the answer of the host: %i', async (status) => {
    const address = await host((_request, response) => response.writeHead(status).end());
    await expect(get(address, { most: 10 })).rejects.toMatchObject({
      fault: 'refused',
      message: `The feed’s host answered ${status} for file.`,
    });
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

  it('may have as many bytes as it may have, and not one more', async () => {
    const address = await host((_request, response) => response.end('hello'));
    expect(await get(address, { most: 5 })).toEqual({ kind: 'file', bytes: new TextEncoder().encode('hello') });
    await expect(get(address, { most: 4 })).rejects.toMatchObject({
      fault: 'wrong-length',
      message: 'The feed’s file file is longer than it may be.',
    });
    // The size that was signed for is what counts where there is one.
    expect((await get(address, { most: 4, size: 5 })).kind).toBe('file');
    await expect(get(address, { most: 10, size: 6 })).rejects.toThrow('The feed’s file file came with 5 of 6 bytes.');
  });

  it('that is longer than it may be is let go of at once', async () => {
    const gone = Promise.withResolvers<string>();
    const address = await host((_request, response) => {
      response.once('close', () => gone.resolve('closed'));
      response.write('hello');
    });
    await expect(get(address, { most: 4 })).rejects.toMatchObject({ fault: 'wrong-length' });
    setTimeout(() => gone.resolve('still open'), 2000);
    expect(await gone.promise).toBe('closed');
  });

  it('in pieces is put together in order, and told of as it comes', async () => {
    const address = await host((_request, response) => {
      const pieces = ['hel', 'lo ', 'world'];
      const send = () => {
        const piece = pieces.shift();
        if (piece === undefined) response.end();
        else response.write(piece, () => setTimeout(send, 20));
      };
      send();
    });
    const told: number[] = [];
    const answer = await get(address, { most: 100, onBytes: (count) => told.push(count) });
    expect(answer).toEqual({ kind: 'file', bytes: new TextEncoder().encode('hello world') });
    expect(told.at(-1)).toBe(11);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
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

  it('that is given up says so', async () => {
    const silent = await host(() => {});
    await expect(get(silent, { most: 10 })).rejects.toThrow(
      'The feed’s host sends /feed/file too slowly. Whence tries again later.',
    );
    const stalled = await host((_request, response) => response.write('x'));
    await expect(get(stalled, { most: 10 })).rejects.toThrow(
      'The feed’s host sends file too slowly. Whence tries again later.',
    );
  });

  it('that comes steadily is read to its end, however long that takes', async () => {
    const address = await host((_request, response) => {
      let left = 8;
      const drip = setInterval(() => {
        response.write('x'.repeat(600));
        left -= 1;
        if (left > 0) return;
        clearInterval(drip);
        response.end();
      }, 80);
    });
    expect(await get(address, { most: 10_000 })).toMatchObject({ bytes: { length: 4800 } });
  });

  it.each([
    // Before the grace is over any pace will do; then all that came so far counts, at 2,048 bytes a second.
    [400, 1, 'file'],
    [401, 822, 'file'],
    [401, 821, 'slow'],
    [1000, 2048, 'file'],
    [1000, 2047, 'slow'],
  ])('of which %i ticks of a thousandth have brought %i bytes is %s', async (took, bytes, outcome) => {
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const address = await host((_request, response) => {
      response.flushHeaders();
      setTimeout(() => {
        now = took;
        response.write('x'.repeat(bytes), () => setTimeout(() => response.end(), 100));
      }, 100);
    });
    const patience = { ...HASTY, idleMs: 10_000 };
    const file = openFeedHttp(address, new AbortController().signal, patience).get('file', { most: 10_000 });
    expect(
      await file.then(
        ({ kind }) => kind,
        ({ fault }) => fault,
      ),
    ).toBe(outcome);
  });

  it('is not asked for once the user has cancelled', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const control = new AbortController();
    control.abort();
    await expect(get('http://127.0.0.1:9/', { most: 10 }, control.signal)).rejects.toMatchObject({
      fault: 'cancelled',
      message: 'Synchronising was cancelled.',
      cause: control.signal.reason,
    });
    expect(fetched).not.toHaveBeenCalled();
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
    await expect(get('http://127.0.0.1:9/', { most: 10 })).rejects.toMatchObject({
      fault: 'unreachable',
      message: 'The feed’s file /file could not be fetched. Check the connection and the feed’s address.',
      cause: expect.any(TypeError),
    });
  });
});
