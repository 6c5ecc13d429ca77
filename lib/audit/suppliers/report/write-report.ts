import { REPORT } from '../../../model/recommendation.ts';
import type { SourceRef } from '../../../model/source-ref.ts';
import { say, sayAge, sayConfidence, sayFinding, sayFindingLevel } from '../../../risk/wording.ts';
import { allQuestions, tierName } from '../questionnaire.ts';
import type { ReviewEvent } from '../review.ts';
import type { Agreement, Run } from '../screening.ts';
import type { Block, Item } from './blocks.ts';
import type { OpenRisk, Report, ReportMatch } from './report.ts';
import { partsForRecommendation, topicsOf } from './topics.ts';

/** Rows of one table printed; the rest stands in the exported tables, and the report says so. */
const MOST_ROWS = 2000;

const AGREEMENTS: Readonly<Record<Agreement, string>> = {
  agrees: 'agrees',
  partly: 'partly agrees',
  differs: 'differs',
  'not-given': 'not given in the list',
  'not-recorded': 'not recorded in the data',
};
export const sayAgreement = (agreement: Agreement): string => AGREEMENTS[agreement];

const WHYS: Readonly<Record<OpenRisk['why'], string>> = {
  undecided: 'A candidate is not decided on yet.',
  unsure: 'A candidate is marked unsure.',
  'accepted-without-step': 'A match is accepted and no next step is decided.',
  'not-searched': 'The row was not searched.',
  failed: 'The row could not be searched.',
  'region-address': 'The address names a place in the Uyghur region and no next step is decided.',
  'cotton-origin-not-answered':
    'The goods are of cotton and no answer on its origin is recorded. That says nothing of the supplier.',
};
export const sayOpenRisk = (why: OpenRisk['why']): string => WHYS[why];

const STEPS = {
  'ask-for-documents': 'Ask for documents',
  'stop-and-review': 'Stop and review',
  continue: 'Continue',
  'end-supply': 'End supply',
} as const;

/** Numbers as ranges: "2–5, 7". */
export function ranges(numbers: readonly number[]): string {
  const out: string[] = [];
  let from: number | undefined;
  numbers.forEach((number, at) => {
    from ??= number;
    if (numbers[at + 1] === number + 1) return;
    out.push(from === number ? String(number) : `${from}–${number}`);
    from = undefined;
  });
  return out.join(', ');
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const text = (words: string): Block => ({ kind: 'text', text: words });

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return [text(`${caption}: none.`)];
  const shown: Block = { kind: 'table', caption, head, rows: rows.slice(0, MOST_ROWS) };
  const rest = rows.length - MOST_ROWS;
  return rest > 0 ? [shown, text(`${rest} more rows stand in the exported tables.`)] : [shown];
}

const supplierName = ({ supplier }: ReportMatch): string =>
  supplier.localName === undefined ? supplier.name : `${supplier.name} (${supplier.localName})`;

function matchRows(matches: readonly ReportMatch[]): string[][] {
  return matches.map((match) => {
    const { candidate, decision, supplier } = match;
    const { name, country, number, address } = candidate.parts;
    return [
      String(supplier.n),
      supplierName(match),
      candidate.matchedName === candidate.name ? candidate.name : `${candidate.name} (as ${candidate.matchedName})`,
      sayConfidence(candidate.band),
      `name ${sayAgreement(name)}; country ${sayAgreement(country.agreement)}; number ${sayAgreement(number.agreement)}; address ${sayAgreement(address.agreement)}`,
      decision === undefined ? '' : `${decision.reason} (${decision.initials}, ${decision.at})`,
    ];
  });
}

const MATCH_HEAD = ['Row', 'Supplier', 'Party in the data', 'Match', 'Parts', 'Reason, initials, time (UTC)'];

function findingBlocks(matches: readonly ReportMatch[]): Block[] {
  return matches.slice(0, MOST_ROWS).flatMap((match): Block[] => {
    if (match.findings.length === 0) return [];
    const items = match.findings.flatMap((finding): Item[] => [
      { text: `${sayFindingLevel(finding)}. ${sayFinding(finding)} ${sayAge(finding.age)}`.trim() },
      ...(finding.caveat === undefined ? [] : [{ text: finding.caveat }]),
      { text: `What this does not show: ${say(finding.doesNotShow)}` },
      ...finding.sources.map(({ publisher, title, date, url }) => ({
        text: [publisher, title, date].filter((part) => part !== undefined).join(', '),
        ...(url === undefined ? {} : { url }),
      })),
    ]);
    return [heading(3, `Row ${match.supplier.n}: ${supplierName(match)}`), { kind: 'list', items }];
  });
}

