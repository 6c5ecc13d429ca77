import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that left the browser. */
export interface Logged {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  /** Names and values by turns, as they were sent. */
  raw: readonly string[];
  body: string;
}

/** A proxy that lets requests to the loopback interface through, refuses all others, and remembers every one. */
export interface LoggingProxy {
  port: number;
  log: Logged[];
  close(): Promise<void>;
}

/** Starts the proxy; a browser told to use it for everything, loopback included, can send nothing past it. */
export async function openProxy(): Promise<LoggingProxy> {
  const log: Logged[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers, rawHeaders: raw } = incoming;
      log.push({ method, url, headers, raw, body: Buffer.concat(chunks).toString() });
      if (!url.startsWith('http://127.0.0.1:')) {
        outgoing.writeHead(502).end();
        return;
      }
      httpRequest(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      })
        .on('error', () => outgoing.writeHead(502).end())
        .end(Buffer.concat(chunks));
    });
  });
  server.on('connect', (incoming, socket) => {
    log.push({
      method: 'CONNECT',
      url: incoming.url ?? '',
      headers: incoming.headers,
      raw: incoming.rawHeaders,
      body: '',
    });
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
