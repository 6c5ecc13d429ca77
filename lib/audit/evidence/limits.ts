// Bounds of a page's copy. They stand apart from the schema so that the script injected into pages does not carry the
// schema library with it.

/** Longest copy of a page's document, in UTF-16 units. */
export const MAX_HTML = 24_000_000;
/** Texts in sight that are remembered with their places, so that they can be blacked out in the picture. */
export const MAX_PLACES = 3000;
/** Passages offered for redaction. */
export const MAX_OFFERED = 100;
