import * as v from 'valibot';

/** What parts may be given. */
export interface Given {
  pages: string | undefined;
  names: string | undefined;
  size: 'quick' | 'whole';
}

/** One thing that is measured by a command of its own. */
export interface Part {
  id: string;
  title: string;
  /** The words after `npm run`; `undefined` where something it needs was not given. */
  command: (given: Given) => readonly string[] | undefined;
  /** What to give, for the page. */
  needs: string;
  /** What the command printed, as Markdown. */
  show: (printed: string) => string;
}

export type Measured =
  | { kind: 'measured'; command: string; seconds: number; text: string }
  | { kind: 'skipped'; why: string };

const asIs = (printed: string): string => `\`\`\`text\n${printed.trim()}\n\`\`\``;

/** The last line that is JSON: some commands talk before. */
const jsonOf = (printed: string): unknown => JSON.parse(printed.trim().split('\n').at(-1) ?? '');

/** What `bench:page --json` prints: `Report` in page/report.ts. */
const Reading = v.object({
  pages: v.number(),
  contestants: v.record(v.string(), v.object({ median: v.number(), p95: v.number(), largest: v.number() })),
  ratios: v.record(v.string(), v.object({ ofMedians: v.number(), medianOfPages: v.number() })),
});
const Tally = v.object({
  asked: v.number(),
  p50Ms: v.number(),
  p99Ms: v.number(),
  recall: v.record(v.string(), v.number()),
  precision: v.number(),
  absentAnswered: v.number(),
  absentSure: v.number(),
});
const Spread = v.object({ p50: v.number(), p95: v.number(), most: v.number() });
/** What only an index read in place has. */
const Ours = v.object({
  bytesOnDisk: v.number(),
  bytesHeld: v.number(),
  pages: Spread,
  rounds: Spread,
  namesASecond: v.number(),
});
/** What `bench:names --json` prints: libraries in Node, and in a worker woken for each question. */
const Searching = v.object({
  node: v.array(
    v.object({ library: v.string(), names: v.number(), wakeMs: v.number(), tally: Tally, ours: v.optional(Ours) }),
  ),
  worker: v.array(
    v.object({
      library: v.string(),
      names: v.number(),
      wakes: v.number(),
      p50Ms: v.number(),
      p99Ms: v.number(),
      absentP50Ms: v.optional(v.number()),
      oursP50Ms: v.optional(v.number()),
      oursAbsentP50Ms: v.optional(v.number()),
    }),
  ),
});

const Times = v.object({ tries: v.number(), median: v.number(), p95: v.number() });
const Waking = v.object({
  kills: v.number(),
  rows: v.array(v.object({ what: v.string(), ours: Times, floor: v.optional(Times) })),
});

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Time of a peer over ours; a dash for ourselves. */
export const ratio = (theirs: number, ours: number, own: boolean): string =>
  own ? '–' : ours === 0 ? 'not told' : `${(theirs / ours).toFixed(theirs / ours < 10 ? 1 : 0)} ×`;

/** Reading pages, beside libraries that do a part of it. */
export function showReading(printed: string): string {
  const { pages, contestants, ratios } = v.parse(Reading, jsonOf(printed));
  const reader = contestants.reader?.median ?? 0;
  const rows = Object.entries(contestants).map(([name, { median, p95, largest }]) => [
    name,
    median,
    p95,
    largest,
    ratio(median, reader, name === 'reader'),
  ]);
  const told = Object.entries(ratios).map(([what, { ofMedians, medianOfPages }]) => [what, ofMedians, medianOfPages]);
  return [
    `${pages} pages in Chromium, milliseconds of processor time; “cold” is a fresh process, as on a first visit.`,
    table(['what', 'median', '95 %', 'largest', '× reader'], rows),
    table(['ratio', 'of the medians', 'median of the pages'], told),
  ].join('\n\n');
}

/** Finding names, beside search libraries. */
export function showSearching(printed: string): string {
  const { node, worker } = v.parse(Searching, jsonOf(printed));
  const kinds = Object.keys(node[0]?.tally.recall ?? {});
  const inNode = node.map(({ library, names, wakeMs, tally }) => {
    const ours = node.find((each) => each.library === 'whence' && each.names === names);
    const own = library === 'whence';
    return [
      library,
      names,
      wakeMs.toFixed(0),
      ratio(wakeMs, ours?.wakeMs ?? 0, own),
      tally.p50Ms.toFixed(3),
      ratio(tally.p50Ms, ours?.tally.p50Ms ?? 0, own),
      tally.p99Ms.toFixed(2),
      ...kinds.map((kind) => (tally.recall[kind] ?? 0).toFixed(3)),
      tally.precision.toFixed(3),
      `${tally.absentAnswered.toFixed(3)} / ${tally.absentSure.toFixed(3)}`,
      tally.asked,
    ];
  });
  const woken = worker.map(({ library, names, wakes, p50Ms, p99Ms, absentP50Ms, oursP50Ms, oursAbsentP50Ms }) => {
    const ours = worker.find((each) => each.library === 'whence' && each.names === names);
    return [
      library,
      names,
      p50Ms.toFixed(1),
      ratio(p50Ms, ours?.p50Ms ?? 0, library === 'whence'),
      p99Ms.toFixed(1),
      absentP50Ms?.toFixed(1) ?? '–',
      oursP50Ms === undefined ? '–' : `${oursP50Ms.toFixed(1)} / ${oursAbsentP50Ms?.toFixed(1) ?? '–'}`,
      wakes,
    ];
  });
  const spread = ({ p50, p95, most }: v.InferOutput<typeof Spread>): string => `${p50} / ${p95} / ${most}`;
  const inPlace = node.flatMap(({ names, ours }) =>
    ours === undefined
      ? []
      : [
          [
            names,
            (ours.bytesOnDisk / 1e6).toFixed(2),
            (ours.bytesHeld / 1e6).toFixed(2),
            spread(ours.pages),
            spread(ours.rounds),
            ours.namesASecond,
          ],
        ],
  );
  const head = ['library', 'names', 'ready ms', '× ready', 'median ms', '× median', '99 % ms', ...kinds];
  return [
    'In Node. “Ready” is what comes before the first answer; columns of words: share of queries of that kind answered right.',
    table([...head, 'precision', 'absent answered / as sure', 'asked'], inNode),
    'Our index, of which a look-up reads pages of 4 kB in rounds that wait for one another (median / 95 % / most).',
    table(['names', 'MB on disk', 'MB held', 'pages', 'rounds', 'names a second'], inPlace),
    'In a worker that is woken for each question, from its waking to the answer. “Ours” is that without the time in which the browser’s storage had a read under way: median, and median of names on no list.',
    table(['library', 'names', 'median ms', '× median', '99 % ms', 'on no list ms', 'ours ms', 'wakes'], woken),
  ].join('\n\n');
}

