import type { MessageKey } from '../../i18n/catalogue.ts';
import type { NotCheckedReason } from '../../model/assessment.ts';
import type { EvidenceAge, Finding, Level, MatchConfidence } from '../../model/finding.ts';
import type { Role } from '../../model/match.ts';

// Which message names each value of the model. A value without its message, or a message that is gone, does not compile.

export const LEVELS: Readonly<Record<Level, MessageKey>> = {
  listed: 'level_listed',
  documented: 'level_documented',
  stated: 'level_stated',
  context: 'level_context',
  'nothing-found': 'level_nothing_found',
  'not-checked': 'level_not_checked',
};

export const ROLES: Readonly<Record<Role, MessageKey>> = {
  brand: 'role_brand',
  manufacturer: 'role_manufacturer',
  seller: 'role_seller',
  importer: 'role_importer',
  packer: 'role_packer',
  host: 'role_host',
  owner: 'role_owner',
  mentioned: 'role_mentioned',
};

export const CONFIDENCES: Readonly<Record<MatchConfidence, MessageKey>> = {
  'exact-id': 'confidence_exact_id',
  'exact-name': 'confidence_exact_name',
  'close-name': 'confidence_close_name',
  'page-text': 'confidence_page_text',
  'reference-table': 'confidence_reference_table',
};

/** How old evidence is, with its date and without. */
export const AGES: Readonly<Record<EvidenceAge['state'], { dated: MessageKey; alone: MessageKey }>> = {
  current: { dated: 'age_current_dated', alone: 'age_current' },
  ageing: { dated: 'age_ageing_dated', alone: 'age_ageing' },
  historic: { dated: 'age_historic_dated', alone: 'age_historic' },
  undated: { dated: 'age_undated_dated', alone: 'age_undated' },
};

export const REASONS: Readonly<Record<NotCheckedReason, MessageKey>> = {
  'not-a-product': 'reason_not_a_product',
  'no-permission': 'reason_no_permission',
  unreadable: 'reason_unreadable',
  'data-expired': 'reason_data_expired',
  'no-data': 'reason_no_data',
  pending: 'reason_pending',
};

export const FLAGS: Readonly<Record<Finding['flags'][number], MessageKey>> = {
  disputed: 'flag_disputed',
  corrected: 'flag_corrected',
  withdrawn: 'flag_withdrawn',
  'in-litigation': 'flag_in_litigation',
  'outcome-insufficient-proof': 'flag_outcome_insufficient_proof',
  'parent-company': 'flag_parent_company',
  'partial-data': 'flag_partial_data',
};
