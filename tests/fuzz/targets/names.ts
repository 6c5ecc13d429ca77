import { readName } from '../../../lib/names/analyse.ts';
import { compareNames } from '../../../lib/names/compare.ts';
import { nameKey, normaliseName } from '../../../lib/names/normalise.ts';
import { bytesOfText, type FuzzTarget, must, textOf } from '../target.ts';

/** Any two names, one a line, are compared: a score from 0 to 1, and equal to itself. */
export const names: FuzzTarget = {
  id: 'names',
  seeds: () =>
    [
      'Hetian Haolin Hair Accessories Co., Ltd.\nHETIAN HAOLIN HAIR ACCESSORIES',
      '新疆阿克苏华孚色纺有限公司\n新疆阿克蘇華孚色紡有限公司',
      'Hoshine Silicon Industry (Shanshan) Co., Ltd\nHoshine Silicon',
      'ООО «Хлопок»\nOOO Khlopok',
      'H&M\nH & M Hennes & Mauritz AB',
      'شركة القطن\nAl Qutn Company',
      'Müller Textil GmbH & Co. KG\nMueller Textil',
      '株式会社ファーストリテイリング\nFast Retailing Co., Ltd.',
    ].map(bytesOfText),
  words: [
    ' Co., Ltd.',
    ' GmbH',
    ' Inc',
    '有限公司',
    '集团',
    '股份',
    '新疆',
    ' & ',
    "'s ",
    '-',
    '.',
    ',',
    '(',
    ')',
    'ﬁ',
    'İ',
    '㈱',
    'ß',
    '\u0301',
    '\u200d',
    '\u202e',
    '\uf8ff',
    '\n',
    'The ',
    ' of ',
    '1',
    '二',
    'ООО ',
    'شركة',
    'ー',
    '\u0000',
    'Ａ',
    '한국',
    ' SA',
    ' S.p.A.',
  ],
  most: 400,
  read(input) {
    const [left = '', right = ''] = textOf(input).split('\n');
    const a = readName(left);
    const b = readName(right);
    const { kind, score } = compareNames(a, b);
    must(score >= 0 && score <= 1, `a score of ${score}`);
    const normal = normaliseName(left);
    must(normaliseName(normal) === normal, `normalising is not idempotent: ${JSON.stringify(normal)}`);
    if (nameKey(left) !== '')
      must(compareNames(a, a).kind === 'equal', `a name is not equal to itself: ${JSON.stringify(left)}`);
    return [kind, Math.round(score * 10), a.length, b.length, a[0]?.words?.length ?? 0, a[0]?.script].join();
  },
};