/** Waking of a stopped worker and the popup's first paint, beside an extension that does nothing. */
export function showWaking(printed: string): string {
  const { kills, rows } = v.parse(Waking, jsonOf(printed));
  const cells = rows.map(({ what, ours, floor }) => [
    what,
    ours.median,
    ours.p95,
    floor?.median ?? '–',
    floor?.p95 ?? '–',
    floor === undefined ? '–' : ratio(ours.median, floor.median, false),
  ]);
  return `${kills} kills of the worker in headless Chromium, milliseconds. “Floor” is the smallest extension there can be, with an empty module worker and one heading for a popup, in the same run; “× floor” is our median over its.\n\n${table(['what', 'median', '95 %', 'floor', 'floor 95 %', '× floor'], cells)}`;
}

export const PARTS: readonly Part[] = [
  {
    id: 'score-pages',
    title: 'Reading: what is right',
    command: ({ pages }) => (pages === undefined ? undefined : ['score:pages', '--', pages, '--json']),
    needs: '`--pages DIR`, a folder of labelled pages with `pages.jsonl`',
    show(printed) {
      const { pages, labelled, scores, falseAlarms } = JSON.parse(printed) as {
        pages: number;
        labelled: number;
        falseAlarms?: number;
        scores: Record<
          string,
          { right: number; wrong: number; missed: number; precision?: number; recall?: number; f1?: number }
        >;
      };
      const rate = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));
      const rows = Object.entries(scores).map(([field, { right, wrong, missed, precision, recall, f1 }]) => [
        field,
        right,
        wrong,
        missed,
        rate(precision),
        rate(recall),
        rate(f1),
      ]);
      return `${pages} pages, ${labelled} labelled in full; false alarms on other pages: ${rate(falseAlarms)}.\n\n${table(['field', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1'], rows)}`;
    },
  },
  {
    id: 'page',
    title: 'Reading: how long',
    command: ({ pages, size }) =>
      pages === undefined
        ? undefined
        : ['bench:page', '--', pages, '--json', ...(size === 'quick' ? ['--first', '20'] : [])],
    needs: '`--pages DIR`, a folder of pages with `pages.jsonl`',
    show: showReading,
  },
  {
    id: 'score-names',
    title: 'Names: what is right',
    command: ({ names }) => (names === undefined ? undefined : ['score:names', '--', names]),
    needs: '`--names DIR`, a folder of labelled pairs',
    show: asIs,
  },
  {
    id: 'names',
    title: 'Names: how long, beside search libraries',
    command: ({ size }) => ['bench:names', '--', '--json', ...(size === 'quick' ? ['--names', '20000'] : [])],
    needs: 'nothing',
    show: showSearching,
  },
  {
    id: 'screen',
    title: 'Screening many names',
    command: ({ size }) => ['bench:screen', ...(size === 'quick' ? ['--', '--names', '50000'] : [])],
    needs: 'nothing',
    show: asIs,
  },
  {
    id: 'feed',
    title: 'Building a feed',
    command: ({ size }) => ['bench:feed', '--', 'facilities', size === 'quick' ? '20000' : '1000000'],
    needs: 'nothing',
    show: asIs,
  },
  {
    id: 'sync',
    title: 'Taking that feed into a browser',
    command: () => ['bench:sync'],
    needs: 'nothing',
    show: asIs,
  },
  {
    id: 'feed-ftm',
    title: 'Building a feed of a large export of which little concerns us',
    command: ({ size }) => ['bench:feed', '--', 'ftm', size === 'quick' ? '20000' : '1000000'],
    needs: 'nothing',
    show: asIs,
  },
  {
    id: 'assess',
    title: 'From matches to a verdict',
    command: () => ['bench:assess'],
    needs: 'nothing',
    show: asIs,
  },
  {
    id: 'wake',
    title: 'Waking, and the popup',
    command: ({ size }) => ['bench:wake', '--', '--json', ...(size === 'quick' ? ['--kills', '15'] : [])],
    needs: 'nothing',
    show: showWaking,
  },
  {
    id: 'scroll',
    title: 'Scrolling a hundred thousand rows',
    command: () => ['bench:scroll'],
    needs: 'nothing',
    show: asIs,
  },
  {
    id: 'sizes',
    title: 'What the scripts weigh',
    command: () => ['bench:sizes'],
    needs: 'nothing',
    show: asIs,
  },
];
