import type { StatusEvent } from '../../../model/recommendation.ts';
import type { Report } from './report.ts';

// What parts of the report can be put under which heading of a law or a statement. The headings and sentences are ours,
// short and general on purpose: no law is quoted, and what the tables record of each law stands beside it with its source.

/** One regime, what our tables record of it, and which parts of this report speak to it. */
export interface Topic {
  id: 'modern-slavery-act' | 'procurement' | 'uflpa' | 'eu-2024-3015';
  title: string;
  /** Events of the reference tables about it. */
  events: StatusEvent[];
  parts: { heading: string; says: string }[];
}

const about = (events: readonly StatusEvent[], words: RegExp): StatusEvent[] =>
  events.filter(({ event }) => words.test(event));

const rowsWord = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** What parts of a report speak to a recommendation of HC 198, in one sentence; none for one that no part speaks to. */
export function partsForRecommendation(report: Report, number: number): string | undefined {
  const { counts, letters, answers, steps, openRisks } = report;
  const papers = answers.filter(({ question }) => question === 'documents' || question === 'tests').length;
  const origins = openRisks.filter(({ why }) => why === 'cotton-origin-not-answered').length;
  switch (number) {
    case 20:
      return `Scope, searches, questionnaires (${letters.length} recorded as sent), answers (${answers.length}) and decisions, which can stand behind a statement. Statements of suppliers themselves were not looked up.`;
    case 21:
      return `Questionnaires, which ask every supplier of a tier the same, whatever its turnover: ${letters.length} recorded as sent. The list does not hold turnovers.`;
    case 24:
      return `Answers about documents or tests: ${papers}. Rows of cotton without an answer on its origin: ${origins}.`;
    case 26:
      return `Accepted matches with their lists, reports and replies: ${rowsWord(counts.accepted)}. Next steps decided: ${rowsWord(steps.length)}.`;
    default:
      return undefined;
  }
}

/** Puts a report under the headings of the regimes a buyer has to answer to. */
export function topicsOf(report: Report): Topic[] {
  const { counts, status } = report;
  const searched = counts.open + counts.unsure + counts.accepted + counts.rejected + counts['no-match'];
  const uflpa = report.accepted.filter(({ findings }) =>
    findings.some(({ kind, wording }) => kind === 'listed-party' && /UFLPA/i.test(wording.values.list ?? '')),
  );
  const papers = report.answers.filter(({ question }) => question === 'documents' || question === 'tests');
  return [
    {
      id: 'modern-slavery-act',
      title: 'Modern Slavery Act 2015, section 54: what this report can add to a statement',
      events: about(status, /section 54|modern slavery (?:bill|register)|registry/i),
      parts: [
        { heading: 'Business and supply chains', says: `The list under “Scope”: ${rowsWord(report.source.rows)}.` },
        { heading: 'Policies', says: 'Not in this report; to be written by the organisation.' },
        {
          heading: 'Due diligence',
          says: `${rowsWord(searched)} searched, with data, method and dates; ${report.letters.length} questionnaires recorded as sent, ${report.answers.length} answers recorded.`,
        },
        {
          heading: 'Where there is risk',
          says: `${rowsWord(counts.accepted)} with an accepted match; ${report.goods.length} goods and countries on official lists; ${report.openRisks.length} open points.`,
        },
        {
          heading: 'What was done and whether it works',
          says: `${rowsWord(report.steps.length)} with a decided next step; ${report.changes.length} changes found by later searches.`,
        },
        { heading: 'Training', says: 'Not in this report; to be written by the organisation.' },
      ],
    },
    {
      id: 'procurement',
      title: 'Procurement Act 2023 and PPN 009: what this report holds for a procurement file',
      events: about(status, /procurement act 2023|PPN 009/i),
      parts: [
        {
          heading: 'Risk identified',
          says: `${report.goods.length} goods and countries on official lists; ${rowsWord(counts.accepted)} with an accepted match.`,
        },
        {
          heading: 'Risk managed',
          says: `${report.letters.length} questionnaires, ${report.answers.length} answers, ${rowsWord(report.steps.length)} with a decided next step.`,
        },
        {
          heading: 'Grounds for a decision about a supplier',
          says: 'The accepted matches with their sources, the supplier’s recorded reply, the reason, initials and time of each decision. Whether a ground for exclusion is met is for the contracting authority to decide.',
        },
      ],
    },
    {
      id: 'uflpa',
      title: 'Uyghur Forced Labor Prevention Act (United States): applicability review or exception',
      events: about(status, /UFLPA|Uyghur Forced Labor/i),
      parts: [
        {
          heading: 'Accepted matches on its Entity List',
          says:
            uflpa.length === 0
              ? 'None among the accepted matches.'
              : `Rows ${uflpa.map(({ supplier }) => supplier.n).join(', ')}.`,
        },
        {
          heading: 'For an applicability review (the goods are said to have no part from the region or a listed party)',
          says: `Papers that follow the goods: ${papers.length} answers about documents or tests are recorded.`,
        },
        {
          heading: 'For an exception (the goods are said to fall under the law, and to be made without forced labour)',
          says: 'This report holds nothing that could show that by itself. A report of no match, a certificate or an answer is no such evidence.',
        },
        {
          heading: 'Which of the two',
          says: 'A question for the importer’s own counsel; the report only says which rows and papers belong to which question.',
        },
      ],
    },
    {
      id: 'eu-2024-3015',
      title: 'Regulation (EU) 2024/3015: products made with forced labour',
      events: about(status, /2024\/3015/),
      parts: [
        {
          heading: 'Products and origins',
          says: `${rowsWord(searched)} searched; ${report.goods.length} goods and countries on official lists of other states. The Union’s own database of risk areas and products is not in our data.`,
        },
        {
          heading: 'What could be shown to an authority',
          says: 'Scope, searches, answers and decisions of this report, each with its date.',
        },
      ],
    },
  ];
}
