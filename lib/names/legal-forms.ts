import { foldName, isUnspaced, wordsOf } from './fold.ts';

/**
 * Legal forms that end (or begin) a company's name and say nothing about who it is, in folded spelling, longest first
 * within a language. "group" and "holding" are among them because lists and pages add and drop them freely.
 */
const SPACED = `
  company limited|co limited|co ltd|co inc|co llc|company|limited liability company|limited|ltd|llc|l l c|llp|lp|plc|inc|
  incorporated|corp|corporation|co|and co|public limited company|private limited|pvt ltd|pte ltd|pty ltd|pty limited|
  sdn bhd|bhd|berhad|group|group co ltd|group company limited|holding|holdings|holdings limited|international|intl|
  gmbh|gmbh and co kg|ag|kg|kgaa|ohg|ug|se|sarl|sas|sa|s a|sasu|eurl|snc|spa|s p a|srl|s r l|sl|s l|slu|s a u|sau|
  sa de cv|s a de c v|ltda|eireli|lda|bv|b v|nv|n v|vof|ab|aktiebolag|as|a s|asa|aps|oy|oyj|ou|uab|sia|
  sp z o o|spolka z ograniczona odpowiedzialnoscia|spolka akcyjna|sro|s r o|as|doo|d o o|dd|ad|ead|eood|ood|
  kft|zrt|nyrt|rt|srl|a s|anonim sirketi|limited sirketi|ltd sti|san ve tic a s|ooo|oao|zao|pao|ao|too|tov|
  pt|tbk|cong ty|tnhh|co ltd sti|kk|k k|kabushiki kaisha|godo kaisha|jsc|ojsc|cjsc|pjsc|fze|fzco|wll|saog|saoc
`
  .split('|')
  .map((form) => form.trim())
  .filter((form) => form !== '');

/** Forms of unspaced scripts, cut off as text at either end, longest first. */
const UNSPACED = [
  '股份有限责任公司',
  '集团股份有限公司',
  '集团有限责任公司',
  '股份有限公司',
  '有限责任公司',
  '集团有限公司',
  '控股有限公司',
  '控股集团',
  '有限公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '주식회사',
  '集团',
  '公司',
];

/** Forms as word lists, the longest first, so that "co ltd" goes before "ltd". */
const ENDINGS = [...new Set(SPACED)].map((form) => form.split(' ')).sort((a, b) => b.length - a.length);

/** How often forms are stripped one after another: "X Group Holdings Co., Ltd." has three. */
const MAX_FORMS = 4;

/**
 * A folded name without its legal forms. A name that is nothing but a form keeps it ("Coop", "AMBA").
 */
export function withoutLegalForm(folded: string): string {
  return isUnspaced(folded) ? withoutUnspacedForm(folded) : withoutSpacedForm(folded);
}

function withoutUnspacedForm(folded: string): string {
  let core = folded.replaceAll(' ', '');
  for (let round = 0; round < MAX_FORMS; round += 1) {
    const form = UNSPACED.find((each) => core.length > each.length && (core.endsWith(each) || core.startsWith(each)));
    if (form === undefined) break;
    core = core.endsWith(form) ? core.slice(0, -form.length) : core.slice(form.length);
  }
  return core;
}

function withoutSpacedForm(folded: string): string {
  let words = wordsOf(folded);
  for (let round = 0; round < MAX_FORMS; round += 1) {
    const form = ENDINGS.find((each) => each.length < words.length && endsWith(words, each));
    if (form === undefined) break;
    words = words.slice(0, -form.length);
  }
  return words.join(' ');
}

const endsWith = (words: readonly string[], form: readonly string[]): boolean =>
  form.every((word, index) => words[words.length - form.length + index] === word);

/** The keys two spellings of one name share: the name whole, and its core without legal form, both without spaces. */
export interface NameKeys {
  full: string;
  core: string;
}

/** @returns empty keys for a name without letters or digits */
export function keysOf(name: string): NameKeys {
  const folded = foldName(name);
  return { full: folded.replaceAll(' ', ''), core: withoutLegalForm(folded).replaceAll(' ', '') };
}
