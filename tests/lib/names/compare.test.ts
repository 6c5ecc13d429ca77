import { describe, expect, it } from 'vitest';
import { type Reading, readName } from '../../../lib/names/analyse.ts';
import { compareNames, compareReadings, isDistinctive } from '../../../lib/names/compare.ts';
import { NO_LIST, type Rarity } from '../../../lib/names/rarity.ts';
import { loneThreshold, nearThreshold } from '../../../lib/names/thresholds.ts';

type Answer = 'whole' | 'possible' | 'none';

function answer(query: string, name: string, subject: 'brand' | 'firm' = 'firm'): Answer {
  const { kind, score } = compareNames(readName(query), readName(name), { ...NO_LIST, subject });
  if (kind === 'apart' || score < nearThreshold(NO_LIST.names)) return 'none';
  return kind === 'near' || score < 0.9 ? 'possible' : 'whole';
}

describe('a slip', () => {
  it('is forgiven a firm, whose short neighbours are few, and not a short brand', () => {
    expect(answer('Glenmore plc', 'Glencore plc')).toBe('possible');
    expect(answer('Vivo', 'Vito', 'brand')).toBe('none');
    expect(answer('Fastrac', 'Fastrack', 'brand')).toBe('none');
    expect(answer('Hugo Bosss Menswear', 'Hugo Boss Menswear', 'brand')).toBe('possible');
  });
});

describe('words one side adds', () => {
  it.each<[string, string, 'brand' | 'firm', Answer]>([
    ['Grom Gelateria', 'Grom', 'firm', 'none'],
    ['Popeyes Restaurant', 'Popeyes', 'brand', 'possible'],
    ['Banco Santander S.A.', 'Banco Santander Chile S.A.', 'firm', 'none'],
    ['Bowne Global Solutions', 'Bowne Global Solutions II', 'firm', 'none'],
    ['Taiwan Mobile', 'China Mobile', 'brand', 'none'],
    ['Siemens', 'Siemens Stiftung', 'firm', 'possible'],
  ])('%s for %s as a %s: %4$s', (query, name, subject, expected) => {
    expect(answer(query, name, subject)).toBe(expected);
  });
});

describe('a part said for the whole', () => {
  it.each<[string, string, Answer]>([
    ['Equity Bank', 'Equity Bank (Tanzania)', 'possible'],
    ['Heritage Bank (Belize)', 'Heritage Bank (Kentucky)', 'none'],
    ['SPA', 'Société Protectrice des Animaux (SPA)', 'possible'],
    ['Banque Populaire', 'Banque Populaire البنك الشعبي', 'possible'],
    ['CCB International Capital', 'CCB International (Holdings)', 'none'],
  ])('%s for %s: %s', (query, name, expected) => {
    expect(answer(query, name)).toBe(expected);
  });
});

describe('words and numerals that are one', () => {
  it.each([
    ['U.S. Department of Trade', 'United States Department of Trade'],
    ['Brigade Forty-Four', 'Brigade 44'],
    ['Government of the United Kingdom', 'Government of United Kingdom'],
  ])('%s is %s', (one, other) => {
    expect(answer(one, other)).toBe('whole');
  });
});

describe('Chinese names', () => {
  it.each<[string, string, Answer]>([
    ['万方（香港）实业有限公司', '萬方實業（香港）有限公司', 'whole'],
    ['建行济南市珍珠泉支行', '中国建设银行股份有限公司济南珍珠泉支行', 'possible'],
    ['兴业银行甘家口支行', '兴业银行股份有限公司北京甘家口支行', 'possible'],
    ['中行厦门湖里支行', '中国农业银行股份有限公司厦门湖里支行', 'none'],
    ['交通银行宁波支行', '交通银行宁波观城支行', 'none'],
    ['海通证券有限公司', '海通证券股份有限公司', 'whole'],
    ['粤财惠普金融担保股份有限公司', '粤财普惠金融担保股份有限公司', 'possible'],
    ['宝清县双利煤矿有限公司', '宝清县双柳煤矿有限公司', 'none'],
  ])('%s for %s: %s', (query, name, expected) => {
    expect(answer(query, name)).toBe(expected);
  });
});

