import { expect, it } from 'vitest';
import { shopOf } from '../../../lib/check/shop-of.ts';
import type { RetailHost } from '../../../lib/model/reference.ts';

const hosts: RetailHost[] = [
  { domain: 'market.example', name: 'Market', kind: 'marketplace' },
  { domain: 'outlet.market.example', name: 'Outlet', kind: 'multi_brand' },
];

it.each([
  ['market.example', 'Market'],
  ['www.market.example', 'Market'],
  ['WWW.OUTLET.MARKET.EXAMPLE', 'Outlet'],
])('%s is a shop of %s', (host, name) => {
  expect(shopOf(host, hosts)?.name).toBe(name);
});

it.each(['supermarket.example', 'example', 'market.example.evil.test', ''])('%s is no shop we know', (host) => {
  expect(shopOf(host, hosts)).toBeUndefined();
});
