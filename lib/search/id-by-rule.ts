const PLAIN = /^[\u0020-\u007e]+$/;

/**
 * The id that a plain ASCII name has by rule (lib/publisher/slug.ts), or `undefined` where the name is not plain: rules
 * about letters of all scripts change with the Unicode version, and writer and reader may have different ones.
 */
export function idByRule(name: string): string | undefined {
  if (!PLAIN.test(name)) return undefined;
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
  return id === '' ? undefined : id;
}
