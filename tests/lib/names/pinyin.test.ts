import { describe, expect, it } from 'vitest';
import { pinyinSpelling } from '../../../lib/names/pinyin.ts';

describe('the Latin spelling of a Chinese name', () => {
  it.each([
    ['places, then the stem in one word, no trade', '新疆天山棉业有限公司', 'xinjiang tianshan'],
    ['two places', '新疆乌鲁木齐天山棉业有限公司', 'xinjiang wulumuqi tianshan'],
    ['a place as it is said, not as its signs mostly are', '重庆市红岩机械', 'chongqing hongyan'],
    ['each such place', '新疆喀什红旗棉业', 'xinjiang kashi hongqi'],
    ['no place', '华孚時尚', 'huafushishang'],
    ['a place without its unit', '杭州市红岩机械', 'hangzhou hongyan'],
    ['twelve signs of a stem are read', '一二三四五六七八九十东西', 'yiersansiwuliuqibajiushidongxi'],
  ])('%s: %s is %s', (_what, name, spelling) => {
    expect(pinyinSpelling(name)).toBe(spelling);
  });

  it.each([
    ['thirteen are not', '一二三四五六七八九十东西北红'],
    ['a sign that nobody types', '北京𠮷祥'],
    ['a sign that nobody types, in a stem of one', '𠮷野家有限公司'],
    ['Latin letters in the stem', 'TCL集团'],
    ['kana', 'トヨタ'],
    ['Latin', 'Siemens AG'],
    ['nothing', ''],
  ])('none: %s', (_what, name) => {
    expect(pinyinSpelling(name)).toBeUndefined();
  });
});
