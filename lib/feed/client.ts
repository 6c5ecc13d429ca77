import { VERSION } from '../search/layout.ts';

/**
 * The generation of this reader of feeds; a manifest tells the oldest it can be read by. It grows with the form of
 * segments, so that an older Whence learns from the manifest, and not from forty megabytes, that it cannot read them.
 */
export const CLIENT = VERSION;
