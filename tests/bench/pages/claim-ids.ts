import { readFileSync } from 'node:fs';

const spellings = JSON.parse(
  readFileSync(new URL('../../../assets/reading/labels.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** The ids a labeller's words may mean: the words are the id, or one of its spellings. */
export function claimIds(claim: string): string[] {
  const words = claim.toLowerCase().trim();
  const slug = words.replace(/[^a-z0-9]+/g, '-');
  const spelled = Object.entries(spellings).filter(([, all]) =>
    all.split('|').some((spelling) => spelling.toLowerCase() === words),
  );
  return [slug, ...spelled.map(([id]) => id)];
}
