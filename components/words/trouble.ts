import { NotAPackError } from '../../lib/audit/evidence/read-zip.ts';
import { RedactionError } from '../../lib/audit/evidence/redact.ts';
import {
  AuditStorageFullError,
  NoSuchAuditError,
  NotAListError,
  NothingKeptError,
} from '../../lib/audit/pages/errors.ts';
import { NotAProjectError } from '../../lib/audit/projects/project-file.ts';
import { ProjectChangedElsewhereError, ProjectDamagedError, StorageFullError } from '../../lib/audit/projects/store.ts';
import { DataExpiredError } from '../../lib/audit/suppliers/screening.ts';
import { TableRefusedError } from '../../lib/audit/suppliers/table/table.ts';
import { YenteError } from '../../lib/audit/suppliers/yente.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { messageOf } from '../../lib/message-of.ts';

let spoken: Words | undefined;

/** Sets the language that {@link troubleText} speaks. A page calls it once its words are there. */
export function speakTroubleIn(words: Words): void {
  spoken = words;
}

/** An error in the language of the page; before that is known, in its own words. */
export function troubleText(error: unknown): string {
  if (spoken !== undefined) return troubleInWords(spoken, error);
  return messageOf(error);
}

/**
 * What went wrong in the workbench and what to do, in the language of the screen. What exactly is wrong with a file is
 * told in English, as records are, and said to be so; an error that is not ours speaks for itself.
 */
export function troubleInWords(words: Words, error: unknown): string {
  if (error instanceof StorageFullError) return words.say('error_no_room_project');
  if (error instanceof AuditStorageFullError) return words.say('error_no_room_audit');
  if (error instanceof NoSuchAuditError) return words.say('error_no_such_audit');
  if (error instanceof NothingKeptError) return words.say('error_nothing_kept');
  if (error instanceof ProjectChangedElsewhereError)
    return words.say('error_changed_elsewhere', { name: error.project });
  if (error instanceof ProjectDamagedError) return words.say('error_project_damaged', { detail: error.reason });
  if (error instanceof NotAProjectError) return words.say('error_not_a_project', { detail: error.reason });
  if (error instanceof NotAPackError) return words.say('error_not_a_pack', { detail: error.reason });
  if (error instanceof RedactionError) return words.say('error_redaction', { term: error.term });
  if (error instanceof DataExpiredError) return words.say('error_data_expired', { date: words.date(error.day) });
  if (error instanceof TableRefusedError) return words.say('error_table', { detail: error.reason });
  if (error instanceof NotAListError) return words.say('error_list', { detail: error.message });
  if (error instanceof YenteError) return words.say('error_yente', { detail: error.message });
  return messageOf(error);
}
