import { readFileSync } from 'node:fs';

interface Row {
  number: number;
  summary: string;
  action_for: Readonly<Record<string, string | null>>;
}

/** Recommendations that a finding can call up; the popup shows them. The others stand on the page About. */
const CALLED_UP: readonly number[] = [8, 12, 20, 21, 22, 23, 24, 26, 28, 29, 30];

/** Every English text of our data that is translated: exactly these have a message each. */
export function dataTexts(): string[] {
  const rows = JSON.parse(readFileSync('assets/data/recommendations.json', 'utf8')) as Row[];
  return rows
    .filter(({ number }) => CALLED_UP.includes(number))
    .flatMap(({ summary, action_for: advice }) => [summary, ...Object.values(advice)])
    .filter((text) => text !== null);
}