/** Owners of parties that were accepted or are unsure, as related parties: what is said of them is not said of the supplier. */
function ownerBlocks({ accepted, unsure }: Report): Block[] {
  const rows = [...accepted, ...unsure].flatMap(({ supplier, candidate, owners }) =>
    owners.map(({ name, sources }) => [
      String(supplier.n),
      candidate.name,
      name,
      sources.map(sayOwnerSource).join('; '),
    ]),
  );
  return rows.length === 0
    ? []
    : [
        heading(2, 'Recorded owners'),
        ...table('Related parties', ['Row', 'Party in the data', 'Owner', 'Source, date'], rows),
      ];
}

/** Who records an owner, where and when. */
export const sayOwnerSource = ({ publisher, title, date }: SourceRef): string =>
  [publisher, title, date ?? 'not dated'].join(', ');

function runRow({ run, started, ended, data, method, rows, searched, withCandidates, failed }: Run): string[] {
  return [
    String(run),
    started,
    ended ?? 'stopped before its end',
    `${data.version} of ${data.created.slice(0, 10)}`,
    String(method),
    String(rows),
    String(searched),
    String(withCandidates),
    String(failed),
  ];
}

function versionBlocks({ versions, sources, runs, opinions }: Report): Block[] {
  const { data } = versions;
  return [
    heading(2, 'Versions'),
    text(
      data === undefined
        ? `Whence ${versions.extension}. The list has not been searched.`
        : `Whence ${versions.extension}, method ${versions.method}, data ${data.version} of ${data.created.slice(0, 10)} (${data.records} records).`,
    ),
    ...(data === undefined || data.gaps.length === 0
      ? []
      : [
          text('What the data is known not to hold:'),
          { kind: 'list' as const, items: data.gaps.map((gap) => ({ text: gap })) },
        ]),
    ...table(
      'Searches',
      ['Search', 'Started (UTC)', 'Ended (UTC)', 'Data', 'Method', 'Rows', 'Searched', 'With candidates', 'Failed'],
      runs.map(runRow),
    ),
    ...(opinions.length === 0
      ? []
      : table(
          'Second opinions: names sent to another service',
          ['Time (UTC)', 'Service', 'Dataset', 'Rows', 'Candidates'],
          opinions.map(({ at, origin, dataset, rows, candidates }) => [
            at,
            origin,
            dataset,
            String(rows),
            String(candidates),
          ]),
        )),
    ...table(
      'Sources of the data',
      ['Source', 'Publisher', 'Document date', 'Retrieved', 'Records', 'Known limits'],
      sources.map((source) => [
        source.name,
        source.publisher,
        source.documentDate ?? 'not known',
        source.retrieved,
        String(source.records),
        source.coverage ?? '',
      ]),
    ),
  ];
}

const METHOD = [
  'Each row was looked up by its name, its local name and its registration number, where given, in the data named above, inside the browser. Nothing about the list left it, unless a search with another service is named below.',
  'A candidate is a party of the data that may be the supplier. Name, country, number and address are compared one by one and never added up. A person accepts or rejects each candidate, with a reason.',
  'An owner is shown where a source records it; owners are never guessed from names.',
  'A row on no list of the data is kept as evidence that it was searched. It says that nothing was found in this data on that day, and nothing more.',
  'Goods and countries are looked up in official tables by HS code and by words of the material. That is context about a kind of goods and says nothing of a supplier.',
  'A supplier that has not answered has admitted nothing.',
];

function questionBlocks(report: Report): Block[] {
  const asked = new Map(allQuestions().map((question) => [question.id, question.text]));
  return [
    heading(2, 'Questionnaires and answers'),
    ...table(
      'Questionnaires recorded as sent',
      ['Row', 'Tier', 'Version', 'Initials', 'Time (UTC)'],
      report.letters.map(({ n, tier, version, initials, at }) => [
        String(n),
        `${tier}: ${tierName(tier)}`,
        String(version),
        initials,
        at,
      ]),
    ),
    ...table(
      'Answers as received',
      ['Row', 'Question', 'Answer', 'Received', 'Paper'],
      report.answers.map(({ n, question, answer, received, document }) => [
        String(n),
        asked.get(question) ?? question,
        answer,
        received,
        document ?? '',
      ]),
    ),
  ];
}

