// Screens names from the command line: `npm run screen -- [--json] [--feed DIR] FILE.csv|FILE.txt|-`.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packagedManifest } from '../../feed/packaged.ts';
import type { Match } from '../../model/match.ts';
import { readFrom, segmentBytes } from '../../publisher/feed/read-folder.ts';
import { bytesOf } from '../bytes.ts';
import { countryCode } from '../country-code.ts';
import { findIdentifier, findNames } from '../find.ts';
import { openSegment, type Segment } from '../segment.ts';
import { type NameRow, readNameRows } from './read-names.ts';

const USAGE = 'npm run screen -- [--json] [--feed DIR] FILE.csv|FILE.txt|-';

/** What one row of a result says; a name on no list has no matches and is a row too. */
export interface ScreenRow {
  query: string;
  country?: string;
  matches: { id: string; name: string; matchedName: string; band: string; score: number; lists: string[] }[];
}

/** Opens the segments of a feed folder, oldest first, as its manifest names them. */
export async function openFeed(folder: string): Promise<Segment[]> {
  const manifest = await packagedManifest(readFrom(folder));
  const parts = manifest.segments.filter(({ kind }) => kind !== 'reference');
  return Promise.all(parts.map(async (ref) => openSegment(bytesOf(await segmentBytes(folder, ref)))));
}

/** Screens one row by the number and the name it gives. */
export async function screenRow(segments: readonly Segment[], row: NameRow): Promise<ScreenRow> {
  const country = row.country === undefined ? undefined : countryCode(row.country);
  const query = { role: 'manufacturer', name: row.name, ...(country === undefined ? {} : { country }) } as const;
  const found = await findNames(segments, query);
  // The role of a list's row is not known: an everyday word may be the brand that is meant.
  if (found.length === 0) found.push(...(await findNames(segments, { ...query, role: 'brand' })));
  const byNumber: Match[] = [];
  if (row.id !== undefined) {
    for (const scheme of ['uscc', 'lei', 'registration'] as const) {
      byNumber.push(...(await findIdentifier(segments, { role: 'manufacturer', name: row.id }, scheme)));
    }
  }
  const known = new Set(byNumber.map(({ entity }) => entity.id));
  const matches = [...byNumber, ...found.filter(({ entity }) => !known.has(entity.id))];
  return {
    query: row.name,
    ...(row.country === undefined ? {} : { country: row.country }),
    matches: matches.map(({ entity, matchedName, band, score }) => ({
      id: entity.id,
      name: entity.name,
      matchedName,
      band,
      score: Math.round(score * 1000) / 1000,
      lists: [...new Set(entity.listings.map(({ list }) => list))],
    })),
  };
}

function showRow({ query, matches }: ScreenRow): string {
  if (matches.length === 0) return `${query}: nothing found`;
  const lines = matches.map(({ band, name, matchedName, lists }) => {
    const as = matchedName === name ? '' : ` (as ${matchedName})`;
    return `  ${band}  ${name}${as}${lists.length > 0 ? `  [${lists.join('; ')}]` : ''}`;
  });
  return [`${query}:`, ...lines].join('\n');
}

async function main(words: readonly string[]): Promise<void> {
  const feedAt = words.indexOf('--feed');
  const folder = feedAt < 0 ? undefined : words[feedAt + 1];
  const [file] = words.filter((word, at) => !word.startsWith('--') && (feedAt < 0 || at !== feedAt + 1));
  if (file === undefined || (feedAt >= 0 && folder === undefined)) throw new Error(USAGE);
  const segments = folder === undefined ? await openStarter() : await openFeed(resolve(folder));
  const text = readFileSync(file === '-' ? 0 : resolve(file), 'utf8');
  for (const row of readNameRows(text)) {
    const result = await screenRow(segments, row);
    process.stdout.write(`${words.includes('--json') ? JSON.stringify(result) : showRow(result)}\n`);
  }
}

/** Without a feed folder: the starter feed, built from the data that ships with the project. */
async function openStarter(): Promise<Segment[]> {
  const { buildStarter } = await import('../../publisher/starter.ts');
  const { writeSegment } = await import('../write-segment.ts');
  const data = resolve(import.meta.dirname, '../../../assets/data');
  return [await openSegment(bytesOf(writeSegment(buildStarter(data).entities)))];
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