it('any order of two names gives one answer where both are whole', () => {
  for (const [one, other] of [
    ['Siemens AG', 'SIEMENS Aktiengesellschaft'],
    ['Fashion Huafu', 'Huafu Fashion Co., Ltd.'],
    ['华孚时尚', '華孚時尚股份有限公司'],
  ] as const) {
    expect(answer(one, other)).toBe(answer(other, one));
  }
});

/** Kind and score, for names of which nothing else is known: each word is rare, the list is short. */
function found(query: string, name: string, rarity: Partial<Rarity> = {}): string {
  const { kind, score } = compareNames(readName(query), readName(name), { ...NO_LIST, ...rarity });
  return `${kind} ${score.toFixed(3)}`;
}

describe('one name keeps its order within the highest band', () => {
  it.each([
    ['to the letter', 'Romashka AG', 'ROMASHKA A.G.', 'equal 1.000'],
    ['another spelling of the form', 'Romashka AG', 'Romashka Aktiengesellschaft', 'equal 0.995'],
    ['another spelling of a word', 'Romashka Mills', 'Romashka Mill', 'equal 0.995'],
    ['an article', 'The Gap', 'Gap', 'equal 0.995'],
    ['the form left out', 'Romashka AG', 'Romashka', 'equal 0.985'],
    ['spaces', 'Wal Mart', 'Walmart', 'equal 1.000'],
    ['the order', 'Romashka Kotva', 'Kotva Romashka', 'reordered 0.980'],
    ['the order, and the form left out', 'Romashka Kotva AG', 'Kotva Romashka', 'reordered 0.970'],
    ['the order, and one word written as two', 'Wal Mart Belka', 'Belka Walmart', 'reordered 0.980'],
    ['the script', 'Банка', 'Banka', 'near 0.955'],
    ['the script, and the form left out', 'Банка', 'Banka AG', 'near 0.945'],
    ['the order and the script', 'Ромашка Котва', 'Kotva Romashka', 'near 0.960'],
    ['the order and the script, spelled alike in all habits', 'Банка Нота', 'Nota Banka', 'near 0.940'],
    ['the script on both sides', 'Банка', 'Μπανκα', 'near 0.935'],
    ['a bracket that one leaves out', 'Equity Bank', 'Equity Bank (Tanzania)', 'near 0.965'],
    ['a form beside one bracket', 'Equity Bank (Tanzania) Ltd', 'Equity Bank (Tanzania)', 'equal 0.985'],
    ['a bracket and the script', 'Соль (Крым)', 'Sol', 'near 0.925'],
    ['a bracket that is no bracket', 'Equity Bank Tanzania', 'Equity Bank (Tanzania)', 'equal 1.000'],
    ['a Chinese form that changed with the listing', '红旗有限公司', '红旗股份有限公司', 'equal 0.985'],
    ['a Chinese trade, and the other script', '天山明月 Populaire', '天山明月棉业', 'near 0.912'],
  ])('%s: %s, %s: %s', (_what, one, other, expected) => {
    expect(found(one, other)).toBe(expected);
    expect(found(other, one)).toBe(expected);
  });
});

describe('forms that contradict cost the match', () => {
  it.each([
    ['limited and stock', 'Romashka GmbH', 'Romashka AG', 'equal 0.745'],
    ['in another order', 'Romashka Kotva AG', 'Kotva Romashka GmbH', 'reordered 0.730'],
    ['a foundation and a firm', 'Romashka Stiftung', 'Romashka AG', 'equal 0.745'],
    ['a foundation and no form', 'Romashka Stiftung', 'Romashka', 'equal 0.875'],
    ['a Chinese foundation and a firm', '红旗基金会', '红旗有限公司', 'equal 0.875'],
    ['a slip besides', 'Kot Gap AG', 'Kod Gap GmbH', 'near 0.610'],
    ['never below nothing', 'Romashka Mill 27 AG', 'Romashka Mill 28 GmbH', 'apart 0.000'],
  ])('%s: %s, %s: %s', (_what, one, other, expected) => {
    expect(found(one, other)).toBe(expected);
    expect(found(other, one)).toBe(expected);
  });
});

