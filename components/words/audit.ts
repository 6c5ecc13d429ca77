import type { FailureReason, RowState } from '../../lib/audit/pages/audit.ts';
import type { Change } from '../../lib/audit/pages/figures.ts';
import type { Column, GroupBy } from '../../lib/audit/pages/table.ts';
import type { MessageKey } from '../../lib/i18n/catalogue.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { Level } from '../../lib/model/finding.ts';
import type { Label } from '../../lib/model/reference.ts';
import { levelIn } from '../../lib/risk/wording/in-words.ts';
import { useWords } from '../words-context.ts';

const FAILURES: Record<FailureReason, MessageKey> = {
  unreachable: 'audit_failed_unreachable',
  timeout: 'audit_failed_timeout',
  'http-error': 'audit_failed_http',
  'slow-down': 'audit_failed_slow_down',
  'no-permission': 'audit_failed_no_permission',
  'not-a-product': 'audit_failed_not_a_product',
  unreadable: 'audit_failed_unreadable',
  'tab-closed': 'audit_failed_tab_closed',
  'data-expired': 'audit_failed_data_expired',
  'no-data': 'audit_failed_no_data',
};

const STATES: Record<RowState['kind'], MessageKey> = {
  waiting: 'audit_state_waiting',
  running: 'audit_state_running',
  done: 'audit_state_done',
  failed: 'audit_state_failed',
};

const COLUMNS: Record<Column, MessageKey> = {
  n: 'audit_column_n',
  page: 'audit_column_page',
  brand: 'fact_brand',
  level: 'audit_column_level',
  origin: 'audit_column_origin',
  labels: 'audit_column_labels',
  findings: 'audit_column_findings',
  state: 'audit_column_state',
};

const GROUPS: Record<GroupBy, MessageKey> = {
  nothing: 'audit_group_nothing',
  brand: 'audit_group_brand',
  level: 'audit_group_level',
  origin: 'audit_group_origin',
  state: 'audit_group_state',
  host: 'audit_group_host',
};

const ORIGINS = {
  stated: 'audit_origin_stated',
  contradicting: 'audit_origin_contradicting',
  'not-stated': 'audit_origin_not_stated',
} as const satisfies Record<string, MessageKey>;

const FIGURES = {
  'levels-by-brand': 'audit_figure_levels',
  origin: 'audit_figure_origin',
  countries: 'audit_figure_countries',
  labels: 'audit_figure_labels',
  failures: 'audit_figure_failures',
  compared: 'audit_figure_compared',
} as const satisfies Record<string, MessageKey>;

const CHANGES: Record<Change['kind'], MessageKey> = {
  level: 'audit_change_level',
  origin: 'audit_change_origin',
  new: 'audit_change_new',
  gone: 'audit_change_gone',
  same: 'audit_change_same',
};

const READ = {
  title: 'audit_read_title',
  brand: 'fact_brand',
  manufacturer: 'fact_maker',
  seller: 'fact_seller',
  importer: 'fact_importer',
  packer: 'fact_packer',
  materials: 'fact_material',
  origins: 'fact_origin',
  regionMentions: 'fact_region',
  claims: 'fact_labels',
} as const satisfies Record<string, MessageKey>;

const RUNNING = {
  running: 'audit_running',
  pausing: 'audit_pausing',
  paused: 'audit_paused',
  finished: 'audit_finished',
  elsewhere: 'audit_elsewhere',
} as const satisfies Record<string, MessageKey>;

/** What a label's scheme does and whether it looks at labour; in a scheme of mass balance these are two sentences. */
const LABELS: Record<Label['tracing'], { labour: readonly MessageKey[]; noLabour: readonly MessageKey[] }> = {
  none: { labour: ['label_none_labour'], noLabour: ['label_none_no_labour'] },
  'mass-balance': {
    labour: ['label_mass_balance', 'label_labour'],
    noLabour: ['label_mass_balance', 'label_no_labour'],
  },
  segregated: { labour: ['label_segregated_labour'], noLabour: ['label_segregated_no_labour'] },
  physical: { labour: ['label_physical_labour'], noLabour: ['label_physical_no_labour'] },
};

