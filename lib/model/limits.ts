// Bounds that the page reader keeps and the schemas check. They stand apart from the schemas so that the reader, which
// travels into every product page, does not carry the schema library with it.

/** Longest quote kept, in UTF-16 units. */
export const MAX_QUOTE = 400;
/** Longest name (title, brand, maker, seller) kept, in UTF-16 units. */
export const MAX_NAME = 300;