describe('omission is mild, contradiction is not', () => {
  it.each([
    // A name looked up that says more is less sure than one that says less.
    ['a word more in the query', 'Romashka Kotva', 'Romashka', 'near 0.556'],
    ['a word more in the name', 'Romashka', 'Romashka Kotva', 'near 0.794'],
    ['two words more in the query', 'Romashka Kotva Belka', 'Romashka', 'near 0.385'],
    ['two words more in the name', 'Romashka', 'Romashka Kotva Belka', 'near 0.476'],
    ['a word of trade more in the query', 'Romashka Trading', 'Romashka', 'near 0.794'],
    ['a word of trade more in the name', 'Romashka', 'Romashka Trading', 'near 0.839'],
    ['words of trade are no more than trade', 'Romashka', 'Romashka Trading Holding', 'near 0.794'],
    ['glue more', 'Romashka of Kotva', 'Romashka Kotva', 'near 0.969'],
    ['glue more in the name', 'Romashka Kotva', 'Romashka of Kotva', 'near 0.970'],
    ['a lone letter more', 'L Romashka', 'Romashka', 'near 0.830'],
    ['a word against a word', 'Romashka Kotva', 'Romashka Belka', 'near 0.298'],
    ['a trade against a trade', 'Romashka Trading', 'Romashka Shipping', 'near 0.611'],
    ['a trade against a word', 'Romashka Trading', 'Romashka Kotva', 'near 0.492'],
    ['a word against a trade', 'Romashka Kotva', 'Romashka Trading', 'near 0.452'],
    ['glue against a word', 'Romashka of', 'Romashka Kotva', 'near 0.620'],
    ['a lone letter is little in common', 'L Kotva', 'L Belka', 'near 0.144'],
    // A place tells a sister firm.
    ['a place more in the query', 'Romashka China', 'Romashka', 'near 0.676'],
    ['a place more in the name', 'Romashka', 'Romashka China', 'near 0.692'],
    ['a place and a trade more in the name', 'Romashka', 'Romashka China Trading', 'near 0.657'],
    ['a place more in a name with its trade', 'Romashka Bank', 'Romashka Chile Bank', 'near 0.739'],
    ['a place and a word more', 'Romashka Bank', 'Romashka Chile Bank Kotva', 'near 0.605'],
    ['a place against a place', 'Romashka China', 'Romashka Russia', 'near 0.356'],
    ['a place against a word', 'Romashka China', 'Romashka Kotva', 'near 0.345'],
    // And so does a number, in digits or Roman.
    ['a number more in the query', 'Romashka 2', 'Romashka', 'near 0.357'],
    ['a number more in the name', 'Romashka', 'Romashka 2', 'near 0.422'],
    ['a number and a word more in the name', 'Romashka', 'Romashka Kotva 2', 'near 0.317'],
    ['a number against a number', 'Romashka 2', 'Romashka 3', 'near 0.187'],
    ['numbers of more digits', 'Romashka Mill 27', 'Romashka Mill 28', 'near 0.223'],
    // What a bracket says counts as a word where the other side says it otherwise.
    ['another bracket', 'Equity Bank (Kenya)', 'Equity Bank (Tanzania)', 'apart 0.000'],
    ['a number against a bracket', 'Romashka 2', 'Romashka (Tanzania)', 'near 0.225'],
    ['a place against a bracket', 'Romashka China', 'Romashka (Tanzania)', 'near 0.448'],
  ])('%s: %s, %s: %s', (_what, query, name, expected) => {
    expect(found(query, name)).toBe(expected);
  });

  it.each(['II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XIII', 'XIV', 'XV'])('%s is a number', (numeral) => {
    expect(found('Romashka', `Romashka ${numeral}`)).toBe('near 0.452');
  });

  it.each(['IIII', 'VIV', 'XVX', 'IIX', 'AVI', 'Vix'])('%s is a word', (word) => {
    expect(found('Romashka', `Romashka ${word}`)).toBe('near 0.794');
  });

  it.each([
    ['two words of trade', 'Trading Shipping', 'Trading Holding'],
    ['a place and a trade', 'China Trading Bank', 'China Trading Mill'],
    ['no word at all', 'Romashka', 'Kotva'],
    ['no script', 'Romashka', '红旗'],
    ['two short words', 'Vivo', 'Vito'],
    ['two short words of another script', '삼성', '삼숭'],
  ])('%s in common is nothing: %s, %s', (_what, one, other) => {
    expect(found(one, other)).toBe('apart 0.000');
    expect(found(other, one)).toBe('apart 0.000');
  });

  it('three weak words in common are something', () => {
    expect(found('China Trading Holding', 'China Trading Holding Mill')).toBe('near 0.871');
  });
});