/** The same in a few words, beside the bar of a chart. */
const LABELS_SHORT: Record<Label['tracing'], MessageKey> = {
  none: 'label_short_none',
  'mass-balance': 'label_short_mass_balance',
  segregated: 'label_short_segregated',
  physical: 'label_short_physical',
};

/** What the list of addresses held, for a person to see before an audit begins. */
interface ListFacts {
  addresses: readonly unknown[];
  repeated: number;
  unusable: number;
  beyond: number;
}

/** "about 2 h 10 min left"; rounded up, because an audit that ends early disappoints nobody. */
function timeLeft(words: Words, ms: number | undefined): string {
  if (ms === undefined) return words.say('audit_left_unknown');
  if (ms < 60_000) return words.say('audit_left_minute');
  const minutes = Math.ceil(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? words.say('audit_left_minutes', { minutes })
    : words.say('audit_left_hours', { hours, minutes: minutes % 60 });
}

/** The sentences of the audit page that depend on a value. */
export function auditWords(words: Words) {
  /** Names by code: a table that is scrolled asks for the same few over and over. */
  const named = new Map<string, string>();
  const name = (code: string): string => {
    const said = code === 'CN-XJ' ? words.say('uyghur_region_china') : words.place(code);
    named.set(code, said);
    return said;
  };
  return {
    say: words.say,
    number: words.number,
    date: words.date,
    list: words.list,
    level: (level: Level) => levelIn(words, level),
    place: (code: string) => named.get(code) ?? name(code),
    running: (state: keyof typeof RUNNING) => words.say(RUNNING[state]),
    read: (what: keyof typeof READ) => words.say(READ[what]),
    failures: (reason: FailureReason, status?: number) =>
      status === undefined
        ? words.say(FAILURES[reason])
        : words.say('audit_failed_status', { failure: words.say(FAILURES[reason]), status: String(status) }),
    state: (state: RowState['kind']) => words.say(STATES[state]),
    column: (column: Column) => words.say(COLUMNS[column]),
    group: (by: GroupBy) => words.say(GROUPS[by]),
    origin: (origin: keyof typeof ORIGINS) => words.say(ORIGINS[origin]),
    figure: (kind: keyof typeof FIGURES) => words.say(FIGURES[kind]),
    changed: (kind: Change['kind']) => words.say(CHANGES[kind]),
    labelProves: (label: Label | undefined) =>
      words.say(label === undefined ? 'audit_unknown_label' : LABELS_SHORT[label.tracing]),
    labelFacts: ({ coversLabour, tracing, inRegion, limits }: Label) => {
      const scheme = LABELS[tracing][coversLabour ? 'labour' : 'noLabour'];
      return words.together([
        ...scheme.map((key) => words.say(key)),
        words.say('label_in_region', { region: inRegion }),
        words.say('label_limits', { limits: limits.trim().replace(/\.$/, '') }),
      ]);
    },
    pages: (count: number) => words.count('audit_pages', count),
    stateCount: (kind: RowState['kind'], count: number) =>
      words.say('audit_state_count', { state: words.say(STATES[kind]), count }),
    listed: ({ addresses, repeated, unusable, beyond }: ListFacts) =>
      words.together([
        words.count('audit_to_check', addresses.length),
        ...(repeated > 0 ? [words.count('audit_repeated', repeated)] : []),
        ...(unusable > 0 ? [words.count('audit_unusable', unusable)] : []),
        ...(beyond > 0 ? [words.count('audit_beyond', beyond)] : []),
      ]),
    progress: (settled: number, all: number) => words.count('audit_progress', all, { settled }),
    reportHead: (count: number, at: string, source: string) => words.count('audit_report_head', count, { at, source }),
    left: (ms: number | undefined) => timeLeft(words, ms),
    source: (source: string) => {
      if (source === 'pasted') return words.say('suppliers_pasted_name');
      return source === 'visited' ? words.say('audit_source_visited') : source;
    },
    showing: (shown: number, all: number) => words.count('audit_showing', all, { shown }),
  };
}
export type AuditWords = ReturnType<typeof auditWords>;

const made = new WeakMap<Words, AuditWords>();

/** The audit page's sentences in the language of the screen, the same object as long as the language is the same. */
export function useAuditWords(): AuditWords {
  const words = useWords();
  const known = made.get(words) ?? auditWords(words);
  made.set(words, known);
  return known;
}
