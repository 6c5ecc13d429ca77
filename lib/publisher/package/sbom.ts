import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { BundledPackage } from './bundled.ts';

const Lock = v.object({
  packages: v.record(v.string(), v.object({ version: v.optional(v.string()), integrity: v.optional(v.string()) })),
});

/** What a bill of materials says of the extension itself. */
export interface Product {
  name: string;
  version: string;
  /** SHA-256 of each package made, by file name. */
  files: Readonly<Record<string, string>>;
}

/**
 * The bill of materials of what ships: CycloneDX 1.6. Tools of ours are not in it, because nothing of them is in the
 * packages. It carries neither the time nor a random number, so the same packages have the same bill.
 *
 * @param lock  the text of package-lock.json, for the hashes of the libraries as they were fetched
 */
export function billOfMaterials(product: Product, packages: readonly BundledPackage[], lock: string): string {
  const locked = new Map(
    Object.entries(v.parse(Lock, JSON.parse(lock)).packages).map(([path, { version, integrity }]) => [
      `${path.split('node_modules/').at(-1)}@${version}`,
      integrity,
    ]),
  );
  const reference = `pkg:generic/${product.name}@${product.version}`;
  const components = packages.map(({ name, version, licence, homepage }) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const integrity = locked.get(`${name}@${version}`);
    return {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
      licenses: [/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }],
      purl,
      ...(homepage === undefined ? {} : { externalReferences: [{ type: 'website', url: homepage }] }),
    };
  });
  const files = Object.entries(product.files).map(([name, content]) => ({
    type: 'file',
    'bom-ref': `file:${name}`,
    name,
    hashes: [{ alg: 'SHA-256', content }],
  }));
  const body = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': reference,
        name: product.name,
        version: product.version,
        licenses: [{ license: { id: 'MIT' } }],
        components: files,
      },
    },
    components,
    dependencies: [{ ref: reference, dependsOn: components.map(({ purl }) => purl) }],
  };
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(body), version: 1, ...body };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** npm writes "sha512-" and base64; a bill wants the algorithm's name and hexadecimal digits. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', digest = ''] = integrity.split(/-(.*)/s);
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
}

/** A UUID made from the bill itself, so that it is the same for the same bill (version 8 of RFC 9562). */
function serialOf(body: object): string {
  const hex = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