describe('words pair one to one', () => {
  it.each([
    ['a word said twice is left over', 'Bako Bako', 'Bako', 'near 0.556'],
    ['and so in the name', 'Bako', 'Bako Bako', 'near 0.645'],
    ['the closest misspelling first', 'Lazaro Kotva', 'Lamaro Lasaro Kotva', 'near 0.777'],
    ['wherever it stands', 'Lazaro Kotva', 'Lasaro Lamaro Kotva', 'near 0.777'],
    ['two words are one only as neighbours', 'Wal Belka Mart', 'Walmart Belka', 'near 0.266'],
    ['a word joined is used up', 'Wal Mart Kotva', 'Walmart Belka', 'near 0.293'],
    ['a word as it is spelled or as it is read', 'Romashka Svcs', 'Romashka Svsc', 'near 0.961'],
    ['and so in the name', 'Romashka Svsc', 'Romashka Svcs', 'near 0.961'],
    ['a letter weighs more in a shorter word', 'Romashk Kotva', 'Romashka Kotva Sosna', 'near 0.774'],
  ])('%s: %s, %s: %s', (_what, query, name, expected) => {
    expect(found(query, name)).toBe(expected);
  });
});

describe('slips', () => {
  it.each([
    ['a letter of a long word', 'Romashka', 'Romashko', 'near 0.960'],
    ['a letter of five, beside a word that agrees', 'Bosch Kotva', 'Boch Kotva', 'near 0.960'],
    ['beside a number that agrees', '24 Bosch', '24 Boch', 'near 0.960'],
    ['beside trade alone it is a slip of the whole', 'Trading Bosch', 'Trading Boch', 'near 0.887'],
    ['alone it is another word', 'Bosch', 'Boch', 'apart 0.000'],
    ['a letter of a short word in a long name', 'CVC Health', 'CVS Health', 'near 0.871'],
    ['the first letter', 'BVS Health', 'CVS Health', 'near 0.844'],
    ['of two words', 'CVC Healht', 'CVS Health', 'near 0.276'],
    ['in the shortest name', 'Kot Gap', 'Kod Gap', 'near 0.860'],
    ['never a digit', 'CV1 Health', 'CV2 Health', 'apart 0.000'],
    ['a name of trade alone is no slip of another', 'Oie Trading', 'Oil Trading', 'apart 0.000'],
    ['glue is not misspelt by itself', 'Romashka Named Kotva', 'Romashka Nameb Kotva', 'near 0.916'],
    ['nor does a word become glue', 'Romashka Nameb Kotva', 'Romashka Named Kotva', 'near 0.916'],
    ['a word nearly of trade is a word', 'Textile', 'Textilo', 'near 0.960'],
    ['and so in the query', 'Textilo', 'Textile', 'near 0.960'],
    ['in another script', 'Код Нап', 'Kot Nap', 'near 0.820'],
    ['in glue', 'Al Romashka', 'El Romashka', 'near 0.903'],
  ])('%s: %s, %s: %s', (_what, query, name, expected) => {
    expect(found(query, name)).toBe(expected);
  });

  it.each([
    ['nine letters may be misspelt', 'Fastracks', 'Fastrackz', 'near 0.964'],
    ['eight are another brand', 'Romashka', 'Romashko', 'near 0.500'],
    ['a word that agrees vouches for them', 'Romashka Kotva', 'Romashko Kotva', 'near 0.960'],
    ['trade vouches less', 'Romashka Trading', 'Romashko Trading', 'near 0.907'],
    ['nine letters in two words', 'Kot Belkan', 'Kod Belkan', 'near 0.871'],
    ['eight letters in two words', 'Kot Belka', 'Kod Belka', 'near 0.298'],
    ['eight letters for nine', 'Ko Belkan', 'Kot Belkan', 'near 0.298'],
    ['letters of trade are half', 'Kot Trading', 'Kod Trading', 'apart 0.000'],
    ['more than nine with those', 'Kot Trading Shipping', 'Kod Trading Shipping', 'near 0.916'],
  ])('of a brand: %s: %s, %s: %s', (_what, query, name, expected) => {
    expect(found(query, name, { subject: 'brand' })).toBe(expected);
  });
});

