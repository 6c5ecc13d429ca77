import type { Entity, Evidence } from '../model/entity.ts';
import type { Reply } from '../model/finding.ts';
import { byText } from './order.ts';

const MAX_REPLY = 1200;

/**
 * Records of silence in the place of a reply. Silence is never shown as admission (METHOD.md §2), so these read as "none
 * recorded".
 */
const SILENCE =
  /^(?:has )?(?:did not|does not|no)\b[^.;]{0,60}\b(?:answer|respon|reply|replied|comment)|^no response\b|^gave no\b|^none\b/i;

/**
 * The company's side of one piece of evidence: the reply recorded with it, and the company's statements of exit, which
 * are its reply wherever they stand (METHOD.md §2).
 *
 * @param own  the reply recorded with the evidence itself, where there is one
 */
export function replyOf(entity: Entity, own: string | undefined): Reply {
  const parts = [
    ...(own === undefined || SILENCE.test(own.trim()) ? [] : [own.trim()]),
    ...exitStatements(entity).map(({ date, fact }) => `${date}: ${fact}`),
  ];
  if (parts.length === 0) return { kind: 'none-recorded' };
  return { kind: 'replied', text: parts.join(' — ').slice(0, MAX_REPLY) };
}

/** The statements of exit a party made, newest first; withdrawn and unsourced ones are left out. */
export function exitStatements(entity: Entity): Evidence[] {
  return entity.evidence
    .filter(({ kind, flags, confidence }) => kind === 'exit-statement' && isUsable({ flags, confidence }))
    .sort((a, b) => byText(b.date, a.date) || byText(a.id, b.id));
}

/** Whether a record may be shown at all: `unsourced` never accuses, and what was withdrawn is no longer said. */
export const isUsable = ({ flags, confidence }: Pick<Evidence, 'flags' | 'confidence'>): boolean =>
  confidence !== 'unsourced' && !flags.includes('withdrawn');
