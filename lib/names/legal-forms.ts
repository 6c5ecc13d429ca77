import table from '../../assets/names/legal-forms.json' with { type: 'json' };
import { foldName } from './fold.ts';
import { followsForm, kindOfPhrase, phraseAtEnd, phraseAtStart } from './form-phrases.ts';
import { scriptOf } from './script.ts';

export type FormKind =
  | 'limited'
  | 'stock'
  | 'partnership'
  | 'cooperative'
  | 'association'
  | 'foundation'
  | 'state'
  | 'company';

/** A name without its legal form, and the kinds of form it bore. */
export interface Stripped {
  core: string;
  forms: readonly FormKind[];
}

const LONGEST_FORM_WORDS = 6;
const SPACED = new Map<string, FormKind>();
/** Last words of forms: most names end in none of them. */
const ENDINGS = new Set<string>();
const UNSPACED: { form: string; kind: FormKind }[] = [];

// The table holds forms as folded: folding them here would cost every woken worker 20 ms before its first answer.
for (const [kind, forms] of Object.entries(table.spaced)) {
  for (const form of forms) {
    SPACED.set(form, kind as FormKind);
    ENDINGS.add(form.slice(form.lastIndexOf(' ') + 1));
  }
}
for (const [kind, forms] of Object.entries(table.unspaced)) {
  for (const form of forms) UNSPACED.push({ form, kind: kind as FormKind });
}
UNSPACED.sort((a, b) => b.form.length - a.form.length);
const LEAD = new Set(table.lead);
const LEAD_OPENERS = new Set(table.lead.map((form) => form.slice(0, `${form} `.indexOf(' '))));

interface Found {
  size: number;
  kind: FormKind;
}

function listedForm(words: readonly string[], side: 'start' | 'end'): Found {
  const may = side === 'end' ? ENDINGS.has(words.at(-1) ?? '') : LEAD_OPENERS.has(words[0] ?? '');
  for (let size = may ? Math.min(LONGEST_FORM_WORDS, words.length - 1) : 0; size > 0; size--) {
    const form = (side === 'end' ? words.slice(-size) : words.slice(0, size)).join(' ');
    const kind = side === 'end' || LEAD.has(form) ? SPACED.get(form) : undefined;
    if (kind !== undefined) return { size, kind };
  }
  return { size: 0, kind: 'company' };
}

const longer = (listed: Found, phrase: number, words: (size: number) => readonly string[]): Found =>
  phrase > listed.size ? { size: phrase, kind: kindOfPhrase(words(phrase)) } : listed;

const atEnd = (words: readonly string[]): Found =>
  longer(listedForm(words, 'end'), phraseAtEnd(words), (size) => words.slice(-size));

const atStart = (words: readonly string[]): Found =>
  longer(listedForm(words, 'start'), phraseAtStart(words), (size) => words.slice(0, size));

/**
 * Forms as whole words at either end, longest first, until none is left or nothing else would be. `behind` are the words
 * taken from the end.
 */
export function stripSpacedForms(words: readonly string[]): {
  words: readonly string[];
  forms: readonly FormKind[];
  behind: readonly string[];
} {
  const forms: FormKind[] = [];
  let core = words;
  let from = 0;
  for (;;) {
    const behind = core.length > 2 && followsForm(core.at(-1) ?? '') ? 1 : 0;
    const end = atEnd(core.slice(0, core.length - behind));
    if (end.size > 0) {
      forms.push(end.kind);
      core = core.slice(0, core.length - behind - end.size);
      continue;
    }
    const start = atStart(core);
    if (start.size === 0) break;
    forms.push(start.kind);
    core = core.slice(start.size);
    from += start.size;
  }
  // "Chevron & Co" leaves the "and" of its form behind.
  while (core.length > 1 && core.at(-1) === 'and') core = core.slice(0, -1);
  return { words: core, forms, behind: words.slice(from + core.length) };
}

// 中国银行股份有限公司诸暨支行: a branch stands behind the form of its bank.
const INSIDE = /(?:股份有限公司|有限责任公司|有限公司)(?=.{2})/gu;

/** Forms as substrings anchored at either end of an unspaced name (有限公司, 株式会社, 주식회사), longest first. */
export function stripUnspacedForms(name: string): Stripped {
  const forms: FormKind[] = [];
  let core = name.replace(INSIDE, (form, at: number) => (at < 2 ? form : ''));
  for (let found = true; found; ) {
    found = false;
    for (const { form, kind } of UNSPACED) {
      if (core.length - form.length < 2) continue;
      if (core.endsWith(form)) core = core.slice(0, -form.length);
      else if (kind !== 'company' && core.startsWith(form)) core = core.slice(form.length);
      else continue;
      forms.push(kind);
      found = true;
      break;
    }
  }
  return { core, forms };
}

/** `true` where both names say their form and the forms cannot be one company's: a limited and a stock company. */
export function formsContradict(a: readonly FormKind[], b: readonly FormKind[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const mayBe = (kinds: readonly FormKind[]): Set<string> =>
    new Set(kinds.flatMap((kind) => (kind === 'company' ? ['limited', 'stock', 'company', 'partnership'] : [kind])));
  const left = mayBe(a);
  return ![...mayBe(b)].some((kind) => left.has(kind));
}

/** `true` where one name alone is a foundation's or an association's: "Siemens Stiftung" is not "Siemens". */
export function bodyContradicts(a: readonly FormKind[], b: readonly FormKind[]): boolean {
  return (['foundation', 'association'] as const).some((kind) => a.includes(kind) !== b.includes(kind));
}

/** The keys two spellings of one name share: the name whole, and its core without legal form, both without spaces. */
export interface NameKeys {
  full: string;
  core: string;
}

/** @returns empty keys for a name without letters or digits */
export function keysOf(name: string): NameKeys {
  const folded = foldName(name);
  const full = folded.replaceAll(' ', '');
  const script = scriptOf(folded);
  const unspaced = script === 'han' || script === 'kana' || script === 'hangul';
  return { full, core: unspaced ? stripUnspacedForms(full).core : stripSpacedForms(folded.split(' ')).words.join('') };
}
