/** Longest name looked at, in UTF-16 units; a longer one is cut. No company on any list comes near it. */
export const MAX_NAME_UNITS = 300;

/** Letters that no decomposition takes apart. */
const LETTERS = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e' }),
);

/** Traditional characters common in names of companies and places, and their simplified forms, in pairs. */
const TRADITIONAL =
  '紡纺織织團团國国東东華华業业實实電电聯联興兴製制衛卫維维漢汉廣广灣湾產产業业圖图視视發发術术達达溢溢貿贸進进飛飞馬马豐丰寶宝慶庆陽阳長长' +
  '門门開开關关際际區区縣县銀银鋼钢鐵铁鋁铝礦矿機机械械設设備备農农場场創创團团綿绵線线絲丝紗纱棉棉麗丽齊齐優优庫库產产創创學学習习資资訊讯' +
  '網网絡络號号樂乐傳传媒媒體体質质環环藥药醫医療疗業业術术態态導导彈弹處处務务總总經经濟济貨货運运輸输車车輛辆島岛蘇苏寧宁滬沪魯鲁贛赣陝陕龍龙鳳凤' +
  '雲云鄉乡鎮镇村村莊庄嶺岭濱滨遼辽鄭郑鄂鄂顧顾盧卢錢钱趙赵孫孙劉刘陳陈楊杨黃黄吳吴張张';
const SIMPLIFIED = new Map<string, string>();
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) {
  SIMPLIFIED.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1));
}

/**
 * Folds a name so that spellings of one name become one string: width and compatibility forms (NFKC), case, diacritics
 * of Latin, Greek and Cyrillic, traditional characters, "&", apostrophes and punctuation. What remains are letters and
 * digits in words parted by one space.
 *
 * @param name  any text, also with lone surrogates and direction marks; only the first {@link MAX_NAME_UNITS} count
 */
export function foldName(name: string): string {
  const plain = name
    .slice(0, MAX_NAME_UNITS)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    // Only these marks: the voicing marks of kana and the vowels of other scripts make different letters.
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/&|\+/g, ' and ');
  let folded = '';
  for (const letter of plain) folded += LETTERS.get(letter) ?? SIMPLIFIED.get(letter) ?? letter;
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/** The words of a folded name. */
export const wordsOf = (folded: string): string[] => (folded === '' ? [] : folded.split(' '));

/** Whether a name is written in a script that puts no spaces between words. */
export const isUnspaced = (folded: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(folded);
