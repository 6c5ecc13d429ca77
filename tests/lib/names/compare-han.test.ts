import { describe, expect, it } from 'vitest';
import { compareHan } from '../../../lib/names/compare-han.ts';
import { takeApartHan } from '../../../lib/names/han-core.ts';

function score(one: string, other: string): number {
  const { kind, score: found } = compareHan(takeApartHan(one), one, takeApartHan(other), other);
  expect(kind).toBe(found > 0 ? 'near' : 'apart');
  return found;
}

/** The score, which is one either way round. */
function expectScore(one: string, other: string, expected: number): void {
  expect(score(one, other)).toBeCloseTo(expected, 4);
  expect(score(other, one)).toBeCloseTo(expected, 4);
}

describe('one name, said in full and in short', () => {
  it.each([
    ['the unit behind a place', '阳泉市红岩棉业', '阳泉红岩棉业'],
    ['"group" inside', '红岩集团棉业', '红岩棉业'],
    ['an autonomous region', '新疆维吾尔自治区红旗棉业', '新疆红旗棉业'],
    ['an autonomous prefecture', '延边自治州红旗', '延边红旗'],
    ['a new district', '浦东新区红旗', '浦东红旗'],
    ['"China" of a state bank', '建设银行', '中国建设银行'],
    ['an everyday name', '建行', '中国建设银行'],
    ['an everyday name that opens a longer one', '中石化江苏', '中国石油化工江苏'],
    ['a city bank that was a "commercial bank"', '长沙市商业银行', '长沙银行'],
  ])('%s: %s, %s', (_what, one, other) => {
    expectScore(one, other, 0.97);
  });

  it.each([
    // A rural bank is another bank of the same town.
    ['长沙农村商业银行', '长沙银行', 0.6],
    // "China" is left out of a few names alone, and only where it opens them.
    ['中国农业发展银行', '农业发展银行', 0.915],
    ['我的中国建设银行', '我的建设银行', 0.86],
    // An everyday name inside another name is none.
    ['红建行', '红建设银行', 0.6],
    ['建行红旗', '红旗建行', 0],
  ])('but not %s, %s: %d', (one, other, expected) => {
    expectScore(one, other, expected);
  });
});

describe('branches of a bank', () => {
  it.each([
    ['the bank in full', '建设银行济南支行', '中国建设银行济南支行', 0.97],
    ['the bank by its everyday name', '建行济南支行', '中国建设银行济南支行', 0.97],
    ['the place of the firm', '兴业银行静安支行', '上海兴业银行静安支行', 0.96],
    ['a road’s last sign', '兴业银行人民路支行', '兴业银行人民支行', 0.96],
    ['the branch above', '兴业银行济南分行人民支行', '兴业银行济南人民支行', 0.96],
    ['the trade of a broker', '海通证券济南营业部', '海通证券济南证券营业部', 0.96],
    ['the branch’s own kind', '兴业银行静安支行', '兴业银行静安分理处', 0.96],
    ['the city', '建设银行珍珠泉支行', '中国建设银行济南市珍珠泉支行', 0.9],
    ['the city, before a name of two signs', '兴业银行静安支行', '兴业银行上海静安支行', 0.9],
    ['a district between city and name', '兴业银行济南大观支行', '兴业银行济南历下大观支行', 0.86],
    ['a district before a name of three signs', '兴业银行济南大观园支行', '兴业银行济南历下大观园支行', 0.86],
    // What stands before the place: the trade and a road say something there.
    ['the trade in a name that opens with it', '海通证券大厦营业部', '海通证券证券大厦营业部', 0.9],
  ])('one may leave out %s: %s, %s: %d', (_what, one, other, expected) => {
    expectScore(one, other, expected);
  });

  it.each([
    ['another bank', '建设银行济南支行', '农业银行济南支行'],
    ['a bank of another name that ends alike', '兴业银行甘家口支行', '红旗兴业银行甘家口支行'],
    ['a bank whose name is too short to end alike', '发银行静安支行', '上海发银行静安支行'],
    ['the bank itself', '建设银行济南支行', '建设银行'],
    ['another place of the city', '建设银行济南支行', '中国建设银行济南市珍珠泉支行'],
    ['one sign in common', '建设银行泉支行', '中国建设银行济南市珍珠泉支行'],
    ['no place', '兴业银行静安支行', '兴业银行支行'],
    ['a city in short', '兴业银行济大观支行', '兴业银行济南历下大观支行'],
    ['a name in short', '兴业银行济南观支行', '兴业银行济南历下大观支行'],
    ['a road that opens a name', '兴业银行路北支行', '兴业银行北支行'],
    ['a city that is not named first', '兴业银行济南大观支行', '兴业银行历济下南大观支行'],
    ['a name of three signs within a longer one', '兴业银行济南观支行', '兴业银行济南大南观支行'],
    ['another city', '兴业银行济南大观支行', '兴业银行济北历下大观支行'],
    ['another end', '兴业银行济南大观园支行', '兴业银行济南市市中大观里园支行'],
    ['signs in another order', '兴业银行济南明清大观支行', '兴业银行济南清明的大观支行'],
  ])('but is not %s: %s, %s', (_what, one, other) => {
    expectScore(one, other, 0);
  });
});

