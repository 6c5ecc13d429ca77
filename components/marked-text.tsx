import { type ComponentChildren, Fragment } from 'preact';
import type { Piece } from '../lib/i18n/pieces.ts';

/** A message with its marked words shown as `marks` says: `{ link: (text) => <a …>{text}</a> }`. */
export function MarkedText(props: {
  pieces: readonly Piece[];
  marks: Readonly<Record<string, (text: string) => ComponentChildren>>;
}) {
  return (
    <>
      {props.pieces.map((piece) => (
        <Fragment key={piece.text}>
          {piece.kind === 'marked' ? (props.marks[piece.mark]?.(piece.text) ?? piece.text) : piece.text}
        </Fragment>
      ))}
    </>
  );
}
