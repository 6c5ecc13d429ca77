import type { PagesReport } from './tally.ts';

/** The report as a table with every miss below it. */
export function asText({ pages, labelled, scores, falseAlarms, detector, misses }: PagesReport): string {
  const shown = (rate: number | undefined) => (rate === undefined ? '    –' : rate.toFixed(3));
  const lines = [
    `${pages} pages, ${labelled} labelled in full`,
    'field                right wrong missed  precision recall  F1',
    ...Object.entries(scores).map(([field, { right, wrong, missed, precision, recall, f1 }]) => {
      const counts = [right, wrong, missed].map((count) => String(count).padStart(5)).join(' ');
      return `${field.padEnd(20)} ${counts}      ${shown(precision)}  ${shown(recall)}  ${shown(f1)}`;
    }),
    `false alarms on other pages: ${shown(falseAlarms)}; detector: ${detector.missed.length} products missed, ${detector.alarms} of ${detector.others} others passed on`,
  ];
  for (const { file, field, wrong, missed } of misses) {
    lines.push('', `${field}: ${file}`);
    lines.push(...wrong.map((item) => `  wrong   ${item}`), ...missed.map((item) => `  missed  ${item}`));
  }
  return lines.join('\n');
}
