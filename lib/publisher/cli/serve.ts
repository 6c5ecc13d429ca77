import { serveFeed } from '../feed/serve.ts';
import type { Options } from './feed.ts';
import { feedFolder, UsageError } from './usage.ts';

const PORT = 8737;

/** `serve FEED [--port N] [--host H]`: until stopped. */
export async function serveCommand([given]: string[], { port = String(PORT), host }: Options): Promise<void> {
  const folder = feedFolder(given, 'the feed’s folder');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new UsageError('--port is a number from 0 to 65535.');
  const server = await serveFeed(folder, { port: Number(port), ...(host === undefined ? {} : { host }) }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new UsageError(`Port ${port} is taken. Name another one: --port 0`);
      throw error;
    },
  );
  console.log(`Serving ${folder} at ${server.address} (Ctrl-C ends)`);
}
