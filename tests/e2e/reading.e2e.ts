import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductPage } from '../../lib/model/product-page.ts';
import { type ExtensionInChromium, openChromium } from '../browser/chromium.ts';

const HEAD = '<!doctype html><html lang="en"><title>Fernbank Shirt</title>';
const PAGES: Record<string, string> = {
  '/open': `${HEAD}<shop-product></shop-product><script>
    document.querySelector('shop-product').attachShadow({ mode: 'open' }).innerHTML =
      '<h1 class="product-title">Fernbank Shirt</h1><shop-panel></shop-panel><p class="price">£20.00</p>';
    document.querySelector('shop-product').shadowRoot.querySelector('shop-panel').attachShadow({ mode: 'open' })
      .innerHTML = '<p>Material: 60% cotton, 40% polyester</p>';
  </script>`,
  '/closed': `${HEAD}<h1>Fernbank Shirt</h1><shop-panel></shop-panel><script>
    document.querySelector('shop-panel').attachShadow({ mode: 'closed' }).innerHTML = '<p>Made in Portugal</p>';
  </script>`,
  '/framed': `${HEAD}<h1>Fernbank Shirt</h1><iframe src="/frame"></iframe>`,
  '/frame': '<p>Country of origin: Portugal</p>',
  '/large': `${HEAD}<h1>Fernbank Shirt</h1><p>Material: 100% cotton</p><style>main { display: none }</style><main></main><script>
    document.querySelector('main').innerHTML = '<div class="row"><i>a</i><b>b</b></div>'.repeat(200_000);
    globalThis.turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { turns += 1; setTimeout(() => port2.postMessage(0), 1); };
    port2.postMessage(0);
  </script>`,
  '/list': `<!doctype html><html lang="en"><title>Shirts</title><h1>Shirts</h1>${'<a href="/p"><span class="price">£9.00</span></a>'.repeat(12)}<div role="dialog" class="quick"><h2>Fernbank Shirt</h2><p class="price">£20.00</p><p>Material: 100% cotton</p><button class="add-to-cart">Add to cart</button></div>`,
  '/list-closed': `<!doctype html><html lang="en"><title>Shirts</title><style>.quick { visibility: hidden }</style><h1>Shirts</h1>${'<a href="/p"><span class="price">£9.00</span></a>'.repeat(12)}<div role="dialog" class="quick"><h2>Fernbank Shirt</h2><p class="price">£20.00</p><p>Material: 100% cotton</p><button class="add-to-cart">Add to cart</button></div>`,
  '/long': `${HEAD}<h1>Fernbank Shirt</h1><p>Material: 100% cotton</p>${`<p>${'Soft and light, for every day. '.repeat(32)}</p>`.repeat(20_000)}<p>Made in Portugal</p>`,
  '/clobbered': `${HEAD}<h1>Fernbank Shirt</h1><form class="x"><input name="className"><input name="id"><input name="attributes"></form><p>Material: 100% cotton</p>`,
};

let browser: ExtensionInChromium;
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const html = PAGES[request.url ?? ''];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openChromium({ extensionDir: resolve('.output/chrome-mv3-granted'), headless: true });
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** What the reader, injected as the worker injects it, gives of a page; and how often the page had its turn meanwhile. */
async function read(path: string): Promise<{ page: ProductPage; turns: number }> {
  const tab = await browser.context.newPage();
  await tab.goto(origin + path);
  const turnsBefore = ((await tab.evaluate('globalThis.turns')) as number | undefined) ?? 0;
  const worker = await browser.worker();
  const page = await worker.evaluate(async (url) => {
    const [shown] = (await chrome.tabs.query({})).filter((each) => each.url === url);
    const [injected] = await chrome.scripting.executeScript({
      target: { tabId: shown?.id ?? -1 },
      files: ['/reader.js'],
    });
    return injected?.result as unknown;
  }, origin + path);
  const turns = (((await tab.evaluate('globalThis.turns')) as number | undefined) ?? 0) - turnsBefore;
  await tab.close();
  return { page: page as ProductPage, turns };
}

describe('the reader in a page', () => {
  it('reads heading and text in open shadow roots, one inside the other', async () => {
    const { page } = await read('/open');
    expect(page.title?.locator).toEqual({
      kind: 'element',
      path: expect.stringContaining('shop-product:nth-of-type(1) >>> '),
    });
    expect(page.materials.map(({ value }) => value)).toEqual([
      { fibre: 'cotton', percent: 60 },
      { fibre: 'polyester', percent: 40 },
    ]);
  });

  it('reads what a closed shadow root shows', async () => {
    const { page } = await read('/closed');
    expect(page.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it('reads what a frame of the same origin shows', async () => {
    const { page } = await read('/framed');
    expect(page.origins.map(({ value }) => value.place)).toEqual(['PT']);
  });

  it('of a million nodes ends bounded, with what it found, the reason, and the page’s turns in between', async () => {
    const { page, turns } = await read('/large');
    expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
    expect(page.limits.join()).toContain('nodes not read');
    expect(turns).toBeGreaterThan(3);
  }, 60_000);

  it('reads the product of an open layer over a list, and no closed one', async () => {
    const open = (await read('/list')).page;
    expect([open.kind, open.title?.value, open.materials.length]).toEqual(['product', 'Fernbank Shirt', 1]);
    expect((await read('/list-closed')).page.kind).not.toBe('product');
  });

  it('of 20 megabytes ends bounded, with what it found before the bound', async () => {
    const { page } = await read('/long');
    expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
    expect(page.limits).not.toEqual([]);
  }, 60_000);

  it('is not misled by form fields called like properties', async () => {
    const { page } = await read('/clobbered');
    expect(page.materials.map(({ value }) => value)).toEqual([{ fibre: 'cotton', percent: 100 }]);
  });
});
