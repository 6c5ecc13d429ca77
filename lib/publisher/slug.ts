/**
 * An id made of a name: lower case, letters and digits of any script, everything else one hyphen. The same rule makes
 * the ids of labels in the reading tables.
 */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
