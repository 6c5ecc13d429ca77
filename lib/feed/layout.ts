// A feed is a folder of static files:
//
//   timestamp.json        the one file that changes in place (timestamp.ts)
//   manifests/HASH.json   what a version consists of, named by its SHA-256
//   parts/HASH            pieces of segments, packed or as they are, named by their SHA-256
//   root.json             the newest root of trust; roots/N.json every one, for clients that were away
//
// Everything but the timestamp and root.json may be cached for ever.

export const TIMESTAMP = 'timestamp.json';
export const ROOT = 'root.json';
export const rootPath = (version: number): string => `roots/${version}.json`;
export const manifestPath = (sha256: string): string => `manifests/${sha256}.json`;
export const partPath = (sha256: string): string => `parts/${sha256}`;
