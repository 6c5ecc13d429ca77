import type { Change } from '../../lib/audit/suppliers/changes.ts';
import type { Tier } from '../../lib/audit/suppliers/questionnaire.ts';
import type { NextStep, RowState, Verdict } from '../../lib/audit/suppliers/review.ts';
import type { Agreement } from '../../lib/audit/suppliers/screening.ts';
import type { ColumnRole } from '../../lib/audit/suppliers/table/columns.ts';
import { english } from '../../lib/i18n/english.ts';
import type { Words } from '../../lib/i18n/words.ts';

/** Reasons for a decision. They are written into the record, and so stay in the record's language. */
const REASONS = {
  number: 'The registration number agrees',
  numberDiffers: 'The registration number differs',
  nameCountry: 'The same name and country',
  name: 'The same name; nothing else to compare',
  countryDiffers: 'The country differs',
  nameOnly: 'Only the name is similar',
  addressDiffers: 'The address differs',
  more: 'More papers are needed',
} as const;

/** "2026-11-24 03:30" of an ISO date-time. */
const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** Every sentence of the page "Check suppliers" in a language. */
export function supplierWords(words: Words) {
  return {
    title: words.say('suppliers_title'),
    intro: words.say('suppliers_intro'),
    loading: words.say('suppliers_loading'),
    lists: words.say('suppliers_lists'),
    noLists: words.say('suppliers_no_lists'),
    newList: words.say('suppliers_new_list'),
    importProject: words.say('suppliers_import_project'),
    back: words.say('suppliers_back'),
    open: (name: string) => words.say('suppliers_open_list', { name }),
    remove: (name: string) => words.say('suppliers_remove_list', { name }),
    removeSure: (name: string) => words.say('suppliers_remove_sure', { name }),
    listLine: (n: number, changed: string) => words.say('suppliers_list_line', { n, changed: words.date(changed) }),
    newerData: words.say('suppliers_newer_data'),
    storage: (used: number, quota: number) =>
      words.say('suppliers_storage', { used: words.bytes(used), quota: words.bytes(quota) }),
    mayBeDeleted: words.say('suppliers_may_be_deleted'),
    keepLasting: words.say('suppliers_keep_lasting'),
    memoryOnly: words.say('suppliers_memory_only'),
    dropHere: words.say('suppliers_drop_here'),
    openFile: words.say('suppliers_open_file'),
    orPaste: words.say('suppliers_or_paste'),
    pasteLabel: words.say('suppliers_paste_label'),
    readPasted: words.say('suppliers_read_pasted'),
    limits: words.say('suppliers_limits'),
    reading: (name: string) => words.say('suppliers_reading', { name }),
    columnsTitle: words.say('suppliers_columns_title'),
    columnsIntro: words.say('suppliers_columns_intro'),
    columnNone: words.say('suppliers_column_none'),
    columnNamed: (letter: string, header: string) =>
      header === ''
        ? words.say('suppliers_column_named', { letter })
        : words.say('suppliers_column_headed', { letter, header }),
    firstRowIsHeader: words.say('suppliers_first_row_is_header'),
    encoding: words.say('suppliers_encoding'),
    delimiter: words.say('suppliers_delimiter'),
    sheet: words.say('suppliers_sheet'),
    delimiters: {
      ',': words.say('suppliers_delimiter_comma'),
      ';': words.say('suppliers_delimiter_semicolon'),
      '\t': words.say('suppliers_delimiter_tab'),
      '|': words.say('suppliers_delimiter_bar'),
      line: words.say('suppliers_delimiter_line'),
    },
    preview: words.say('suppliers_preview'),
    tableFacts: (n: number) => words.say('suppliers_table_facts', { n }),
    ragged: (n: number) => words.say('suppliers_ragged', { n }),
    cut: (n: number) => words.say('suppliers_cut', { n }),
    useList: words.say('suppliers_use_list'),
    listName: words.say('suppliers_list_name'),
    needsName: words.say('suppliers_needs_name'),
    roles: {
      name: words.say('suppliers_roles_name'),
      localName: words.say('suppliers_roles_local_name'),
      country: words.say('suppliers_roles_country'),
      address: words.say('suppliers_roles_address'),
      number: words.say('suppliers_roles_number'),
      hs: words.say('suppliers_roles_hs'),
      material: words.say('suppliers_roles_material'),
    } satisfies Record<ColumnRole, string>,
    sourceLine: (n: number, name: string, imported: string) =>
      words.say('suppliers_source_line', { n, name, imported: words.date(imported.slice(0, 10)) }),
    sourceRepeats: (n: number) => words.say('suppliers_source_repeats', { n }),
    sourceUnnamed: (n: number, which: string) => words.say('suppliers_source_unnamed', { n, which }),
    screenNow: words.say('suppliers_screen_now'),
    screenAgain: words.say('suppliers_screen_again'),
    screenGoOn: words.say('suppliers_screen_go_on'),
    cancel: words.say('suppliers_cancel'),
    progress: (done: number, n: number) => words.say('suppliers_progress', { done, n }),
    progressLeft: (done: number, n: number, left: number) =>
      words.together([
        words.say('suppliers_progress', { done, n }),
        words.say('suppliers_time_left', { duration: words.duration(left) }),
      ]),
    searched: (run: { version: number; created: string; ended: string }) =>
      words.say('suppliers_searched', {
        at: minuteOf(run.ended),
        version: String(run.version),
        created: words.date(run.created.slice(0, 10)),
      }),
    searchStopped: words.say('suppliers_search_stopped'),
    notSearched: words.say('suppliers_not_searched'),
    searchDone: (found: number, n: number) => words.say('suppliers_search_done', { found, n }),
    saved: words.say('suppliers_saved'),
    saving: words.say('suppliers_saving'),
    keepsNothing: words.say('error_memory'),
    unsaved: (why: string) => words.say('suppliers_unsaved', { why }),
    saveAgain: words.say('suppliers_save_again'),
    tabs: {
      review: words.say('suppliers_tabs_review'),
      goods: words.say('suppliers_tabs_goods'),
      changes: words.say('suppliers_tabs_changes'),
      report: words.say('suppliers_tabs_report'),
      settings: words.say('suppliers_tabs_settings'),
    },
    tabsLabel: words.say('suppliers_tabs_label'),
    filterText: words.say('suppliers_filter_text'),
    filterState: words.say('suppliers_filter_state'),
    sortBy: words.say('suppliers_sort_by'),
    allStates: words.say('suppliers_all_states'),
    sorts: {
      n: words.say('suppliers_sorts_n'),
      name: words.say('suppliers_sorts_name'),
      country: words.say('suppliers_sorts_country'),
      state: words.say('suppliers_sorts_state'),
    },
    shown: (shown: number, all: number) =>
      shown === all ? words.say('suppliers_rows', { n: all }) : words.say('suppliers_shown', { shown, n: all }),
    noneShown: words.say('suppliers_none_shown'),
    columnsHead: {
      n: words.say('suppliers_columns_head_n'),
      name: words.say('suppliers_columns_head_name'),
      country: words.say('suppliers_roles_country'),
      state: words.say('suppliers_columns_head_state'),
      candidate: words.say('suppliers_columns_head_candidate'),
    },
    states: {
      'not-searched': words.say('suppliers_states_not_searched'),
      failed: words.say('suppliers_states_failed'),
      'no-match': words.say('level_nothing_found'),
      open: words.say('suppliers_states_open'),
      unsure: words.say('suppliers_states_unsure'),
      accepted: words.say('suppliers_states_accepted'),
      rejected: words.say('suppliers_states_rejected'),
      repeated: words.say('suppliers_states_repeated'),
    } satisfies Record<RowState, string>,
    gridLabel: words.say('suppliers_grid_label'),
    choose: words.say('suppliers_choose'),
    repeats: (n: number) => words.say('suppliers_repeats', { n }),
    goTo: (n: number) => words.say('suppliers_go_to', { n }),
    noMatch: (created: string, records: number) =>
      words.together([
        words.say('nothing_found', { date: words.date(created.slice(0, 10)), records }),
        words.say('suppliers_kept'),
      ]),
    failed: (why: string) => words.say('suppliers_failed', { why }),
    region: (quoted: string) => words.say('suppliers_region', { words: quoted }),
    candidates: words.say('suppliers_candidates'),
    candidate: (at: number, all: number) => words.say('suppliers_candidate', { at, all }),
    fromYente: words.say('suppliers_from_yente'),
    matchedAs: (name: string) => words.say('suppliers_matched_as', { name }),
    partsHead: {
      part: words.say('suppliers_parts_head_part'),
      yours: words.say('suppliers_parts_head_yours'),
      theirs: words.say('suppliers_parts_head_theirs'),
      compare: words.say('suppliers_parts_head_compare'),
    },
    parts: {
      name: words.say('suppliers_roles_name'),
      country: words.say('suppliers_roles_country'),
      number: words.say('suppliers_roles_number'),
      address: words.say('suppliers_roles_address'),
    },
    agreements: {
      agrees: words.say('suppliers_agreements_agrees'),
      partly: words.say('suppliers_agreements_partly'),
      differs: words.say('suppliers_agreements_differs'),
      'not-given': words.say('suppliers_agreements_not_given'),
      'not-recorded': words.say('suppliers_agreements_not_recorded'),
    } satisfies Record<Agreement, string>,
    owners: words.say('suppliers_owners'),
    owner: (name: string, sources: string) => words.say('suppliers_owner', { name, sources }),
    ownerUnsourced: (name: string) => words.say('suppliers_owner_unsourced', { name }),
    noFindings: words.say('suppliers_no_findings'),
    decide: {
      accept: words.say('suppliers_decide_accept'),
      reject: words.say('suppliers_decide_reject'),
      unsure: words.say('suppliers_states_unsure'),
    } satisfies Record<Verdict, string>,
    decideKeys: { accept: 'A', reject: 'R', unsure: 'U' } satisfies Record<Verdict, string>,
    decided: {
      accept: words.say('suppliers_states_accepted'),
      reject: words.say('suppliers_decided_reject'),
      unsure: words.say('suppliers_states_unsure'),
    },
    decidedBy: (reason: string, initials: string, at: string) =>
      words.say('suppliers_decided_by', { reason, initials, at: minuteOf(at) }),
    reason: words.say('suppliers_reason'),
    reasons: REASONS,
    initials: words.say('suppliers_initials'),
    needsInitials: words.say('suppliers_needs_initials'),
    needsReason: words.say('suppliers_needs_reason'),
    recordDecision: words.say('suppliers_record_decision'),
    dontRecord: words.say('suppliers_dont_record'),
    undo: words.say('suppliers_undo'),
    redo: words.say('suppliers_redo'),
    step: words.say('suppliers_step'),
    steps: {
      'ask-for-documents': words.say('suppliers_steps_ask_for_documents'),
      'stop-and-review': words.say('suppliers_steps_stop_and_review'),
      continue: words.say('suppliers_steps_continue'),
      'end-supply': words.say('suppliers_steps_end_supply'),
    } satisfies Record<NextStep, string>,
    stepNone: words.say('suppliers_step_none'),
    recordStep: words.say('suppliers_record_step'),
    letters: words.say('suppliers_letters'),
    tier: words.say('suppliers_tier'),
    tiers: {
      '1': words.say('suppliers_tier_1'),
      '2': words.say('suppliers_tier_2'),
      '3': words.say('suppliers_tier_3'),
      '4': words.say('suppliers_tier_4'),
    } satisfies Record<Tier, string>,
    copyLetter: words.say('suppliers_copy_letter'),
    copied: words.say('suppliers_copied'),
    recordLetter: words.say('suppliers_record_letter'),
    sent: (tier: string, version: number, at: string, initials: string) =>
      words.say('suppliers_sent', { tier, version, at: words.date(at.slice(0, 10)), initials }),
    letterNote: words.say('suppliers_letter_note'),
    answers: words.say('suppliers_answers'),
    question: words.say('suppliers_question'),
    answer: words.say('suppliers_answer'),
    received: words.say('suppliers_received'),
    paper: words.say('suppliers_paper'),
    recordAnswer: words.say('suppliers_record_answer'),
    goodsTitle: words.say('suppliers_goods_title'),
    goodsIntro: words.say('suppliers_goods_intro'),
    goodsNone: words.say('suppliers_goods_none'),
    goodsMissing: (goods: number, country: number) =>
      words.together([
        words.say('suppliers_goods_unread', { n: goods }),
        words.say('suppliers_country_unread', { n: country }),
      ]),
    goodsLine: (good: string, country: string, list: string, edition: string) =>
      words.say('suppliers_goods_line', { good, country: words.placeNamed(country), list, edition }),
    goodsSector: (sector: string, country: string, list: string) =>
      words.say('suppliers_goods_sector', { sector, country: words.placeNamed(country), list }),
    goodsRows: (n: number) => words.say('suppliers_rows', { n }),
    cottonRows: (n: number) => words.say('suppliers_cotton_rows', { n }),
    showRows: words.say('suppliers_show_rows'),
    changesTitle: words.say('suppliers_changes_title'),
    changesNone: words.say('suppliers_changes_none'),
    changeLine: (at: string, n: number, party: string, what: string) =>
      words.say('suppliers_change_line', { at: words.date(at.slice(0, 10)), n, party, what }),
    changeVersions: (before: number, after: number) =>
      words.say('suppliers_change_versions', { before: String(before), after: String(after) }),
    changesUnseen: (n: number) => words.say('suppliers_changes_unseen', { n }),
    changeKinds: {
      'candidate-new': words.say('suppliers_change_candidate_new'),
      'candidate-gone': words.say('suppliers_change_candidate_gone'),
      listed: words.say('suppliers_change_listed'),
      delisted: words.say('suppliers_change_delisted'),
      'evidence-new': words.say('suppliers_change_evidence_new'),
      'evidence-gone': words.say('suppliers_change_evidence_gone'),
      reply: words.say('suppliers_change_reply'),
      owner: words.say('suppliers_change_owner'),
    } satisfies Record<Change['kind'], string>,
    monitor: words.say('suppliers_monitor'),
    notify: words.say('suppliers_notify'),
    reportTitle: words.say('suppliers_tabs_report'),
    print: words.say('suppliers_print'),
    saveHtml: words.say('suppliers_save_as', { format: 'HTML' }),
    saveMarkdown: words.say('suppliers_save_as', { format: 'Markdown' }),
    saveJson: words.say('suppliers_save_as', { format: 'JSON' }),
    saveCsv: words.say('suppliers_save_as', { format: 'CSV' }),
    saveXlsx: words.say('suppliers_save_as', { format: 'XLSX' }),
    exportProject: words.say('suppliers_export_project'),
    preparing: words.say('file_preparing'),
    signOff: words.say('suppliers_sign_off'),
    signName: words.say('suppliers_roles_name'),
    signRole: words.say('suppliers_sign_role'),
    signStatement: words.say('suppliers_sign_statement'),
    signDefault: words.say('suppliers_sign_default'),
    recordSignOff: words.say('suppliers_record_sign_off'),
    settingsTitle: words.say('suppliers_settings_title'),
    buyer: words.say('suppliers_buyer'),
    scope: words.say('suppliers_scope'),
    keys: words.say('suppliers_keys'),
    keysTitle: words.say('suppliers_keys_title'),
    yenteLists: (datasets: readonly string[]) => words.say('suppliers_yente_lists', { datasets: datasets.join(', ') }),
    yenteProgress: (done: number, n: number) => words.say('suppliers_yente_progress', { done, n }),
    yenteTitle: words.say('suppliers_yente_title'),
    yenteIntro: words.say('suppliers_yente_intro'),
    yenteAddress: words.say('suppliers_yente_address'),
    yenteDataset: words.say('suppliers_yente_dataset'),
    yenteShow: words.say('suppliers_yente_show'),
    yenteSends: (n: number, origin: string) => words.say('suppliers_yente_sends', { n, origin }),
    yenteNoRows: words.say('suppliers_yente_no_rows'),
    yenteSend: words.say('suppliers_yente_send'),
    yenteDone: (n: number) => words.say('suppliers_yente_done', { n }),
    yenteRows: words.say('suppliers_yente_rows'),
    yenteRefused: words.say('suppliers_yente_refused'),
    goodsOfRow: words.say('suppliers_goods_of_row'),
    goodsCotton: words.say('suppliers_goods_cotton'),
    pastedName: words.say('suppliers_pasted_name'),
  };
}

/**
 * The sentences in the language of the page: English until the page, before it first draws, has said in which language it
 * speaks.
 */
export let WORDS = supplierWords(english);

/** Makes the page "Check suppliers" speak a language. */
export function speakSuppliersIn(words: Words): void {
  WORDS = supplierWords(words);
}
