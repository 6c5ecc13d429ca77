import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';

/** A running local shop. */
export interface DemoServer {
  /** Where it answers, without a slash at the end: `http://127.0.0.1:41237`. */
  origin: string;
  close(): Promise<void>;
}

/** Serves a folder of pages over real HTTP on the loopback interface, on a free port. */
export async function serveDemo(folder = 'tests/pages'): Promise<DemoServer> {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = resolve(join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    if (!path.startsWith(root + sep) || !path.endsWith('.html')) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page');
      return;
    }
    try {
      const body = await readFile(path);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page');
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