describe('places, stem and trade', () => {
  it.each([
    ['a trade left out', '红旗', '红旗棉业', 0.89],
    ['a trade left out of a stem of three signs, which tells more', '大红旗', '大红旗棉业', 0.93],
    ['more of a trade', '红旗棉业', '红旗棉业工贸', 0.9067],
    ['a place left out', '红旗棉业', '新疆红旗棉业', 0.9067],
    ['a place and a trade', '新疆红旗棉业', '红旗棉业工贸科技实业', 0.9],
    ['never more than the most', '新疆大红旗', '大红旗棉业', 0.97],
    ['a shared place and another trade', '新疆红旗棉业', '新疆红旗科技', 0.77],
    ['another trade', '红旗科技', '新疆红旗棉业', 0.7533],
    ['a stem of three signs and a shared place, and another trade', '新疆大红旗棉业', '新疆大红旗科技', 0.82],
    ['a stem of three signs and another trade', '大红旗科技', '新疆大红旗棉业', 0.7557],
    ['another place', '新疆红旗棉业', '四川红旗棉业', 0],
    ['one of two places', '新疆四川红旗棉业', '四川红旗棉业', 0.915],
    ['another stem', '宝清双利煤矿', '宝清双柳煤矿', 0],
  ])('%s: %s, %s: %d', (_what, one, other, expected) => {
    expectScore(one, other, expected);
  });
});

describe('slips of the hand', () => {
  it.each([
    ['two signs swapped', '粤财惠普金融担保', '粤财普惠金融担保', 0.86],
    ['swapped in a name of six', '粤财惠普金担', '粤财普惠金担', 0.86],
    ['not in a name of five', '粤财惠普担', '粤财普惠担', 0],
    ['nor of four', '粤财惠普', '粤财普惠', 0],
    ['four signs in another order', '红旗天山明月棉', '红旗月天山明棉', 0.86],
    ['not five', '天山明月清风里棉业', '天山里明月清风棉业', 0],
    ['not at both ends', '天山明月清风棉业', '山天明月清风业棉', 0],
    ['a sign left out of a name of nine', '新疆天山明月清风棉业', '新疆天山明月清棉业', 0.82],
    ['a sign more', '新疆天山明月清风棉业', '新疆天山明月清兴风棉业', 0.82],
    ['a sign said twice', '新疆天山明月清风棉业', '新疆天天山明月清风棉业', 0.82],
    ['not two signs more', '新疆天山明月清风棉业', '新疆天山明月清兴起风棉业', 0],
    ['a sign more at the end of eight', '天山清风明月大棉', '天山清风明月大棉花', 0.82],
    ['a sign for another', '天山明月清风棉业', '天山明星清风棉业', 0],
    ['a sign that tells two firms apart', '新疆天山明月清风棉业', '新疆天山明月清大风棉业', 0],
  ])('%s: %s, %s: %d', (_what, one, other, expected) => {
    expectScore(one, other, expected);
  });
});

describe('a short name that runs through the long one', () => {
  it.each([
    ['stem and trade', '容百科技', '宁波容百新能源科技', 0.8844],
    ['signs of the stem', '百花医药', '新疆百花村医药', 0.8457],
    ['the place’s first sign', '新百花', '新疆百花村医药', 0.8343],
    ['within the stem', '容大科技', '宁波容百大新能源科技', 0.832],
    ['seven of eight signs', '天山明月清风棉', '天山明月清兴风棉', 0.87],
    ['signs of two places', '新乌百花', '新疆乌鲁木齐百花村医药', 0.8291],
    ['eight signs', '天山明月清风大川', '新疆天山的明月与清风在大川里棉业', 0.84],
    ['not from an opening sign', '疆百花村', '新疆百花村医药', 0.74],
    ['not from the opening sign of a longer stem', '红旗里', '四川新红旗大里', 0.74],
    ['not from an opening sign, by two signs of the stem', '疆花医药', '新疆百花村医药', 0.6],
    ['through the trade', '百医药', '新疆百花村医药', 0.6],
    ['from within, through the trade', '花村医', '新疆百花村医药', 0.6],
  ])('%s: %s, %s: %d', (_what, short, long, expected) => {
    expectScore(short, long, expected);
  });

  it.each([
    ['two signs are too few', '百花', '新疆百花村医药'],
    ['nine are no short name', '天山明月清风大川红', '新疆天山的明月与清风在大川里红棉业'],
    ['a sign that is not there', '天山水', '新疆天山棉业'],
    ['another order', '北新百花', '新疆百花村医药'],
    ['another place', '宁波容百', '北京容百大新能源科技'],
  ])('but %s: %s, %s', (_what, short, long) => {
    expectScore(short, long, 0);
  });
});

describe('one number or direction more is another mill', () => {
  it.each([
    ['天山二棉纺厂', '天山棉纺厂'],
    ['天山第二棉纺厂', '天山棉纺厂'],
    ['天山甲棉纺厂', '天山棉纺厂'],
    ['天山北棉纺厂', '天山棉纺厂'],
  ])('%s, %s', (one, other) => expectScore(one, other, 0));

  it('but half of a direction is the same', () => {
    expect(score('红岩西北棉纺厂', '红岩北棉纺厂')).toBeGreaterThan(0.8);
  });
});
