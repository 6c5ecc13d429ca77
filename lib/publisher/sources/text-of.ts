import type { Bytes } from './upstream.ts';

/** A file that is larger than any edition of the list could be is not that list. */
export class UpstreamTooLargeError extends Error {
  override readonly name = 'UpstreamTooLargeError';
  constructor(bytes: number) {
    super(`The file has more than ${bytes} bytes, which no edition of this list has. Check the address.`);
  }
}

/** The whole of a small file as text. @throws UpstreamTooLargeError */
export async function textOf(bytes: Bytes, most: number, encoding = 'utf-8'): Promise<string> {
  const decoder = new TextDecoder(encoding);
  let text = '';
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > most) throw new UpstreamTooLargeError(most);
    text += decoder.decode(piece, { stream: true });
  }
  return (text + decoder.decode()).replace(/^\uFEFF/, '');
}

/** Longest line read; a longer one is cut, and then is no JSON. */
const MAX_LINE = 4 * 1024 * 1024;

/** Lines of a file of any size, one at a time; empty ones are left out but counted. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<{ row: number; line: string }> {
  const decoder = new TextDecoder();
  let rest = '';
  let row = 0;
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, MAX_LINE);
    for (const line of lines) {
      row += 1;
      if (line.trim() !== '') yield { row, line };
    }
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { row: row + 1, line: rest };
}
