import { describe, expect, it } from 'vitest';
import { AUDIT_WORDS } from '../../../components/words/audit.ts';
import { EVIDENCE_WORDS } from '../../../components/words/evidence.ts';
import { ACCUSING, BANNED, SCORES } from '../../lib/risk/banned-words.ts';

/** Every sentence of a file of words that takes no values, and the source of those that do. */
const sentences = (words: object): string[] =>
  Object.values(words).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? sentences(each) : [String(each)],
  );

describe.each([
  ['audits', AUDIT_WORDS],
  ['evidence packs', EVIDENCE_WORDS],
])('the words of %s', (_what, words) => {
  it.each(sentences(words))('%s: has no word or score that METHOD.md bans', (sentence) => {
    expect(sentence).not.toMatch(BANNED);
    expect(sentence).not.toMatch(SCORES);
    expect(sentence).not.toMatch(ACCUSING);
  });
});