function lawBlocks(report: Report): Block[] {
  return [
    heading(2, 'Where this report can be used'),
    text(
      'The headings below are ours and no text of a law. The law itself, its guidance and advice decide what is owed.',
    ),
    ...topicsOf(report).flatMap(({ title, events, parts }): Block[] => [
      heading(3, title),
      { kind: 'list', items: parts.map(({ heading, says }) => ({ text: `${heading}: ${says}` })) },
      ...(events.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              items: events.map(({ when, event, url }) => ({
                text: `${when}: ${event}`,
                ...(url === undefined ? {} : { url }),
              })),
            },
          ]),
    ]),
    heading(2, `Recommendations of ${REPORT.reference}`),
    text(
      `In 2021 MPs recommended to the Government, in “${REPORT.title}”. The recommendations are addressed to the Government and are no law. Summaries are ours.`,
    ),
    ...report.recommendations.flatMap(({ number, paragraph, summary, advice }): Block[] => {
      const parts = partsForRecommendation(report, number);
      return [
        heading(3, `Recommendation ${number} (paragraph ${paragraph})`),
        text(summary),
        ...(advice.buyer === undefined ? [] : [text(`What a buyer can do: ${advice.buyer}`)]),
        ...(parts === undefined ? [] : [text(`In this report: ${parts}`)]),
      ];
    }),
  ];
}

function signOffBlocks({ signOff, sinceSignOff, openRisks }: Report): Block[] {
  if (signOff === undefined)
    return [heading(2, 'Sign-off'), text('Not signed off. Name: ____________  Role: ____________  Date: ____________')];
  const since = sinceSignOff === 0 ? '' : ` ${sinceSignOff} entries were added to the log after it.`;
  return [
    heading(2, 'Sign-off'),
    text(`${signOff.statement}`),
    text(
      `${signOff.name}, ${signOff.role} (${signOff.initials}), ${signOff.at}.${since} Open points: ${openRisks.length}.`,
    ),
  ];
}

/** Open points by row; the one that a whole list may share is told by ranges of rows, once. */
function openPointBlocks(openRisks: readonly OpenRisk[]): Block[] {
  const shared: OpenRisk['why'] = 'cotton-origin-not-answered';
  const ofShared = openRisks.filter(({ why }) => why === shared).map(({ n }) => n);
  return [
    ...table(
      'Open',
      ['Row', 'Supplier', 'Why'],
      openRisks.filter(({ why }) => why !== shared).map(({ n, name, why }) => [String(n), name, sayOpenRisk(why)]),
    ),
    ...(ofShared.length === 0 ? [] : [text(`${sayOpenRisk(shared)} Rows: ${ranges(ofShared)}.`)]),
  ];
}

