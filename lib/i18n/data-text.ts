import { hashText } from '../search/hash.ts';

/**
 * The message that holds the translation of an English text of our data (a summary, an advice). Its name is made from
 * the text itself: when the data says something else, the old translation is no longer found, and the new English text
 * is shown until it is translated, instead of a translation of what was said before.
 */
export const dataTextKey = (text: string): string => `text_${hashText(text).low.toString(16).padStart(8, '0')}`;
