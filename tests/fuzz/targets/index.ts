import type { FuzzTarget } from '../target.ts';
import { evidence } from './evidence.ts';
import { manifest } from './feed.ts';
import { json } from './json.ts';
import { names } from './names.ts';
import { page } from './page.ts';
import { composition, origin } from './page-text.ts';
import { segment } from './segment.ts';
import { csv, workbookBytes, xlsx } from './table.ts';

/** Everything that reads what strangers wrote. */
export const TARGETS: readonly FuzzTarget[] = [
  page,
  json,
  composition,
  origin,
  names,
  segment,
  manifest,
  csv,
  xlsx,
  workbookBytes,
  evidence,
];
