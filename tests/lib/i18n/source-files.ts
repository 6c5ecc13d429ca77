import { globSync, readFileSync } from 'node:fs';

export interface SourceFile {
  path: string;
  text: string;
}

/** Everything that speaks to people: components, contexts of the browser, the library they use, the manifest. */
export const sourceFiles = (...patterns: string[]): SourceFile[] =>
  globSync(patterns)
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
