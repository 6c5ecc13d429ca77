import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const PLAYER = resolve('node_modules/replaywebpage');

/** A pack as ReplayWeb.page shows it. */
export interface Replayed {
  page: Page;
  /** The frame in which the archived page stands. */
  frame: Frame;
  /** Requests to anywhere but this machine. A pack that is whole in itself makes none. */
  outside: string[];
  close(): Promise<void>;
}

/**
 * Opens a pack in the real ReplayWeb.page, as its documentation embeds it: the player’s own script and worker, served
 * from this machine.
 *
 * @param url  the archived page to show
 */
export async function replay(context: BrowserContext, pack: Uint8Array, url: string): Promise<Replayed> {
  const files: Record<string, { type: string; body: string | Uint8Array }> = {
    '/': {
      type: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><title>Player</title><script src="/ui.js"></script>
        <replay-web-page source="/pack.wacz" url="${encodeURI(url)}" embed="replayonly"></replay-web-page>
        <style>replay-web-page { display: block; block-size: 90vh }</style>`,
    },
    '/ui.js': { type: 'text/javascript', body: readFileSync(join(PLAYER, 'ui.js')) },
    '/replay/sw.js': { type: 'text/javascript', body: readFileSync(join(PLAYER, 'sw.js')) },
    '/pack.wacz': { type: 'application/wacz', body: pack },
  };
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (file === undefined) return void response.writeHead(404).end();
    const body = Buffer.from(file.body);
    // The player asks for the parts of a pack it needs, the end of the zip first.
    const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const head = { 'content-type': file.type, 'accept-ranges': 'bytes' };
    if (from === undefined) return void response.writeHead(200, head).end(request.method === 'HEAD' ? '' : body);
    const start = from === '' ? body.length - Number(to) : Number(from);
    const end = from === '' || to === '' ? body.length - 1 : Math.min(Number(to), body.length - 1);
    const range = { ...head, 'content-range': `bytes ${start}-${end}/${body.length}` };
    response.writeHead(206, range).end(body.subarray(start, end + 1));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outside: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && /^https?:/.test(request.url())) outside.push(request.url());
  });
  await page.goto(`${origin}/`);
  // A tab in the background is not drawn, and the player begins when it is.
  await page.bringToFront();
  return {
    page,
    frame: await archived(page, url),
    outside,
    async close() {
      await page.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The frame the player shows an archived page in; its address ends with the archived one. */
async function archived(page: Page, url: string): Promise<Frame> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const frame = page.frames().find((each) => each.url().endsWith(`/${url}`));
    if (frame !== undefined) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`The player shows no such page: ${page.frames().map((each) => each.url())}`);
}
