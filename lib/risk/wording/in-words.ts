import type { MessageKey } from '../../i18n/catalogue.ts';
import type { Words } from '../../i18n/words.ts';
import type { NotCheckedReason } from '../../model/assessment.ts';
import type { EvidenceAge, Finding, Level, MatchConfidence, Reply, Wording } from '../../model/finding.ts';
import type { Role } from '../../model/match.ts';
import { NO_LEVEL } from '../level.ts';
import { AGES, CONFIDENCES, FLAGS, LEVELS, REASONS, ROLES } from './names.ts';
import { SENTENCES } from './sentences.ts';

/** A template without sentences: a rule and the table of sentences have drifted apart. */
export class UnknownTemplateError extends Error {
  override readonly name = 'UnknownTemplateError';
  constructor(template: string) {
    super(`No sentences for "${template}"; add them to lib/risk/wording/sentences.ts.`);
  }
}

/**
 * Says a wording: who owns whom first, where it is about an owner; the suppliers a report names last.
 *
 * @throws UnknownTemplateError where the method has no such template
 */
export function wordingIn(words: Words, { template, values }: Wording): string {
  const sentences = Object.hasOwn(SENTENCES, template) ? SENTENCES[template] : undefined;
  if (sentences === undefined) throw new UnknownTemplateError(template);
  const { child, suppliers } = values;
  const keys: MessageKey[] = [
    ...(child === undefined ? [] : (['ownership'] as const)),
    ...sentences,
    ...(suppliers === undefined ? [] : (['record_suppliers'] as const)),
  ];
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueIn(words, name, value)]));
  return words.together(keys.map((key) => words.say(key, said)));
}

/** Roles, dates, numbers and countries are said in the language; names, quotes and facts stay as they are. */
function valueIn(words: Words, name: string, value: string): string {
  switch (name) {
    case 'role':
      return Object.hasOwn(ROLES, value) ? words.say(ROLES[value as Role]) : value;
    case 'date':
    case 'since':
    case 'until':
      return words.date(value);
    case 'records':
      return /^\d{1,15}$/.test(value) ? words.number(Number(value)) : value;
    case 'country':
    case 'input':
      return words.placeNamed(value);
    default:
      return value;
  }
}

/** "On a government list". */
export const levelIn = (words: Words, level: Level): string => words.say(LEVELS[level]);

/** The level of one finding; "Note" for a card without a level of its own. */
export const findingLevelIn = (words: Words, { level }: Pick<Finding, 'level'>): string =>
  level === NO_LEVEL ? words.say('level_note') : levelIn(words, level);

/** "maker". */
export const roleIn = (words: Words, role: Role): string => words.say(ROLES[role]);

/** "Possible match, please check". */
export const confidenceIn = (words: Words, confidence: MatchConfidence): string => words.say(CONFIDENCES[confidence]);

/** "Evidence of 17 November 2021, historic". */
export const ageIn = (words: Words, { state, date }: EvidenceAge): string =>
  date === undefined ? words.say(AGES[state].alone) : words.say(AGES[state].dated, { date: words.date(date) });

/** "This page is not a product page." */
export const reasonIn = (words: Words, reason: NotCheckedReason): string => words.say(REASONS[reason]);

/** "Parent company". */
export const flagIn = (words: Words, flag: Finding['flags'][number]): string => words.say(FLAGS[flag]);

/** "Reply: …", "Reply: none recorded.", and nothing where no reply is due (the page's own words, a table). */
export function replyIn(words: Words, reply: Reply): string {
  if (reply.kind === 'not-applicable') return '';
  return reply.kind === 'none-recorded' ? words.say('reply_none') : words.say('reply_given', { reply: reply.text });
}

/** The whole template of METHOD.md §3 for one finding: the claim and, as large, the reply. */
export const findingIn = (words: Words, finding: Finding): string =>
  words.together([wordingIn(words, finding.wording), replyIn(words, finding.reply)]);
