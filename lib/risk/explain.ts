import type { Assessment } from '../model/assessment.ts';
import type { AssessInput } from '../model/database.ts';
import { assess } from './assess.ts';
import type { SavedRecord } from './record.ts';
import { describe } from './text.ts';
import { sayConfidence, sayRole } from './wording.ts';

/**
 * Explains a saved record in plain lines: the verdict, its inputs with quotes, and what each rule did and why. Where the
 * inputs are there, the verdict is worked out again and compared with the saved one, byte for byte.
 *
 * @returns the lines, and whether a saved verdict was confirmed (`no-inputs` and `no-verdict` where there is nothing to compare)
 */
export function explain({ input, assessment }: SavedRecord): {
  lines: string[];
  verdict: 'same' | 'differs' | 'no-inputs' | 'no-verdict';
} {
  const again = input === undefined ? undefined : assess(input);
  const shown = assessment ?? again;
  if (shown === undefined) return { lines: ['The record is empty.'], verdict: 'no-verdict' };
  const verdict = compare(assessment, again);
  return {
    lines: [
      ...describe(shown),
      ...(input === undefined ? quotes(shown) : inputs(input)),
      'Rules:',
      ...shown.trace.map(({ rule, fired, why }) => `  ${fired > 0 ? 'fired ' : 'silent'} ${rule} (${fired}): ${why}`),
      OUTCOME[verdict],
    ],
    verdict,
  };
}

function compare(saved: Assessment | undefined, again: Assessment | undefined) {
  if (again === undefined) return 'no-inputs';
  if (saved === undefined) return 'no-verdict';
  return canonical(saved) === canonical(again) ? 'same' : 'differs';
}

/** JSON with sorted keys: a record may have been written by a program that keeps keys in another order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const OUTCOME = {
  same: 'Worked out again from the saved inputs: the same in every field.',
  differs: 'Worked out again from the saved inputs: NOT the same. Method or record has changed.',
  'no-inputs': 'The inputs were not saved, so the verdict was not worked out again.',
  'no-verdict': 'Worked out now from the saved inputs.',
} as const;

/** What went in: the page's own words with the signal each came by, and whom its names were matched to. */
function inputs({ page, matches }: AssessInput): string[] {
  const names = (['title', 'brand', 'manufacturer', 'seller', 'importer', 'packer'] as const).flatMap((key) => {
    const name = page[key];
    return name === undefined ? [] : [`  ${key}: “${name.quote}” (${name.source})`];
  });
  const lists = (['materials', 'origins', 'regionMentions', 'claims'] as const).flatMap((key) =>
    page[key].map(({ quote, source }) => `  ${key}: “${quote}” (${source})`),
  );
  const parties = matches.map(
    ({ role, query, entity, matchedName, band }) =>
      `  ${sayRole(role)} “${query}”: ${entity.name}, by the name “${matchedName}” (${sayConfidence(band)})`,
  );
  return [
    `Read on ${page.url}:`,
    ...(names.length + lists.length === 0 ? ['  nothing stated'] : [...names, ...lists]),
    'Parties found:',
    ...(parties.length === 0 ? ['  none'] : parties),
  ];
}

const quotes = ({ findings }: Assessment): string[] => {
  const quoted = [...new Set(findings.flatMap(({ quote }) => (quote === undefined ? [] : [quote.text])))];
  return quoted.length === 0 ? [] : ['Quoted from the page:', ...quoted.map((quote) => `  “${quote}”`)];
};
