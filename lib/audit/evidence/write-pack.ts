import { makeZip } from 'client-zip';
import { concat, sha256, utf8 } from './bytes.ts';
import type { Capture } from './capture.ts';
import { type PackFile, packFiles, type Verdict } from './pack-files.ts';
import { writeWarc } from './warc.ts';

// A pack has one set of files and two forms. As a folder it holds them with a manifest that `sha256sum -c` reads; as a
// WACZ it holds them beside the web archive that players replay. Both are zip files written the same way every time, so
// that a reader can write the container again and find a change even where no file was changed.

/** The one date of all entries: zip files keep local times, which would differ from place to place. */
const ENTRY_DATE = new Date(2000, 0, 1, 12, 0, 0);
export const MANIFEST = 'manifest-sha256.txt';
export const DATAPACKAGE = 'datapackage.json';
export const DIGEST = 'datapackage-digest.json';

/** Writes files into a zip, uncompressed, in the order given. */
export async function writeZip(files: readonly PackFile[]): Promise<Uint8Array> {
  const entries = files.map(({ name, bytes }) => ({
    name,
    input: bytes as BufferSource as Uint8Array<ArrayBuffer>,
    lastModified: ENTRY_DATE,
  }));
  const parts: Uint8Array[] = [];
  const reader = makeZip(entries).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
  return concat(parts);
}

/** A finished pack: the file, and the hash to note elsewhere. */
export interface Pack {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Writes a pack as a folder in a zip, with a manifest. */
export async function writeFolder(capture: Capture, verdict: Verdict, redactions: number): Promise<Pack> {
  const files = packFiles(capture, verdict, redactions);
  const lines = await Promise.all(files.map(async ({ name, bytes }) => `${await sha256(bytes)}  ${name}\n`));
  const bytes = await writeZip([...files, { name: MANIFEST, bytes: utf8(lines.join('')) }]);
  return { name: `${baseName(capture)}.zip`, bytes, sha256: await sha256(bytes) };
}

/** Writes a pack as a WACZ 1.1.1, which web archive players open. */
export async function writeWacz(capture: Capture, verdict: Verdict, redactions: number): Promise<Pack> {
  const { copy, taken, picture } = capture;
  const software = `Whence ${capture.extension}`;
  const evidence = packFiles(capture, verdict, redactions);
  const html = evidence.find(({ name }) => name === 'page.html')?.bytes ?? new Uint8Array();
  const archived = [
    { url: copy.url, mime: 'text/html; charset=utf-8', bytes: html },
    ...(picture.kind === 'png' ? [{ url: `urn:view:${copy.url}`, mime: 'image/png', bytes: picture.bytes }] : []),
  ];
  const date = `${taken.slice(0, 19)}Z`;
  const id = (await sha256(utf8(`${copy.url} ${taken}`))).slice(0, 20);
  const pages = [
    { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
    { id, url: copy.url, ts: date, title: copy.title === '' ? copy.url : copy.title },
  ];
  const files: PackFile[] = [
    ...(await writeWarc(archived, taken, software)),
    { name: 'pages/pages.jsonl', bytes: utf8(pages.map((page) => `${JSON.stringify(page)}\n`).join('')) },
    ...evidence.map(({ name, bytes }) => ({ name: `evidence/${name}`, bytes })),
  ];
  const datapackage = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: copy.title === '' ? copy.url : copy.title,
    description: `Evidence pack about ${copy.url}. See evidence/README.txt.`,
    created: taken,
    software,
    mainPageUrl: copy.url,
    mainPageDate: date,
    resources: await Promise.all(
      files.map(async ({ name, bytes }) => ({
        name: name.slice(name.lastIndexOf('/') + 1),
        path: name,
        hash: `sha256:${await sha256(bytes)}`,
        bytes: bytes.length,
      })),
    ),
  };
  const described = utf8(`${JSON.stringify(datapackage, null, 1)}\n`);
  const digest = { path: DATAPACKAGE, hash: `sha256:${await sha256(described)}` };
  const bytes = await writeZip([
    ...files,
    { name: DATAPACKAGE, bytes: described },
    { name: DIGEST, bytes: utf8(`${JSON.stringify(digest, null, 1)}\n`) },
  ]);
  return { name: `${baseName(capture)}.wacz`, bytes, sha256: await sha256(bytes) };
}

/** "whence-shop.example-20261124T101500Z". */
const baseName = ({ copy, taken }: Capture): string => {
  const host = new URL(copy.url).hostname.replace(/[^a-z0-9.-]/gi, '-');
  return `whence-${host}-${taken.slice(0, 19).replace(/[-:]/g, '')}Z`;
};
