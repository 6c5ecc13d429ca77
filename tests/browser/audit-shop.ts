import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A local shop of made-up products for audits, and how often each of its pages was asked for. */
export interface AuditShop {
  origin: string;
  addresses: string[];
  /** The brand of the product at one of the addresses. */
  brandOf(n: number): string;
  visits: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const BRANDS = ['Alder & Wren', 'Harbour & Finch', 'Pebble Row', 'Northmoor', 'Tansy'];
const ORIGINS = ['Made in Portugal.', 'Made in Turkey.', 'Made in China.', '', 'Made in Bangladesh.', ''];
const LABELS = ['', 'Better Cotton', 'OEKO-TEX Standard 100', ''];

function product(n: number): string {
  const brand = BRANDS[n % BRANDS.length] ?? '';
  const name = `${brand} shirt number ${n}`;
  const data = { '@context': 'https://schema.org', '@type': 'Product', name, brand: { '@type': 'Brand', name: brand } };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
    <script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></head>
    <body><nav><a href="/">All shirts</a></nav><main><h1>${name.replace('&', '&amp;')}</h1>
    <p>Composition: 100% cotton. ${ORIGINS[n % ORIGINS.length]} ${LABELS[n % LABELS.length]}</p>
    <p>Price 20.00 EUR</p><button id="add-to-cart">Add to basket</button></main></body></html>`;
}

/** A page that fetches its product when it has loaded, as many shops do. */
const late = (): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shirts</title></head><body><main></main><script>
    setTimeout(() => {
      const page = new DOMParser().parseFromString(${JSON.stringify(product(0)).replaceAll('<', '\\u003c')}, 'text/html');
      document.head.append(...page.head.querySelectorAll('script'));
      document.querySelector('main').replaceWith(page.querySelector('main'));
    }, 1200);
  </script></body></html>`;

/**
 * Serves `count` product pages and one, `/late`, whose product comes after the page. Every 20th address has no page (404), and every 25th asks to come back later the first
 * time it is asked.
 */
export async function serveAuditShop(count: number): Promise<AuditShop> {
  const visits = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const n = Number(/^\/p\/shirt-(\d+)$/.exec(path)?.[1] ?? -1);
    const before = visits.get(path) ?? 0;
    visits.set(path, before + 1);
    const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    if (path === '/') {
      const links = Array.from({ length: count }, (_, at) => `<li><a href="/p/shirt-${at}">Shirt ${at}</a></li>`);
      response
        .writeHead(200, html)
        .end(`<!doctype html><title>Shirts</title><h1>All shirts</h1><ul>${links.join('')}</ul>`);
    } else if (path === '/late') response.writeHead(200, html).end(late());
    else if (n < 0 || n >= count || n % 20 === 19) response.writeHead(404, html).end('<h1>No such page</h1>');
    else if (n % 25 === 24 && before === 0) response.writeHead(503, html).end('<h1>Come back later</h1>');
    else response.writeHead(200, html).end(product(n));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    addresses: Array.from({ length: count }, (_, n) => `${origin}/p/shirt-${n}`),
    brandOf: (n) => BRANDS[n % BRANDS.length] ?? '',
    visits,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
