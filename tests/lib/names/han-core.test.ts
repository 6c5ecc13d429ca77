import { describe, expect, it } from 'vitest';
import { isHanPlace, takeApartHan } from '../../../lib/names/han-core.ts';

function apart(core: string): string {
  const { places, stem, trade } = takeApartHan(core);
  return `${places.join('+')}|${stem}|${trade}`;
}

describe('a place of the table', () => {
  it.each([
    ['香港', true],
    ['重庆市', true],
    ['重庆区', true],
    ['浙江省', true],
    // A prefecture's own sign is no unit behind a city.
    ['重庆州', false],
    ['市重庆', false],
    ['重', false],
    ['', false],
    ['红旗', false],
    ['红旗县', false],
  ])('%s: %s', (text, expected) => {
    expect(isHanPlace(text)).toBe(expected);
  });
});

describe('places, stem and trade of a core', () => {
  it.each([
    ['新疆天山棉业', '新疆|天山|棉业'],
    ['新疆乌鲁木齐天山棉业', '新疆+乌鲁木齐|天山|棉业'],
    // The unit goes with its place.
    ['重庆市红岩机械', '重庆|红岩|机械'],
    ['浙江省义乌市红花袜厂', '浙江+义乌|红花袜厂|'],
    // Three places and no more: a name of places alone would leave no stem.
    ['中国广东深圳北京红光', '中国+广东+深圳|北京红光|'],
    // A county that no table names.
    ['宝清县双利煤矿', '宝清|双利|煤矿'],
    ['巴彦托海县双利煤矿', '|巴彦托海县双利|煤矿'],
    ['临沂兰山区蓝天', '临沂+兰山|蓝天|'],
    // One sign and a unit is a word more often than a place.
    ['新县木玩', '|新县木玩|'],
    // The longest trade word first, then what stands before it.
    ['天津环球国际贸易', '天津|环球|国际贸易'],
    ['红旗纺织印染', '|红旗|纺织印染'],
    ['江苏红豆纺织科技投资', '江苏|红豆|纺织科技投资'],
    // Places and trades inside the name are the name.
    ['红旗上海', '|红旗上海|'],
    ['科技红旗', '|科技红旗|'],
    ['abc科技', '|abc|科技'],
  ])('%s: %s', (core, expected) => {
    expect(apart(core)).toBe(expected);
  });

  it.each([
    ['中国银行', '中国|银行|'],
    ['江苏科技', '江苏|科技|'],
    ['北京红', '|北京红|'],
    ['北京红旗', '北京|红旗|'],
    ['北京市红', '|北京市红|'],
    ['上海', '|上海|'],
    ['上海市', '|上海市|'],
    ['宝清县双', '|宝清县双|'],
    ['宝清县双利', '宝清|双利|'],
    ['红科技', '|红科技|'],
    ['红旗科技', '|红旗|科技'],
    ['红', '|红|'],
    ['', '||'],
  ])('two signs of a stem always stay: %s: %s', (core, expected) => {
    expect(apart(core)).toBe(expected);
  });
});
