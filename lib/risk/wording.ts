import { english } from '../i18n/english.ts';
import type { NotCheckedReason } from '../model/assessment.ts';
import type { EvidenceAge, Finding, Level, MatchConfidence, Reply, Wording } from '../model/finding.ts';
import type { Role } from '../model/match.ts';
import * as speak from './wording/in-words.ts';

// The sentences of the method in English, with dates as the data has them: for records, the command line and the golden
// files. What a person sees on a screen is said by the same functions in `wording/in-words.ts`, in the language chosen.

export { UnknownTemplateError } from './wording/in-words.ts';

export const say = (wording: Wording): string => speak.wordingIn(english, wording);
export const sayLevel = (level: Level): string => speak.levelIn(english, level);
export const sayFindingLevel = (finding: Pick<Finding, 'level'>): string => speak.findingLevelIn(english, finding);
export const sayRole = (role: Role): string => speak.roleIn(english, role);
export const sayConfidence = (confidence: MatchConfidence): string => speak.confidenceIn(english, confidence);
export const sayAge = (age: EvidenceAge): string => speak.ageIn(english, age);
export const sayNotChecked = (reason: NotCheckedReason): string => speak.reasonIn(english, reason);
export const sayFlag = (flag: Finding['flags'][number]): string => speak.flagIn(english, flag);
export const sayReply = (reply: Reply): string => speak.replyIn(english, reply);
export const sayFinding = (finding: Finding): string => speak.findingIn(english, finding);
