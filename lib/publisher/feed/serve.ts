import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve, sep } from 'node:path';
import { ROOT, TIMESTAMP } from '../../feed/layout.ts';

/** A running server of a feed's folder. */
export interface FeedServer {
  /** Address to give to Whence, with a slash at its end. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of a feed over HTTP on this machine. Any web server does the same; this one shows what to set: files
 * named by their hash may be cached for ever, the timestamp and the root must be asked for, nothing is packed on the way.
 */
export async function serveFeed(folder: string, options: { port?: number; host?: string } = {}): Promise<FeedServer> {
  const root = resolve(folder);
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, host, ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = resolve(`${root}${sep}${decodeURIComponent(pathname)}`);
  const file = path.startsWith(root + sep) ? await stat(path).catch(() => undefined) : undefined;
  if (request.method !== 'GET' || file?.isFile() !== true) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('No such file');
    return;
  }
  const mutable = pathname === `/${TIMESTAMP}` || pathname === `/${ROOT}`;
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  // HTTP dates have no fractions of a second.
  const modified = Math.floor(file.mtimeMs / 1000) * 1000;
  const headers = {
    'content-type': 'application/octet-stream',
    'last-modified': new Date(modified).toUTCString(),
    'cache-control': mutable ? 'no-cache' : 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  };
  if (mutable && modified <= since) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': file.size });
  createReadStream(path).pipe(response);
}
