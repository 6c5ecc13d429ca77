import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Bytes } from './upstream.ts';

/** Longest an address may take to begin to answer. */
const ANSWER_MS = 60_000;

/** A file or address that gave nothing; the message tells which and why. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The files of one source as named on the command line: `dhs-uflpa=FILE` or `ofac=sdn.csv,alt.csv,https://…/add.csv`. */
export interface SourceArgument {
  id: string;
  places: string[];
  /** Date of the edition, for lists that do not bear it themselves: `dol-goods@2024=FILE`. */
  documentDate?: string;
}

/** Reads `ID[@DATE]=FILE|URL[,FILE|URL…]`. @throws InputError */
export function readSourceArgument(text: string): SourceArgument {
  const at = text.indexOf('=');
  const places = text
    .slice(at + 1)
    .split(',')
    .filter((place) => place !== '');
  if (at < 1 || places.length === 0) throw new InputError(`“${text}” is no source. Write --source ID=FILE or ID=URL.`);
  const [id = '', documentDate] = text.slice(0, at).split('@');
  if (documentDate === undefined) return { id, places };
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(documentDate)) {
    throw new InputError(`“${documentDate}” is no date. Write the edition as --source ${id}@2024=FILE.`);
  }
  return { id, places, documentDate };
}

/** Opens a file or an https address for reading in pieces; a name that ends in `.gz` is unpacked on the way. */
export async function openInput(place: string): Promise<Bytes> {
  const bytes = /^https?:\/\//.test(place) ? await fetched(place) : opened(place);
  return place.endsWith('.gz') ? unpacked(bytes) : bytes;
}

function opened(place: string): Bytes {
  const path = resolve(place);
  if (!existsSync(path)) throw new InputError(`There is no file ${path}.`);
  return createReadStream(path, { highWaterMark: 1024 * 1024 });
}

async function fetched(address: string): Promise<Bytes> {
  if (!address.startsWith('https://') && !/^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(address)) {
    throw new InputError(`${address}: lists are fetched over https only.`);
  }
  const slow = new AbortController();
  const timer = setTimeout(() => slow.abort(), ANSWER_MS);
  try {
    const answer = await fetch(address, { signal: slow.signal });
    if (!answer.ok || answer.body === null) throw new InputError(`${address} answered ${answer.status}.`);
    return answer.body;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${address} could not be fetched.`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function* unpacked(bytes: Bytes): Bytes & AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const feeding = (async () => {
    for await (const piece of bytes) {
      if (!gunzip.write(piece)) await new Promise((drained) => gunzip.once('drain', drained));
    }
    gunzip.end();
  })().catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const piece of gunzip) yield piece as Uint8Array;
  await feeding;
}
