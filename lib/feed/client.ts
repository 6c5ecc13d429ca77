/** The generation of this reader of feeds; a manifest tells the oldest it can be read by. */
export const CLIENT = 1;