describe('the more names are searched, the more it takes', () => {
  it.each([
    [1, 0.772],
    [10, 0.772],
    [100, 0.784],
    [1_000_000, 0.832],
    [1e11, 0.892],
    [1e12, 0.9],
  ])('the threshold among %d names is %d', (names, expected) => {
    expect(nearThreshold(names)).toBeCloseTo(expected, 10);
  });

  // Four letters tell six nats. A word left out asks for 2.5 more than the names searched to be no matter, and for
  // nine tenths of them and one more to be counted at all.
  it.each([
    ['Bako', 'Bako Kotva', 33, 'near 0.788'],
    ['Bako', 'Bako Kotva', 34, 'near 0.645'],
    ['Bako', 'Bako Kotva', 258, 'near 0.645'],
    ['Bako', 'Bako Kotva', 259, 'near 0.500'],
    ['Bako Kotva', 'Bako', 33, 'near 0.556'],
    ['Bako Kotva', 'Bako', 259, 'near 0.500'],
    ['Bako Trading', 'Bako', 33, 'near 0.788'],
    ['Bako Trading', 'Bako', 34, 'near 0.781'],
    // A word of trade that agrees tells a third of its letters.
    ['Bako Trading', 'Bako Trading Kotva', 15_300, 'near 0.711'],
    ['Bako Trading', 'Bako Trading Kotva', 15_400, 'near 0.500'],
    // Glue is not left out.
    ['Bako of', 'Bako', 1_000_000, 'near 0.940'],
    // A slip of a short word: the whole name must tell a third of the names searched.
    ['BVS Health', 'CVS Health', 700_000_000, 'near 0.844'],
    ['BVS Health', 'CVS Health', 1_000_000_000, 'apart 0.000'],
    // A misspelt whole name is likelier meant: seven and a half nats of eight letters.
    ['Romashka', 'Romashko', 1_202_604, 'near 0.960'],
    ['Romashka', 'Romashko', 1_202_605, 'near 0.860'],
    ['Romashka', 'Romashko', 485_000_000, 'near 0.860'],
    ['Romashka', 'Romashko', 486_000_000, 'near 0.500'],
  ])('%s, %s among %d: %s', (query, name, names, expected) => {
    expect(found(query, name, { names })).toBe(expected);
  });

  it.each([
    // A brand that opens the longer name needs three tenths of what a firm needs with words of trade behind it, six with
    // one other word; one that does not needs six, or more than a firm: "Kotva Bako" is as likely another brand.
    ['Bako Trading', 'Bako', 17_000_000, 'near 0.857'],
    ['Bako Trading', 'Bako', 18_000_000, 'near 0.500'],
    ['Bako Trading AG', 'Bako', 4160, 'near 0.813'],
    ['Trading Bako', 'Bako', 4160, 'near 0.813'],
    ['Trading Bako', 'Bako', 4161, 'near 0.500'],
    ['Bako Kotva', 'Bako', 4160, 'near 0.813'],
    ['Bako Kotva', 'Bako', 4161, 'near 0.500'],
    ['Bako', 'Bako Kotva', 4160, 'near 0.813'],
    ['Bako Kotva Trading', 'Bako', 4161, 'near 0.481'],
    ['The Bako Kotva', 'Bako', 4160, 'near 0.813'],
    ['Kotva Bako', 'Bako', 94, 'near 0.794'],
    ['Kotva Bako', 'Bako', 95, 'near 0.556'],
    ['Romashka', 'Romashka Kotva Belka', 100, 'near 0.476'],
    // Two other words, a sister's place or number, or a word against a word ask for all.
    ['Romashka Kotva Belka', 'Romashka', 100, 'near 0.385'],
    ['Romashka China', 'Romashka', 100, 'near 0.676'],
    ['Romashka 2', 'Romashka', 100, 'near 0.357'],
    ['Romashka Trading', 'Romashka Kotva', 100, 'near 0.492'],
  ])('a brand: %s, %s among %d: %s', (query, name, names, expected) => {
    expect(found(query, name, { names, subject: 'brand' })).toBe(expected);
  });

  it('a common word tells no more than its rarity, however long', () => {
    const half = { of: () => 0.5 };
    expect(found('Romashkinskaya', 'Romashkinskaya Kotva', { names: 150, ...half })).toBe('near 0.645');
    expect(found('Romashkinskaya', 'Romashkinskaya Kotva', { names: 151, ...half })).toBe('near 0.500');
  });

  it('a rare word left out weighs more than a common one', () => {
    const common = (word: string): number => (word === 'kotva' ? 0.1 : 1);
    expect(found('Romashka Kotva', 'Romashka', { of: common })).toBe('near 0.926');
    expect(found('Kotva Romashka', 'Kotva', { of: common })).toBe('near 0.111');
  });
});

