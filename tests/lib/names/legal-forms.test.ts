import { describe, expect, it } from 'vitest';
import {
  bodyContradicts,
  type FormKind,
  formsContradict,
  keysOf,
  stripSpacedForms,
  stripUnspacedForms,
} from '../../../lib/names/legal-forms.ts';

function spaced(name: string): string {
  const { words, forms } = stripSpacedForms(name.split(' '));
  return `${words.join(' ')} [${forms.join(' ')}]`;
}

function unspaced(name: string): string {
  const { core, forms } = stripUnspacedForms(name);
  return `${core} [${forms.join(' ')}]`;
}

describe('forms at the ends of a spaced name', () => {
  it.each([
    ['behind', 'acme ag', 'acme [stock]'],
    ['behind, in several words', 'acme sp z o o', 'acme [limited]'],
    ['the longest that fits', 'acme co ltd', 'acme [limited]'],
    ['the longest that fits, of six words', 'acme societe privee a responsabilite limitee', 'acme [limited]'],
    ['before', 'ooo romashka', 'romashka [limited]'],
    ['before, in several words', 'joint stock company romashka', 'romashka [stock]'],
    ['before, spelled out', 'besloten vennootschap met beperkte aansprakelijkheid wolters', 'wolters [limited]'],
    ['behind, spelled out', 'wolters besloten vennootschap met beperkte aansprakelijkheid', 'wolters [limited]'],
    ['at both ends', 'pt acme tbk', 'acme [limited limited]'],
    ['one behind the other', 'acme sa nv', 'acme [stock stock]'],
    ['one before the other', 'zao ao rossiya', 'rossiya [stock stock]'],
    ['of a foundation', 'stiftung warenwort', 'warenwort [foundation]'],
    ['of an association', 'acme e v', 'acme [association]'],
    ['of the state', 'fgup acme', 'acme [state]'],
    ['with what only follows a form', 'acme bvba so', 'acme [limited]'],
    ['misspelt behind', 'fonda общество с ограничннои ответственностью', 'fonda [limited]'],
    ['misspelt before', 'besloten vennootschap met beperkte aansprakelijkeid fonda', 'fonda [limited]'],
    ['with the "and" of a form', 'chevron and co', 'chevron [company]'],
    ['with the "and" of a form, behind two words', 'acme kotva and co', 'acme kotva [company]'],
    ['with more than one "and"', 'chevron and and co', 'chevron [company]'],
  ])('%s: %s is %s', (_what, name, expected) => {
    expect(spaced(name)).toBe(expected);
  });

  it.each([
    ['a name that is a form', 'gmbh', 'gmbh []'],
    ['a name of forms keeps its first word', 'ltd ltd ltd', 'ltd [limited limited]'],
    ['a form spelled out', 'sociedad anonima', 'sociedad anonima []'],
    ['a form that may not lead', 'as roma', 'as roma []'],
    // Some forms are written in front in their own script; in Latin letters these begin everyday words of brands.
    ['ТОО in Latin letters', 'too kotva', 'too kotva []'],
    ['a bath', 'spa kotva', 'spa kotva []'],
    ['a first name', 'pat kotva', 'pat kotva []'],
    ['a kind of boots', 'ug kotva', 'ug kotva []'],
    ['a word that begins like a form', 'limited edition', 'limited edition []'],
    ['a form inside the name', 'acme open joint stock company mill', 'acme open joint stock company mill []'],
    ['what only follows a form, behind none', 'acme so', 'acme so []'],
    ['what only follows a form, without a name', 'bvba so', 'bvba so []'],
    ['"and" alone', 'and co', 'and [company]'],
    ['an empty word', '', ' []'],
  ])('stays: %s: %s', (_what, name, expected) => {
    expect(spaced(name)).toBe(expected);
  });

  it('a form of more than six listed words is not looked for', () => {
    const sixth = 'societe privee a responsabilite limitee';
    expect(spaced(`acme x ${sixth}`)).toBe('acme x [limited]');
  });
});