/** Writes a report out as blocks. */
export function writeReport(report: Report): Block[] {
  const { counts, source, project, versions } = report;
  const data = versions.data;
  return [
    heading(1, `Supplier check: ${project.name}`),
    text(
      `Made ${report.made} (UTC)${project.buyer === '' ? '' : ` for ${project.buyer}`}. Project ${project.id}, revision ${project.revision}.`,
    ),
    heading(2, 'Scope'),
    text(project.scope === '' ? 'The scope was not described.' : project.scope),
    text(
      `${source.rows} suppliers from “${source.name}”, imported ${source.imported}; ${source.duplicates} repeat an earlier row and were searched once; ${source.unnamed.length} rows without a name were left out.`,
    ),
    ...versionBlocks(report),
    heading(2, 'Method'),
    { kind: 'list', items: METHOD.map((sentence) => ({ text: sentence })) },
    heading(2, 'Result'),
    ...table(
      'Rows by state',
      ['State', 'Rows'],
      [
        ['Match accepted', String(counts.accepted)],
        ['Unsure', String(counts.unsure)],
        ['Candidates not decided', String(counts.open)],
        ['All candidates rejected', String(counts.rejected)],
        ['Nothing found in our data', String(counts['no-match'])],
        ['Repeats an earlier row', String(counts.repeated)],
        ['Could not be searched', String(counts.failed)],
        ['Not searched', String(counts['not-searched'])],
      ],
    ),
    heading(2, 'Accepted matches'),
    ...table('Accepted', MATCH_HEAD, matchRows(report.accepted)),
    ...findingBlocks(report.accepted),
    heading(2, 'Unsure'),
    ...table('Unsure', MATCH_HEAD, matchRows(report.unsure)),
    ...ownerBlocks(report),
    heading(2, 'Not decided'),
    ...table('Not decided', MATCH_HEAD, matchRows(report.undecided)),
    heading(2, 'Rejected candidates'),
    ...table('Rejected', MATCH_HEAD, matchRows(report.rejected)),
    heading(2, 'Rows on no list'),
    text(
      report.noMatch.length === 0 || data === undefined
        ? 'None.'
        : `Nothing found in our data of ${data.created.slice(0, 10)} (${data.records} records) for ${report.noMatch.length === 1 ? '1 row' : `${report.noMatch.length} rows`}: ${ranges(report.noMatch)}.`,
    ),
    ...(report.failed.length === 0
      ? []
      : table(
          'Rows that could not be searched',
          ['Row', 'Supplier', 'Why'],
          report.failed.map(({ n, name, why }) => [String(n), name, why]),
        )),
    heading(2, 'Goods and countries on official lists'),
    ...table(
      'Goods',
      ['Goods', 'Country', 'List', 'Edition', 'Rows'],
      report.goods.map(({ risk, rows }) =>
        risk.kind === 'goods-list'
          ? [risk.row.good, risk.row.country, risk.row.list, risk.row.edition, ranges(rows)]
          : [risk.sector, risk.fact.country, risk.fact.metric, String(risk.fact.year ?? 'not dated'), ranges(rows)],
      ),
    ),
    ...questionBlocks(report),
    heading(2, 'Decisions'),
    ...table(
      'Next steps',
      ['Row', 'Step', 'Reason', 'Initials', 'Time (UTC)'],
      report.steps.map(({ n, step, reason, initials, at }) => [String(n), STEPS[step], reason, initials, at]),
    ),
    heading(2, 'Open points'),
    ...openPointBlocks(report.openRisks),
    heading(2, 'Changes between searches'),
    ...table(
      'Changes',
      ['Time (UTC)', 'Row', 'Party', 'Change', 'What', 'Data before', 'Data after'],
      report.changes.map((change) => [
        change.at,
        String(change.n),
        change.party,
        sayChange(change.kind),
        change.what ?? '',
        String(change.before),
        String(change.after),
      ]),
    ),
    ...lawBlocks(report),
    ...signOffBlocks(report),
    heading(2, 'Log'),
    ...table(
      'Every entry, in the order it was made',
      ['Time (UTC)', 'Initials', 'Row', 'Entry'],
      report.log.map((event) => [event.at, event.initials, 'n' in event ? String(event.n) : '', sayEvent(event)]),
    ),
  ];
}

/** One entry of the log in words. */
function sayEvent(event: ReviewEvent): string {
  switch (event.kind) {
    case 'decide':
      return `${VERDICTS[event.verdict]} ${event.candidate}: ${event.reason}`;
    case 'step':
      return `${STEPS[event.step]}: ${event.reason}`;
    case 'answer':
      return `Answer recorded (${event.question}), received ${event.received}`;
    case 'letter':
      return `Questionnaire recorded as sent, tier ${event.tier}, version ${event.version}`;
    case 'sign-off':
      return `Signed off by ${event.name}, ${event.role}`;
    case 'undo':
      return 'The entry before was undone';
    case 'redo':
      return 'The entry undone last was brought back';
  }
}

const VERDICTS = { accept: 'Accepted', reject: 'Rejected', unsure: 'Marked unsure' } as const;

const CHANGES = {
  'candidate-new': 'A new candidate',
  'candidate-gone': 'No longer a candidate',
  listed: 'A new list entry',
  delisted: 'A list entry ended',
  'evidence-new': 'A new published report',
  'evidence-gone': 'A report withdrawn',
  reply: 'A reply recorded or changed',
  owner: 'A new recorded owner',
} as const;
export const sayChange = (kind: keyof typeof CHANGES): string => CHANGES[kind];
export const sayStep = (step: keyof typeof STEPS): string => STEPS[step];
