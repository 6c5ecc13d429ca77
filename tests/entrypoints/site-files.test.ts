import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULE_TABLE, siteFiles } from '../../entrypoints/background/site-files.ts';

it('injects the rule of the shop a page is on', () => {
  expect(siteFiles({ host: 'www.amazon.co.uk', software: [] })).toEqual(['/sites/amazon.js', '/site-reader.js']);
  expect(siteFiles({ host: 'shop.example', software: [] })).toEqual([]);
});

it.each([
  [undefined],
  ['amazon.com'],
  [{ host: 7, software: 'amazon' }],
  [{ host: '../reader.com', software: ['../reader', '__proto__', 'constructor', 7, 'amazon'] }],
])('takes nothing that is no rule of ours from a page: %j', (survey) => {
  expect(siteFiles(survey)).toEqual([]);
});

it('knows every rule the package holds', () => {
  const shipped = readdirSync('assets/public/sites').map((file) => `/sites/${file}`);
  const hosts = Object.keys(RULE_TABLE.hosts).map((host) => (host.includes('.') ? host : `${host}.com`));
  const found = [
    ...hosts.flatMap((host) => siteFiles({ host, software: [] })),
    ...Object.keys(RULE_TABLE.signs).flatMap((id) => siteFiles({ host: '', software: [id] })),
  ];
  expect([...new Set(found)].sort()).toEqual(['/site-reader.js', ...shipped].sort());
});
