import Papa from 'papaparse';
import { NotAListError } from './errors.ts';

/** Largest text taken as a list, in UTF-16 units. */
const MAX_TEXT = 30_000_000;
const LOOKS_LIKE_ADDRESS = /^\s*["'“<(]?(?:https?:\/\/|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/)/iu;

/**
 * Addresses out of pasted text: one in each line or many in one, with words around them or without.
 *
 * @throws NotAListError for a text too long to be a list
 */
export function readPasted(pasted: string): string[] {
  refuseLong(pasted);
  return pasted
    .split(/\s+/)
    .filter((word) => LOOKS_LIKE_ADDRESS.test(word))
    .map(withoutBrackets);
}

/** Without the punctuation of the text around it; a bracket that the address itself opens stays. */
const withoutBrackets = (word: string): string =>
  word.replace(/^[<("'“]+/, '').replace(word.slice(1).includes('(') ? /[>"'”,;]+$/ : /[>)"'”,;]+$/, '');

/**
 * Addresses out of a table with any columns: every cell that is one. The separator is found by the reader.
 *
 * @throws NotAListError for a text too long, or without a single address
 */
export function readTable(csv: string): string[] {
  refuseLong(csv);
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const found = data.flat().filter((cell) => typeof cell === 'string' && LOOKS_LIKE_ADDRESS.test(cell));
  if (found.length === 0) {
    throw new NotAListError('This table holds no web addresses. One of its columns should begin with https:// …');
  }
  return found;
}

function refuseLong(written: string): void {
  if (written.length > MAX_TEXT) {
    throw new NotAListError('This text is longer than any list of addresses Whence can audit. Split it into parts.');
  }
}
