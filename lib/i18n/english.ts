import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { readCatalogue } from './catalogue.ts';
import { PLAIN } from './formats.ts';
import { ENGLISH } from './languages.ts';
import { makeWords, type Words } from './words.ts';

/**
 * English with dates and numbers as data has them: what records, the command line and golden files are written in.
 * Importing this file brings the whole English catalogue along; pages load theirs with `loadWords`.
 */
export const english: Words = makeWords(ENGLISH, readCatalogue(messages), PLAIN);
