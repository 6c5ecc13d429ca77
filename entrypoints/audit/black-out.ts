import type { Capture } from '../../lib/audit/evidence/capture.ts';
import { type Box, boxesOf } from '../../lib/audit/evidence/redact.ts';

const INK = '#000';

/** The picture with boxes painted over; what was under them is gone from the file. */
export async function blackOut(bytes: Uint8Array, boxes: readonly Box[]): Promise<Uint8Array> {
  if (boxes.length === 0) return bytes;
  const image = await createImageBitmap(new Blob([bytes as BlobPart], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser gave no canvas to black out the picture. Leave the picture out.');
  pen.drawImage(image, 0, 0);
  pen.fillStyle = INK;
  for (const { x, y, width, height } of boxes) pen.fillRect(x, y, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The picture of a capture as it may leave: with the passages blacked out, or not at all. */
export async function pictureWithout(
  { picture, copy }: Capture,
  terms: readonly string[],
  wanted: 'keep' | 'leave-out',
): Promise<Capture['picture']> {
  if (wanted === 'leave-out') return { kind: 'none', why: 'left out by the person who made the pack' };
  return picture.kind === 'none'
    ? picture
    : { kind: 'png', bytes: await blackOut(picture.bytes, boxesOf(copy, terms)) };
}
