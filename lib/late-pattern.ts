import { once } from './once.ts';

/**
 * A pattern that is made when it is first asked for. A class of Unicode takes a woken worker up to a millisecond to parse
 * as a literal, even in a function that is never called, and most names are plain ASCII.
 */
export const latePattern = (source: string, flags: string): (() => RegExp) => once(() => new RegExp(source, flags));
