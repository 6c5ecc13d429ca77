/** A title as letters, digits and hyphens, which any file system takes; empty where it has neither. */
export const plainFileName = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
