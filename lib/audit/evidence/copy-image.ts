/** Widest and highest a picture is kept, in pixels: enough to read a label on it. */
const MAX_SIDE = 1400;
/** Room for all pictures together, in UTF-16 units of their data addresses. */
const MAX_UNITS = 14_000_000;

/**
 * A picture as a data address, drawn from what the page shows: nothing is fetched again.
 *
 * @param used  units that other pictures have taken
 * @returns `undefined` where the picture is not loaded, its origin does not allow it to be read, or there is no room
 */
export function copyImage(image: HTMLImageElement, document: Document, used: number): string | undefined {
  const { src, complete, naturalWidth, naturalHeight } = image;
  if (typeof src === 'string' && /^data:image\//i.test(src)) return src.length + used <= MAX_UNITS ? src : undefined;
  if (!complete || !(naturalWidth > 0) || !(naturalHeight > 0)) return undefined;
  const scale = Math.min(1, MAX_SIDE / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const data = canvas.toDataURL('image/webp', 0.85);
    return data.startsWith('data:image/') && data.length + used <= MAX_UNITS ? data : undefined;
  } catch {
    // A picture of another origin taints the canvas, and a tainted canvas is not read.
    return undefined;
  }
}
