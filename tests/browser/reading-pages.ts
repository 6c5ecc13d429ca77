import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const HEAD = '<!doctype html><html lang="en"><title>Fernbank Shirt</title>';
/** Keeps in `longestWait` how long, in milliseconds, the page’s own script waits for its turn at most, once `settled`. */
const WAITING = `<script>
  globalThis.longestWait = 0;
  globalThis.settled = new Promise((settle) => {
    onload = () => setTimeout(() => {
      const { port1, port2 } = new MessageChannel();
      let last = performance.now();
      port1.onmessage = () => {
        const now = performance.now();
        globalThis.longestWait = Math.max(globalThis.longestWait, now - last);
        last = now;
        port2.postMessage(0);
      };
      port2.postMessage(0);
      settle();
    }, 500);
  });
</script>`;
/** A list with twelve prices, and one of its products in a layer over it. */
const list = (style: string): string =>
  `<!doctype html><html lang="en"><title>Shirts</title><style>${style}</style><h1>Shirts</h1>${'<a href="/p"><span class="price">£9.00</span></a>'.repeat(12)}<div role="dialog" class="quick"><h2>Fernbank Shirt</h2><p class="price">£20.00</p><p>Material: 100% cotton</p><button class="add-to-cart">Add to cart</button></div>`;
/** What a page can be built of, by its path. */
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
  '/framed-whole':
    '<title>Shop</title><h1>Fernbank Shirt</h1><iframe src="/frame-data"></iframe><iframe src="/frame-hidden" hidden></iframe>',
  '/frame-data':
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Fernbank Shirt","brand":"Fernbank","offers":{"@type":"Offer","price":20,"priceCurrency":"EUR"}}</script><p>Material: 100% linen</p>',
  '/frame-hidden':
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Other","brand":"Hartwell"}</script><p>Material: 100% cotton</p>',
  '/large': `${HEAD}<h1>Fernbank Shirt</h1><p>Material: 100% cotton</p><style>main { display: none }</style><main></main><script>
    document.querySelector('main').innerHTML = '<div class="row"><i>a</i><b>b</b></div>'.repeat(200_000);
  </script>${WAITING}`,
  '/list': list(''),
  '/list-closed': list('.quick { visibility: hidden }'),
  '/long': `${HEAD}<h1>Fernbank Shirt</h1><p>Material: 100% cotton</p>${`<p>${'Soft and light, for every day. '.repeat(32)}</p>`.repeat(20_000)}<p>Made in Portugal</p>${WAITING}`,
  '/clobbered': `${HEAD}<h1>Fernbank Shirt</h1><form class="x"><input name="className"><input name="id"><input name="attributes"></form><p>Material: 100% cotton</p>`,
};

/** Pages for the reader, on a server of their own. */
export interface ReadingPages {
  origin: string;
  close(): void;
}

/** Serves them on a free port. */
export async function serveReadingPages(): Promise<ReadingPages> {
  const server = createServer((request, response) => {
    const html = PAGES[request.url ?? ''];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