describe('a name that tells enough by itself', () => {
  it.each([
    ['Gap', true],
    ['AB', true],
    ['A', false],
    ['7', false],
    ['24', true],
    ['Trading Shipping', false],
    ['Trading Shipping Holding', true],
    ['China', false],
    ['China Trading', true],
    ['The', false],
    ['Ромашка', true],
    ['на', false],
    ['Я', false],
    ['Κόκος', true],
    ['Ω', false],
    ['红旗', true],
    ['红', false],
    ['ソニ', true],
    ['ソ', false],
    ['بن', true],
    ['한', false],
    ['한화', true],
  ])('%s: %s', (name, expected) => {
    const [reading] = readName(name);
    expect(reading && isDistinctive(reading)).toBe(expected);
  });
});

it('a name without a reading agrees with none', () => {
  expect(found('!?', '!?')).toBe('apart 0.000');
  expect(found('!?', 'Romashka')).toBe('apart 0.000');
  expect(found('Romashka', '!?')).toBe('apart 0.000');
});

describe('readings that are apart say no more', () => {
  const own = (name: string): Reading => {
    const [reading] = readName(name);
    if (reading === undefined) throw new Error(`${name} has no reading`);
    return reading;
  };

  it.each([
    ['brackets that contradict', 'Equity Bank (Kenya)', 'Equity Bank (Tanzania)'],
    ['two scripts, though a number agrees', 'Ромашка 24', 'Romashka 24'],
    ['the same the other way', 'Romashka 24', 'Ромашка 24'],
    ['nothing but trade', 'Trading Shipping', 'Trading Holding'],
    ['forms and numbers that contradict', 'Romashka Mill 27 AG', 'Romashka Mill 28 GmbH'],
  ])('%s: %s, %s', (_what, query, name) => {
    expect(compareReadings(own(query), own(name), NO_LIST)).toEqual({ kind: 'apart', score: 0 });
  });
});

