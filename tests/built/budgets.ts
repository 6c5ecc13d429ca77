import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The released build for Chrome, which has everything that the others have. */
export const CHROME = '.output/chrome-mv3';

/** Files of the build that are loaded together, and the most they may weigh. */
export interface Budget {
  what: string;
  files: () => readonly string[];
  /** Bytes, gzipped. */
  most: number;
}

/** The popup's own page, scripts and styles, with every chunk its page names. */
function popupFiles(): string[] {
  const html = readFileSync(join(CHROME, 'popup.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  return ['popup.html', ...new Set(named)];
}

export const BUDGETS: readonly Budget[] = [
  { what: 'detector', files: () => ['detector.js'], most: 3_000 },
  { what: 'reader', files: () => ['reader.js'], most: 45_000 },
  { what: 'reading of shop rules', files: () => ['site-reader.js'], most: 6_000 },
  { what: 'results on shops’ pages', files: () => ['on-page.js'], most: 5_000 },
  { what: 'popup', files: popupFiles, most: 35_000 },
  // One script with everything in it, the tables of names too; as ten files, only the first of them was counted here.
  // Of it, 4 kB are words of trade in thirty languages, by which a third more of listed firms' other names are found.
  { what: 'background', files: () => ['background.js'], most: 122_000 },
];

/** Bytes of the files, each gzipped as well as gzip can. */
export const weightOf = ({ files }: Budget): number =>
  files().reduce((sum, file) => sum + gzipSync(readFileSync(join(CHROME, file)), { level: 9 }).length, 0);