describe('forms at the ends of an unspaced name', () => {
  it.each([
    ['behind', '红旗有限公司', '红旗 [limited]'],
    ['the longest that fits', '红旗股份有限公司', '红旗 [stock]'],
    ['a group and its form in one', '红旗集团有限公司', '红旗 [company]'],
    ['one behind the other', '红旗控股集团股份有限公司', '红旗 [company company]'],
    ['before', '株式会社红旗', '红旗 [stock]'],
    ['before, in Hangul', '주식회사삼성전자', '삼성전자 [stock]'],
    ['behind, in Hangul', '삼성전자주식회사', '삼성전자 [stock]'],
    ['at both ends', '社团法人红旗协会', '红旗 [association association]'],
    ['of a foundation', '公益财团法人红旗', '红旗 [foundation]'],
    ['of the state', '红旗厂全民所有制', '红旗厂 [state]'],
    ['of partners', '红旗合伙企业有限合伙', '红旗 [partnership partnership]'],
    ['a form in brackets, which are gone', '红旗株', '红旗 [stock]'],
    // A branch stands behind the form of its bank.
    ['inside', '中国银行股份有限公司诸暨支行', '中国银行诸暨支行 []'],
    ['inside and behind', '红旗有限责任公司上海分公司', '红旗上海 [company]'],
    ['twice', '红旗有限公司有限公司', '红旗 [limited]'],
    // Before the name it is no branch's.
    ['inside, at the start', '有限公司红旗实业', '红旗实业 [limited]'],
  ])('%s: %s is %s', (_what, name, expected) => {
    expect(unspaced(name)).toBe(expected);
  });

  it.each([
    ['two signs always stay', '有限公司', '有限 [company]'],
    ['two signs always stay, whatever they are', '红有限公司', '红有限 [company]'],
    ['"group" opens a name', '集团红旗', '集团红旗 []'],
    ['"company" opens a name', '公司红旗', '公司红旗 []'],
    ['one sign behind a form is no branch', '红旗有限公司沪', '红旗有限公司沪 []'],
    ['one sign before a form is no bank', '红有限公司红旗', '红有限公司红旗 []'],
    ['no form', '红旗棉业', '红旗棉业 []'],
    ['nothing', '', ' []'],
  ])('%s: %s', (_what, name, expected) => {
    expect(unspaced(name)).toBe(expected);
  });
});

describe('forms that cannot be one company’s', () => {
  it.each<[FormKind[], FormKind[], boolean]>([
    [['limited'], ['stock'], true],
    [['stock'], ['cooperative'], true],
    [['company'], ['state'], true],
    [['company'], ['foundation'], true],
    [['limited'], ['limited'], false],
    [['limited', 'stock'], ['stock'], false],
    // "Company" says little: it may be any of a merchant's forms.
    [['company'], ['limited'], false],
    [['company'], ['stock'], false],
    [['partnership'], ['company'], false],
    [['company'], ['company'], false],
    // A form left out contradicts nothing.
    [[], ['stock'], false],
    [['stock'], [], false],
    [[], [], false],
  ])('%j, %j: %s', (one, other, expected) => {
    expect(formsContradict(one, other)).toBe(expected);
    expect(formsContradict(other, one)).toBe(expected);
  });

  it.each<[FormKind[], FormKind[], boolean]>([
    [['foundation'], [], true],
    [['association'], ['limited'], true],
    [['foundation'], ['association'], true],
    [['foundation'], ['foundation', 'state'], false],
    [['association'], ['association'], false],
    [['limited'], ['stock'], false],
    [[], [], false],
  ])('a body beside its firm: %j, %j: %s', (one, other, expected) => {
    expect(bodyContradicts(one, other)).toBe(expected);
    expect(bodyContradicts(other, one)).toBe(expected);
  });
});

describe('the keys of a name', () => {
  it.each([
    ['Acme Mills AG', 'acmemillsag', 'acmemills'],
    ['ООО «Ромашка»', 'оооромашка', 'ромашка'],
    ['红旗(上海)有限公司', '红旗上海有限公司', '红旗上海'],
    ['ソニー㈱', 'ソニー株', 'ソニー'],
    ['ソニー ホールディングス', 'ソニーホールディングス', 'ソニー'],
    ['주식회사 삼성', '주식회사삼성', '삼성'],
    ['GmbH', 'gmbh', 'gmbh'],
    ['!?', '', ''],
  ])('%s', (name, full, core) => {
    expect(keysOf(name)).toEqual({ full, core });
  });
});
