import table from '../../assets/names/legal-forms.json' with { type: 'json' };
import { foldName } from './fold.ts';
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
const UNSPACED: { form: string; kind: FormKind }[] = [];

for (const [kind, forms] of Object.entries(table.spaced)) {
  for (const form of forms) SPACED.set(foldName(form), kind as FormKind);
}
for (const [kind, forms] of Object.entries(table.unspaced)) {
  for (const form of forms) UNSPACED.push({ form: foldName(form).replaceAll(' ', ''), kind: kind as FormKind });
}
UNSPACED.sort((a, b) => b.form.length - a.form.length);
const LEAD = new Set(table.lead.map(foldName));

/** Forms as whole words at either end, longest first, until none is left or nothing else would be. */
export function stripSpacedForms(words: readonly string[]): { words: readonly string[]; forms: readonly FormKind[] } {
  const forms: FormKind[] = [];
  let from = 0;
  let to = words.length;
  for (let found = true; found; ) {
    found = false;
    for (let size = Math.min(LONGEST_FORM_WORDS, to - from - 1); size > 0; size--) {
      const tail = SPACED.get(words.slice(to - size, to).join(' '));
      if (tail !== undefined) {
        forms.push(tail);
        to -= size;
        found = true;
        break;
      }
      const head = words.slice(from, from + size).join(' ');
      const kind = LEAD.has(head) ? SPACED.get(head) : undefined;
      if (kind !== undefined) {
        forms.push(kind);
        from += size;
        found = true;
        break;
      }
    }
  }
  // "Chevron & Co" leaves the "and" of its form behind.
  while (to - from > 1 && words[to - 1] === 'and') to--;
  return { words: words.slice(from, to), forms };
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
