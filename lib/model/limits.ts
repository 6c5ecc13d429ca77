// Bounds that the page reader keeps and the schemas check. They stand apart from the schemas so that the reader, which
// travels into every product page, does not carry the schema library with it.

/** Longest quote kept, in UTF-16 units. */
export const MAX_QUOTE = 400;
/** Longest name (title, brand, maker, seller) kept, in UTF-16 units. */
export const MAX_NAME = 300;
/** Longest brand taken from one product of a list, in UTF-16 units. */
export const MAX_LISTED_BRAND = 60;
/** Most brands of one list that are looked up; a list shows some dozens of products at a time. */
export const MOST_LISTED_BRANDS = 60;
