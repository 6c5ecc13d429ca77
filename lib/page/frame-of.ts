/** Smallest width and height, in CSS pixels, of a frame that shows anything of a product; trackers have a pixel or none. */
const LEAST = 50;

/** The document that a frame shows: of the page's own origin, whole there by now, and large enough to be seen. */
export function documentIn(frame: Element): Document | undefined {
  try {
    const { contentDocument, clientWidth, clientHeight } = frame as HTMLIFrameElement;
    return clientWidth >= LEAST && clientHeight >= LEAST ? (contentDocument ?? undefined) : undefined;
  } catch {
    // Of another origin, in some browsers' way of saying so.
    return undefined;
  }
}
