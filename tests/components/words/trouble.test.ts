import { describe, expect, it } from 'vitest';
import { speakTroubleIn, troubleInWords, troubleText } from '../../../components/words/trouble.ts';
import { NotAPackError } from '../../../lib/audit/evidence/read-zip.ts';
import { RedactionError } from '../../../lib/audit/evidence/redact.ts';
import {
  AuditStorageFullError,
  NoSuchAuditError,
  NotAListError,
  NothingKeptError,
} from '../../../lib/audit/pages/errors.ts';
import { NotAProjectError } from '../../../lib/audit/projects/project-file.ts';
import {
  ProjectChangedElsewhereError,
  ProjectDamagedError,
  StorageFullError,
} from '../../../lib/audit/projects/store.ts';
import { DataExpiredError } from '../../../lib/audit/suppliers/screening.ts';
import { TableRefusedError } from '../../../lib/audit/suppliers/table/table.ts';
import { YenteError } from '../../../lib/audit/suppliers/yente.ts';
import { LANGUAGES } from '../../../lib/i18n/languages.ts';
import { readWords } from '../../../lib/i18n/read-words.ts';

/** Every error of the workbench that a person may meet, with what has to be told of it in any language. */
const ERRORS: readonly (readonly [Error, string])[] = [
  [new StorageFullError(), ''],
  [new AuditStorageFullError(undefined), ''],
  [new NoSuchAuditError('audit-1'), ''],
  [new NothingKeptError(undefined), ''],
  [new ProjectChangedElsewhereError('Spring'), 'Spring'],
  [new ProjectDamagedError('a part holds no rows'), 'a part holds no rows'],
  [new NotAProjectError('it is cut short'), 'it is cut short'],
  [new NotAPackError('it is no zip file'), 'it is no zip file'],
  [new RedactionError('A. Person'), 'A. Person'],
  [new DataExpiredError('2026-11-15T00:00:00Z'), '2026'],
  [new TableRefusedError('it is empty.'), 'it is empty.'],
  [new NotAListError('This table holds no web addresses.'), 'no web addresses'],
  [new YenteError('Give an address.'), 'Give an address.'],
];

describe.each(LANGUAGES.map(({ tag }) => tag))('an error of the workbench in %s', (tag) => {
  it.each(ERRORS.map(([error, told]) => [error.name, error, told] as const))('%s is told', (_name, error, told) => {
    const said = troubleInWords(readWords(tag), error);
    expect(said).toContain(told);
    expect(said).not.toContain('{');
    if (tag !== 'en') expect(said).not.toBe(error.message);
  });
});

it('in English they say what the record says', () => {
  const said = (error: Error) => troubleInWords(readWords('en'), error);
  for (const error of [
    new StorageFullError(),
    new NotAProjectError('it is cut short'),
    new TableRefusedError('it is empty.'),
  ])
    expect(said(error)).toBe(error.message);
});

it('an error of the browser’s speaks for itself, and so does any before the language is known', () => {
  expect(troubleText(new TableRefusedError('it is empty.'))).toBe('This table cannot be read: it is empty.');
  speakTroubleIn(readWords('de'));
  expect(troubleText(new TableRefusedError('it is empty.'))).toContain('Diese Tabelle');
  expect(troubleText(new TypeError('Failed to fetch'))).toBe('Failed to fetch');
  expect(troubleText('odd')).toBe('odd');
});
