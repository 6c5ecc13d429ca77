import { createReadStream, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Bytes } from './upstream.ts';

/** How long and how large an input may be. */
export interface InputLimits {
  /** Longest silence of an address, before its answer and within it. */
  answerMs: number;
  /** Most bytes, unpacked. Far above any list there is an adapter for. */
  bytes: number;
}
const LIMITS: InputLimits = { answerMs: 60_000, bytes: 8 * 1024 ** 3 };

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

/**
 * Opens a file or an https address for reading in pieces; a name that ends in `.gz` is unpacked on the way. Whatever goes
 * wrong later (a cut connection, a stall, a broken archive, more than any list holds) ends the reading with an InputError,
 * so that the last good data answers.
 */
export async function openInput(place: string, limits: InputLimits = LIMITS): Promise<Bytes> {
  const remote = /^https?:\/\//.test(place);
  const bytes = remote ? await fetched(place, limits) : opened(place);
  const packed = /\.gz$/i.test(remote ? new URL(place).pathname : place);
  return guarded(place, packed ? unpacked(bytes) : bytes, limits.bytes);
}

function opened(place: string): Bytes {
  const path = resolve(place);
  if (!existsSync(path) || !statSync(path).isFile()) throw new InputError(`There is no file ${path}.`);
  return createReadStream(path, { highWaterMark: 1024 * 1024 });
}

/** Passes bytes on, counts them, and gives every failure a name and a place. */
async function* guarded(place: string, bytes: Bytes, most: number): AsyncGenerator<Uint8Array> {
  let count = 0;
  try {
    for await (const piece of bytes) {
      count += piece.length;
      if (count > most) throw new InputError(`${place} has more than ${most} bytes, which no list has.`);
      yield piece;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new InputError(`${place} broke off after ${count} bytes (${why}). Fetch it again.`, { cause: error });
  }
}

const isSafe = (address: string): boolean =>
  address.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(address);

async function fetched(address: string, { answerMs }: InputLimits): Promise<Bytes> {
  if (!isSafe(address)) throw new InputError(`${address}: lists are fetched over https only.`);
  const silent = new AbortController();
  const timer = setTimeout(() => silent.abort(), answerMs);
  try {
    const answer = await fetch(address, { signal: silent.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!isSafe(answer.url)) throw new InputError(`${address} leads to ${answer.url}, which is not https.`);
    if (!answer.ok || answer.body === null) throw new InputError(`${address} answered ${answer.status}.`);
    return watched(answer.body, silent, answerMs);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${address} could not be fetched.`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Gives up an answer that stops coming; a slow list may take its time as long as it comes. */
async function* watched(body: Bytes, silent: AbortController, answerMs: number): AsyncGenerator<Uint8Array> {
  let timer = setTimeout(() => silent.abort(), answerMs);
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      yield piece;
      timer = setTimeout(() => silent.abort(), answerMs);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function* unpacked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // A broken input breaks the unpacking, and a reader that stops stops the input.
  const feeding = pipeline(Readable.from(bytes), gunzip).catch((error: unknown) => error);
  try {
    for await (const piece of gunzip) yield piece as Uint8Array;
  } catch (error) {
    throw (await feeding) ?? error;
  }
}
