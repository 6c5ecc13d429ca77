import { expect, it } from 'vitest';
import { billOfMaterials } from '../../../../lib/publisher/package/sbom.ts';

const product = { name: 'whence', version: '0.1.0', files: { 'whence-chrome.zip': 'ab'.repeat(32) } };
const packages = [
  { name: '@scope/lib', version: '1.0.0', licence: 'MIT', text: '', homepage: 'https://lib.example' },
  { name: 'two', version: '2.0.0', licence: '(MIT AND Zlib)', text: '' },
];
const lock = JSON.stringify({
  packages: {
    '': { version: '0.1.0' },
    'node_modules/@scope/lib': { version: '1.0.0', integrity: `sha512-${Buffer.from([1, 2, 255]).toString('base64')}` },
    'node_modules/two': { version: '1.9.0', integrity: 'sha512-AAAA' },
  },
});
const bill = () => JSON.parse(billOfMaterials(product, packages, lock)) as Record<string, unknown>;

it('names each library that ships with its version, licence, address and the hash it was fetched by', () => {
  expect(bill().components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40scope/lib@1.0.0',
      name: '@scope/lib',
      version: '1.0.0',
      hashes: [{ alg: 'SHA-512', content: '0102ff' }],
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/%40scope/lib@1.0.0',
      externalReferences: [{ type: 'website', url: 'https://lib.example' }],
    },
    {
      type: 'library',
      'bom-ref': 'pkg:npm/two@2.0.0',
      name: 'two',
      version: '2.0.0',
      licenses: [{ expression: '(MIT AND Zlib)' }],
      purl: 'pkg:npm/two@2.0.0',
    },
  ]);
});

it('is CycloneDX 1.6 of the extension and of each file made', () => {
  expect(bill()).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      component: { type: 'application', name: 'whence', components: [{ type: 'file', name: 'whence-chrome.zip' }] },
    },
  });
  expect(bill().serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-9[0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('is the same for the same packages, and another for others', () => {
  expect(billOfMaterials(product, packages, lock)).toBe(billOfMaterials(product, packages, lock));
  expect(JSON.parse(billOfMaterials(product, [], lock)).serialNumber).not.toBe(bill().serialNumber);
});
