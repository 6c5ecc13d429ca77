import { resolve } from 'node:path';
import { serveFeed } from '../feed/serve.ts';
import type { Options } from './feed.ts';
import { needed } from './usage.ts';

/** `serve FEED [--port N] [--host H]`: until stopped. */
export async function serveCommand([folder]: string[], { port, host }: Options): Promise<void> {
  const server = await serveFeed(resolve(needed(folder, 'the feed’s folder')), {
    port: Number(port ?? 8737),
    ...(host === undefined ? {} : { host }),
  });
  console.log(`Serving ${folder} at ${server.address} (Ctrl-C ends)`);
}
