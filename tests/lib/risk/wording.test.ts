import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodPage } from '../../../lib/risk/documentation.ts';
import { RULES } from '../../../lib/risk/rules/index.ts';
import { REASONS } from '../../../lib/risk/wording/names.ts';
import { SENTENCES } from '../../../lib/risk/wording/sentences.ts';
import {
  say,
  sayAge,
  sayConfidence,
  sayLevel,
  sayNotChecked,
  sayReply,
  sayRole,
  UnknownTemplateError,
} from '../../../lib/risk/wording.ts';
import { BANNED } from './banned-words.ts';

/** Every string of a nested table. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

describe('our own voice', () => {
  it('holds no banned word in what the rules say of themselves, beyond the method’s own "no score"', () => {
    const said = RULES.flatMap(({ title, documentation }) => [title, ...documentation]);
    expect(said.filter((sentence) => BANNED.test(sentence))).toEqual([]);
  });

  it('the lint catches the words it is for', () => {
    for (const word of [
      'They use slaves',
      'tainted cotton',
      'Avoid this',
      'a safe choice',
      'complicit',
      'ethically made',
      'blood cotton',
    ])
      expect(BANNED.test(word)).toBe(true);
    for (const word of ['The Uyghur region', 'a cleaning cloth', 'bloodhound', 'safety'])
      expect(BANNED.test(word)).toBe(false);
  });

  it('has a line "What this does not show" for each rule and a sentence for each reason not to check', () => {
    for (const { id } of RULES) expect(say({ template: `not-shown.${id}`, values: {} })).toMatch(/\.$/);
    for (const reason of Object.keys(REASONS))
      expect(say({ template: `not-checked.${reason}`, values: {} })).toMatch(/\.$/);
  });

  it('says every template in whole sentences with named placeholders only', () => {
    expect(Object.keys(SENTENCES).length).toBeGreaterThan(80);
    for (const template of Object.keys(SENTENCES)) {
      const said = say({ template, values: {} });
      expect(said, template).toMatch(/[.”]$/);
      expect(said.replace(/\{[a-z]+\}/g, ''), template).not.toMatch(/[{}]/);
    }
  });
});

/** Texts of the shipped data that are in our own voice: what a recommendation asks, what a reader can do, a label's limits. */
const OWN_VOICE: [file: string, keys: readonly string[]][] = [
  ['assets/data/recommendations.json', ['summary', 'action_for', 'advice']],
  ['assets/data/labels.jsonl', ['weakness_note', 'limits']],
];

describe('the shipped texts in our own voice', () => {
  const present = OWN_VOICE.filter(([file]) => existsSync(file));
  it.skipIf(present.length === 0).each(present)('hold no banned word: %s', (file, keys) => {
    const text = readFileSync(file, 'utf8');
    const rows = (
      file.endsWith('.jsonl')
        ? text
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : JSON.parse(text)
    ) as Record<string, unknown>[];
    const said = rows.flatMap((row) => keys.flatMap((key) => strings(row[key])));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((sentence) => BANNED.test(sentence))).toEqual([]);
  });
});

describe('saying', () => {
  it('puts each value in once, as it is: braces in a quote stay braces', () => {
    expect(say({ template: 'region.stated', values: { quote: 'a {party} of $& {quote}' } })).toBe(
      'This page says: “a {party} of $& {quote}”.',
    );
  });

  it('never reads inherited properties as templates or values', () => {
    expect(() => say({ template: 'constructor', values: {} })).toThrow(UnknownTemplateError);
    expect(say({ template: 'nothing-found', values: {} })).toContain('{date}');
  });

  it('says levels, roles, confidences, ages, reasons and replies', () => {
    expect(sayLevel('stated')).toBe('Stated on this page');
    expect(sayRole('manufacturer')).toBe('maker');
    expect(sayConfidence('close-name')).toBe('Possible match, please check');
    expect(sayAge({ state: 'ageing', date: '2023-12-06' })).toBe('Evidence of 2023-12-06, ageing');
    expect(sayAge({ state: 'undated' })).toBe('Date not established in our data');
    expect(sayNotChecked('no-permission')).toBe('Whence has no permission to read this page.');
    expect(sayReply({ kind: 'replied', text: '$1 “denied”' })).toBe('Reply: $1 “denied”');
    expect(sayReply({ kind: 'none-recorded' })).toBe('Reply: none recorded.');
    expect(sayReply({ kind: 'not-applicable' })).toBe('');
  });
});

describe('the method page', () => {
  it('is made from the rules: each rule’s title and sentences stand on it', () => {
    const page = methodPage();
    for (const { title, documentation } of RULES) {
      expect(page).toContain(`### ${title}`);
      for (const line of documentation) expect(page).toContain(`- ${line}`);
    }
  });
});
