/** A stretch of a sentence: plain, or marked by a tag of the message (`<link>…</link>`) to be shown as a link or in bold. */
export type Piece = { kind: 'text'; text: string } | { kind: 'marked'; mark: string; text: string };

const MARKED = /<([a-z]+)>([^<>]*)<\/\1>/g;

/**
 * Cuts a message at its marks. This comes before values are filled in, so that nothing in a name or a quote can be taken
 * for a mark; marks do not nest.
 */
export function piecesOf(message: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: whole, 1: mark = '', 2: text = '', index } of message.matchAll(MARKED)) {
    if (index > end) pieces.push({ kind: 'text', text: message.slice(end, index) });
    pieces.push({ kind: 'marked', mark, text });
    end = index + whole.length;
  }
  if (end < message.length) pieces.push({ kind: 'text', text: message.slice(end) });
  return pieces;
}
