import { describe, expect, it } from 'vitest';
import { readBody } from './page.ts';

const mentions = (html: string, lang = 'en') => readBody(html, lang).regionMentions.map(({ value }) => value);

describe('names of the Uyghur region in product text', () => {
  it.each([
    ['en', '<p>Made of Xinjiang cotton</p>', ['Xinjiang cotton']],
    ['en', '<p>Long-staple cotton from Aksu</p>', ['Aksu']],
    [
      'en',
      '<p>Cotton from the Xinjiang Production and Construction Corps</p>',
      ['Xinjiang Production and Construction Corps'],
    ],
    ['en', '<p>Grown in the Uyghur region</p>', ['Uyghur region']],
    ['zh-CN', '<p>新疆长绒棉，阿克苏产区</p>', ['新疆长绒棉', '阿克苏']],
    ['zh-CN', '<p>石河子兵团棉</p>', ['石河子', '兵团棉']],
    ['zh-TW', '<p>採用新疆棉</p>', ['新疆棉']],
    ['ja', '<p>新疆綿を使用</p>', ['新疆綿']],
    ['ko', '<p>신장 위구르 면</p>', ['신장 위구르']],
    ['ru', '<p>Хлопок из Синьцзян-Уйгурского района</p>', ['Синьцзян']],
    ['ar', '<p>قطن من شينجيانغ</p>', ['شينجيانغ']],
    ['tr', '<p>Doğu Türkistan pamuğu</p>', ['Doğu Türkistan']],
    ['vi', '<p>Bông Tân Cương</p>', ['Tân Cương']],
    ['el', '<p>βαμβάκι από Σιντζιάνγκ</p>', ['Σιντζιάνγκ']],
  ])('%s: %s', (lang, html, expected) => {
    expect(mentions(html, lang)).toEqual(expected);
  });

  it.each([
    ['en', '<p>No cotton from Xinjiang is used.</p>'],
    ['en', '<p>The brand does not source any of its cotton from Xinjiang.</p>'],
    ['en', '<p>We prohibit suppliers from using Xinjiang cotton.</p>'],
    ['de', '<p>Keine Baumwolle aus Xinjiang</p>'],
    ['fr', '<p>Nous n’utilisons pas de coton du Xinjiang</p>'],
    ['zh-CN', '<p>不使用新疆棉</p>'],
    ['ja', '<p>新疆綿は使用していません</p>'],
    ['ko', '<p>신장 위구르 면을 사용하지 않습니다</p>'],
    ['tr', '<p>Doğu Türkistan pamuğu kullanmıyoruz</p>'],
    ['zh-CN', '<p>长绒棉四件套</p>'],
    ['de', '<p>Nr. 7 in Küche, Haushalt &amp; Wohnen</p>'],
    ['ja', '<p>デザイナー 和田</p>'],
    ['en', '<footer>Our policy on Xinjiang</footer>'],
  ])('a denial or another word is no mention: %s %s', (lang, html) => {
    expect(mentions(html, lang)).toEqual([]);
  });
});