describe('a name said short', () => {
  it.each([
    ['by its letters', 'IFIC', 'Iran Foreign Investment Company', 'near 0.820'],
    ['the letters of the form are said or not', 'IFI', 'Iran Foreign Investment Company', 'near 0.820'],
    ['and those of articles', 'BOKI', 'Bank of Kotva India', 'near 0.830'],
    ['by beginnings of its words', 'Canalve Ltda', 'Canales Venecia Ltda', 'near 0.830'],
    ['of three words', 'Metexcol', 'Metalurgia Extractiva de Colombia', 'near 0.830'],
    ['beside words that are said in full', 'Chams MLO', 'Chams Money Laundering Organization', 'near 0.830'],
    ['by two letters only there', 'Romashka LB', 'Romashka Lipova Belka', 'near 0.830'],
    ['two letters alone tell no one', 'LB', 'Lipova Belka', 'apart 0.000'],
    ['a letter and a word is any word', 'Vitalia', 'Volksbank Italia', 'near 0.500'],
    ['letters of another order', 'ICFI', 'Iran Foreign Investment Company', 'apart 0.000'],
    ['a blank or a slip is no shortening', 'Minimart', 'Minit Mart', 'near 0.871'],
  ])('%s: %s, %s: %s', (_what, query, name, expected) => expect(found(query, name)).toBe(expected));

  it('takes the more letters the more names are searched, and more where words are left over', () => {
    expect(found('KBL', 'Kotva Belka Lipova', { names: 3700 })).toBe('near 0.830');
    expect(found('KBL', 'Kotva Belka Lipova', { names: 3800 })).toBe('near 0.500');
    expect(found('KBL', 'Kotva Belka Lipova Romashka', { names: 3700 })).toBe('near 0.500');
  });
});

describe('a name said in another language', () => {
  it.each([
    ['Sarmayegozari Romashka', 'Romashka Investment', 'near 0.920'],
    ['Banco Romashka', 'Romashka Bank', 'near 0.920'],
    ['Romashka of Russia', 'Russian Romashka', 'near 0.920'],
    // A place and a trade tell who it is where all of the name agrees.
    ['Bimeh Iran', 'Iran Insurance Company', 'near 0.910'],
    ['Bimeh Iran', 'Romashka Insurance Company', 'apart 0.000'],
  ])('%s, %s: %s', (query, name, expected) => expect(found(query, name)).toBe(expected));
});

describe('who stands behind a brand is not what it is called', () => {
  it.each([
    ['Romashka by Kotva', 'Romashka', 'near 0.794'],
    ['Romashka by Kotva', 'Kotva', 'apart 0.000'],
    ['By Kotva', 'Kotva', 'near 0.940'],
  ])('%s, %s: %s', (query, name, expected) => expect(found(query, name, { subject: 'brand' })).toBe(expected));
});

describe('a resemblance too weak among others', () => {
  const standsAlone = (query: string, name: string, names: number): boolean =>
    compareNames(readName(query), readName(name), { ...NO_LIST, names }).standsAlone === true;

  it('stands alone where the words in common tell more than it takes', () => {
    expect(standsAlone('Romashka Kotva Belka', 'Romashka Lipova Trading', 100)).toBe(true);
    expect(standsAlone('Romashka Kotva Belka', 'Romashka Lipova Trading', 100_000)).toBe(false);
  });

  it.each([
    [100, 0.504],
    [10_000, 0.528],
    [100_000, 0.68],
    [1_000_000, 0.832],
  ])('among %d names it scores %d at least: nothing less in a million than any other', (names, expected) =>
    expect(loneThreshold(names)).toBeCloseTo(expected, 10),
  );
});
