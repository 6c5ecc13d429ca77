import type { NotCheckedReason } from '../model/assessment.ts';
import type { EvidenceAge, Finding, Level, MatchConfidence, Reply, Wording } from '../model/finding.ts';
import type { Role } from '../model/match.ts';
import { NO_LEVEL } from './level.ts';
import { en } from './wording/en.ts';
import type { Locale } from './wording/locale.ts';

/** Languages the method speaks. Another language is another file of data and a row here. */
export const LOCALES = { en } as const satisfies Record<string, Locale>;
export type Language = keyof typeof LOCALES;

/** A template that no language file holds: the code and its sentences have drifted apart. */
export class UnknownTemplateError extends Error {
  override readonly name = 'UnknownTemplateError';
  constructor(template: string, lang: string) {
    super(`No sentence "${template}" in ${lang}; add it to lib/risk/wording.`);
  }
}

/**
 * Says a wording in a language: who owns whom first, where it is about an owner; the suppliers a report names last. Values are put in as they are, once: a `{…}` inside a quote or a name stays as it is.
 *
 * @throws UnknownTemplateError where the language has no such template
 */
export function say(wording: Wording, lang: Language = 'en'): string {
  const locale: Locale = LOCALES[lang];
  const { child, suppliers } = wording.values;
  const keys = [
    ...(child === undefined ? [] : ['ownership.prefix']),
    wording.template,
    ...(suppliers === undefined ? [] : ['documented.suppliers']),
  ];
  return keys.map((key) => fill(templateOf(locale, key, lang), wording.values, locale)).join(' ');
}

function templateOf(locale: Locale, key: string, lang: Language): string {
  const template = Object.hasOwn(locale.templates, key) ? locale.templates[key] : undefined;
  if (template === undefined) throw new UnknownTemplateError(key, lang);
  return template;
}

function fill(template: string, values: Wording['values'], locale: Locale): string {
  return template.replace(/\{([a-z]+)\}/g, (placeholder, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined) return placeholder;
    return key === 'role' ? roleWord(value, locale) : value;
  });
}

const roleWord = (role: string, locale: Locale): string =>
  Object.hasOwn(locale.roles, role) ? locale.roles[role as Role] : role;

/** "On a government list". */
export const sayLevel = (level: Level, lang: Language = 'en'): string => LOCALES[lang].levels[level];

/** The level of one finding; "Note" for a card without a level of its own. */
export const sayFindingLevel = ({ level }: Pick<Finding, 'level'>, lang: Language = 'en'): string =>
  level === NO_LEVEL ? LOCALES[lang].note : LOCALES[lang].levels[level];

/** "maker". */
export const sayRole = (role: Role, lang: Language = 'en'): string => LOCALES[lang].roles[role];

/** "Possible match, please check". */
export const sayConfidence = (confidence: MatchConfidence, lang: Language = 'en'): string =>
  LOCALES[lang].confidences[confidence];

/** "Evidence of 2021-11-17, historic". */
export function sayAge(age: EvidenceAge, lang: Language = 'en'): string {
  const { dated, undated } = LOCALES[lang].ages[age.state];
  return age.date === undefined ? undated : dated.replace('{date}', age.date);
}

/** "This page is not a product page." */
export const sayNotChecked = (reason: NotCheckedReason, lang: Language = 'en'): string =>
  LOCALES[lang].notChecked[reason];

/** "Parent company". */
export const sayFlag = (flag: Finding['flags'][number], lang: Language = 'en'): string => LOCALES[lang].flags[flag];

/** "Reply: …", "Reply: none recorded.", and nothing where no reply is due (the page's own words, a table). */
export function sayReply(reply: Reply, lang: Language = 'en'): string {
  const { replied, none } = LOCALES[lang].reply;
  if (reply.kind === 'not-applicable') return '';
  return reply.kind === 'none-recorded' ? none : replied.replace('{reply}', () => reply.text);
}

/** The whole template of METHOD.md §3 for one finding: the claim and, as large, the reply. */
export const sayFinding = (finding: Finding, lang: Language = 'en'): string =>
  [say(finding.wording, lang), sayReply(finding.reply, lang)].filter((text) => text !== '').join(' ');
