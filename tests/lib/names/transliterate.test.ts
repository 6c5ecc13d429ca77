import { describe, expect, it } from 'vitest';
import { foldName } from '../../../lib/names/fold.ts';
import { type Script, scriptOf } from '../../../lib/names/script.ts';
import { latinSpellings } from '../../../lib/names/transliterate.ts';

const latin = (name: string, script: Script = scriptOf(foldName(name))): string[] =>
  latinSpellings(foldName(name), script);

describe('Cyrillic is spelled as the English press does and as ISO 9 does', () => {
  it.each([
    ['Хлопок', ['khlopok', 'hlopok']],
    ['Щёкино', ['shchekino', 'scekino']],
    ['Чайка', ['chaika', 'caika']],
    ['Живой Цех', ['zhivoi tsekh', 'zivoi ceh']],
    ['Юлия Ясная', ['yuliya yasnaya', 'iuliia iasnaia']],
    ['Шелк', ['shelk', 'selk']],
    ['Подъём', ['podem']],
    ['Газ', ['gaz', 'haz']],
    // кс is one letter in the one and two in the other.
    ['Максим', ['maxim', 'maksim']],
    ['Оксана кс', ['oxana x', 'oksana ks']],
    ['Київ Їжак', ['kiiv izhak', 'kiiv izak']],
    ['Љубљана', ['ljubljana']],
    ['Ђурђевић', ['djurdjevic', 'durdevic']],
    ['Қазақ', ['kazak']],
    // What is no Cyrillic letter stays.
    ['Банк 24 one', ['bank 24 one']],
  ])('%s: %j', (name, spellings) => {
    expect(latin(name)).toEqual(spellings);
  });
});

describe('Greek', () => {
  it.each([
    ['Ουρανός', 'ouranos'],
    ['Ευρώπη', 'eyropi'],
    ['Μπαλής', 'balis'],
    ['Ψυχή', 'psychi'],
    ['Θεσσαλία', 'thessalia'],
    ['Ντόρα Ξένια Φως', 'ntora xenia fos'],
  ])('%s: %s', (name, spelling) => {
    expect(latin(name)).toEqual([spelling]);
  });
});

describe('Arabic, as its consonants are written', () => {
  it.each([
    ['البنك', 'albnk'],
    ['شركة', 'shrkh'],
    ['خليج', 'khlyj'],
    ['پارس', 'pars'],
    ['مصطفى', 'mstfy'],
  ])('%s: %s', (name, spelling) => {
    expect(latin(name)).toEqual([spelling]);
  });
});

describe('Hangul, letter by letter', () => {
  it.each([
    ['한화', 'hanhwa'],
    ['삼성', 'samseong'],
    ['롯데', 'rotde'],
    ['까치', 'kkachi'],
    ['가', 'ga'],
    ['힣', 'hit'],
    ['의', 'ui'],
    ['씨앗', 'ssiat'],
    // Signs beside the block of syllables stay as they are.
    ['\uabff가\ud7a4', '\uabffga\ud7a4'],
    ['lg가', 'lgga'],
  ])('%s: %s', (text, spelling) => {
    expect(latinSpellings(text, 'hangul')).toEqual([spelling]);
  });
});

describe('kana', () => {
  it.each([
    ['ソニー', 'soni'],
    ['ニッサン', 'nissan'],
    ['シャープ', 'shapu'],
    ['チョコ', 'choko'],
    ['ジュン', 'jun'],
    ['キャノン', 'kyanon'],
    ['リョービ', 'ryobi'],
    ['シキャ', 'shikya'],
    ['ファースト', 'fasuto'],
    ['ティファール', 'tifaru'],
    ['ウェア', 'ea'],
    ['カッ', 'ka'],
    ['マッチャ', 'maccha'],
    // A small letter with nothing before it.
    ['ャ', 'a'],
    ['アャ', 'aa'],
    ['ンィ', 'ni'],
    ['xソニ', 'xsoni'],
  ])('%s: %s', (text, spelling) => {
    expect(latinSpellings(text, 'kana')).toEqual([spelling]);
  });
});

it.each(['latin', 'han'] as const)('%s has no spelling but its own', (script) => {
  expect(latinSpellings('abc 新疆', script)).toEqual([]);
});
