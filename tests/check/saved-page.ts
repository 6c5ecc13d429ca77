import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as v from 'valibot';

const inflate = promisify(gunzip);

/** Largest page taken, in bytes after unpacking: beyond it a gzip file is more likely a bomb than a shop page. */
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/** One page to check; `name` is how the input called it and how its row calls it. */
export interface PageToCheck {
  name: string;
  path: string;
  url?: string;
  /** The shop's host, where no address is given. */
  site?: string;
}

/** A saved page that cannot be read; its row carries the message. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError';
}

const Row = v.looseObject({ file: v.string(), url: v.optional(v.string()), site: v.optional(v.string()) });

/**
 * The rows of a manifest in order. A row that is no JSON or names no file stays in the list, as the error it is.
 */
export async function readManifest(file: string): Promise<(PageToCheck | { name: string; error: string })[]> {
  const folder = dirname(resolve(file));
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const name = `line ${index + 1}`;
    try {
      const row = v.parse(Row, JSON.parse(line));
      const { url, site } = row;
      return { name: row.file, path: resolve(folder, row.file), ...(url && { url }), ...(site && { site }) };
    } catch (error) {
      return { name, error: `Not a row {"file","url"}: ${error instanceof Error ? error.message : String(error)}` };
    }
  });
}

/** The bytes of a saved page, unpacked where gzipped (told by its first bytes, not by its name). */
export async function readPageBytes(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UnreadablePageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await inflate(bytes, { maxOutputLength: MAX_PAGE_BYTES });
  } catch (error) {
    throw new UnreadablePageError(`Cannot unpack ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * The encoding of a saved page: by byte order mark, else as its first kilobytes name it, else UTF-8 where it is valid,
 * else windows-1252. A page that names an encoding of one byte a letter and is valid UTF-8 was served as that. The header
 * a shop sent is gone from a saved page, and a browser left alone would guess.
 */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,40})/i.exec(head)?.[1]?.toLowerCase();
  if (named !== undefined && isEncoding(named) && !(ONE_BYTE.test(named) && isUtf8(bytes))) return named;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Encodings in which the bytes of UTF-8 are letters too, though never such as words are made of. */
const ONE_BYTE = /^(?:windows-|iso-8859-|koi8-|latin|us-ascii)/;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A page cut off in the middle of a letter is still UTF-8.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** The text of a saved page. */
export const decodePage = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/**
 * The address a saved page is read under: the one given, else the one the page names as its own, else its shop's front
 * door, else an address that belongs to nobody, so that no shop's rules apply by accident.
 */
export function addressOf(page: PageToCheck, html: string): string {
  for (const candidate of [page.url, canonicalOf(html), page.site && `https://${page.site}/`]) {
    if (candidate === undefined || !URL.canParse(candidate) || !/^https?:/.test(candidate)) continue;
    const address = new URL(candidate);
    address.hash = '';
    return address.href;
  }
  return `https://saved-page.invalid/${encodeURIComponent(basename(page.path))}`;
}

function canonicalOf(html: string): string | undefined {
  const tag = /<link[^>]{0,600}rel=["']?canonical["']?[^>]{0,600}>/i.exec(html.slice(0, 400_000))?.[0];
  return tag === undefined ? undefined : /href=["']([^"']{1,2000})["']/i.exec(tag)?.[1];
}
