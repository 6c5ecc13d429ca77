import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';

/** How a host fails for one file. `hang`: sends half and then nothing, until `release`. */
export type HostFault =
  | { kind: 'status'; status: number }
  | { kind: 'redirect' }
  | { kind: 'html' }
  | { kind: 'cut'; at: 'start' | 'middle' | 'end' }
  | { kind: 'wrong-byte' }
  | { kind: 'truncated' }
  | { kind: 'too-long' }
  /** Something else under this name, as it was or as another host has it. */
  | { kind: 'instead'; body: Buffer }
  | { kind: 'hang' };

/** What was asked of the host. */
export interface HostRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
}

/** A host of a feed that can be told to fail. */
export interface FeedHost {
  address: string;
  requests: HostRequest[];
  /** Decides for each request; `undefined` answers it well. */
  fault: (path: string) => HostFault | undefined;
  /** Resolves when a request that hangs has got its first half. */
  hanging: Promise<void>;
  close(): Promise<void>;
}

/** Serves a feed's folder over real HTTP, with faults. The folder may be exchanged while it runs. */
export async function openFeedHost(folder: () => string): Promise<FeedHost> {
  const sockets = new Set<Socket>();
  let hung = (): void => {};
  const host: FeedHost = {
    address: '',
    requests: [],
    fault: () => undefined,
    hanging: Promise.resolve(),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
  const renewHanging = (): void => {
    host.hanging = new Promise((ready) => {
      hung = () => {
        ready();
        renewHanging();
      };
    });
  };
  renewHanging();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    host.requests.push({ method: request.method ?? '', path, headers: request.headers });
    void answer(join(folder(), path), path, host.fault(path), response, () => hung());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  host.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return host;
}

async function answer(
  file: string,
  path: string,
  fault: HostFault | undefined,
  response: ServerResponse,
  hung: () => void,
): Promise<void> {
  let body: Buffer;
  try {
    body = await readFile(file);
  } catch {
    response.writeHead(404).end('No such file');
    return;
  }
  const half = body.subarray(0, Math.floor(body.length / 2));
  const send = (bytes: Uint8Array, length = bytes.length) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': length });
    response.end(bytes);
  };
  switch (fault?.kind) {
    case undefined:
      return send(body);
    case 'status':
      response.writeHead(fault.status).end('Out of order');
      return;
    case 'redirect':
      response.writeHead(302, { location: `/elsewhere/${path}` }).end();
      return;
    case 'html':
      return send(Buffer.from('<!doctype html><title>Sign in</title><p>Sign in to this network'));
    case 'wrong-byte':
      return send(body.map((byte, at) => (at === half.length ? byte ^ 1 : byte)));
    case 'truncated':
      return send(half);
    case 'instead':
      return send(fault.body);
    case 'too-long':
      return send(Buffer.concat([body, body]));
    case 'cut':
      if (fault.at === 'start') return void response.destroy();
      response.writeHead(200, { 'content-length': body.length });
      response.write(fault.at === 'middle' ? half : body.subarray(0, -1), () => response.destroy());
      return;
    case 'hang':
      response.writeHead(200, { 'content-length': body.length });
      response.write(half.length > 0 ? half : body, hung);
      return;
  }
}
