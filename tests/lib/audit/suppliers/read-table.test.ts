import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/universal';
import { readTableFile, readTableText } from '../../../../lib/audit/suppliers/table/read-table.ts';
import { type Encoding, MAX_TABLE_ROWS, TableRefusedError } from '../../../../lib/audit/suppliers/table/table.ts';

const file = (bytes: Uint8Array | string) => new Blob([bytes as BlobPart]);
const utf16 = (text: string, order: 'le' | 'be', mark: string) => {
  const bytes = new Uint8Array((text.length + mark.length) * 2);
  const view = new DataView(bytes.buffer);
  for (const [at, sign] of [...(mark + text)].entries()) view.setUint16(at * 2, sign.charCodeAt(0), order === 'le');
  return bytes;
};
/** Encodes by looking every byte pair up in the decoder, because platforms decode old encodings but do not write them. */
function encode(text: string, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const bytesOf = new Map<string, number[]>();
  const tryBytes = (bytes: number[]) => {
    try {
      const sign = decoder.decode(new Uint8Array(bytes));
      if (sign.length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, bytes);
    } catch {
      // These bytes are no sign of this encoding.
    }
  };
  for (let one = 0; one < 256; one += 1) tryBytes([one]);
  if (!encoding.startsWith('windows'))
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1) tryBytes([lead, trail]);
  return new Uint8Array([...text].flatMap((sign) => bytesOf.get(sign) ?? [63]));
}

const CHINESE =
  '公司名称,国家,地址\n江苏某某纺织有限公司,中国,江苏省南通市人民路一号\n浙江样品服装有限公司,中国,浙江省宁波市';
const TAIWANESE = '公司名稱,國家,地址\n臺灣範例紡織股份有限公司,臺灣,臺北市中山區\n樣品成衣有限公司,臺灣,新竹縣';
const JAPANESE = '会社名,国,住所\n見本繊維株式会社,日本,東京都千代田区のビル\nサンプル縫製株式会社,日本,大阪府';
const KOREAN = '회사명,국가,주소\n견본섬유 주식회사,한국,서울특별시 중구\n보기의류,한국,부산광역시';
const FRENCH =
  'Fournisseur;Pays;Adresse\nSociété Générique d’Étoffes;France;12 rue de l’Église, Nîmes\nTissages Müller;Suisse;Zürich';
const EUROPEAN =
  'Fornecedor;País;Morada\nConfecções São João;Portugal;Guimarães\nTejidos Muñoz;España;Córdoba\nFärberei Müller;Österreich;Dornbirn\nSociété Générique;France;Nîmes';
const POLISH =
  'Dostawca;Kraj;Adres\nZakłady Przędzalnicze Łódź;Polska;ul. Główna 5\nSzwalnia Źródło;Polska;Częstochowa';
const CZECH = 'Dodavatel;Země;Adresa\nPřádelna Vzorová;Česko;Žižkova 3, Brno\nŠicí dílna Příklad;Česko;Liberec';
const TURKISH =
  'Tedarikçi;Ülke;Adres\nÖrnek İplik Sanayi ve Ticaret A.Ş.;Türkiye;Güneşli\nŞık Konfeksiyon;Türkiye;Bağcılar';
const GREEK = 'Προμηθευτής;Χώρα;Διεύθυνση\nΚλωστήρια Δείγμα;Ελλάδα;Θεσσαλονίκη\nΥφαντουργία Παράδειγμα;Ελλάδα;Νάουσα';
const ARABIC = 'المورد;البلد;العنوان\nمصنع نسيج المثال;مصر;المحلة الكبرى\nشركة غزل العينة;المغرب;الدار البيضاء';
const THAI = 'ชื่อบริษัท;ประเทศ;ที่อยู่\nบริษัท ตัวอย่างสิ่งทอ จำกัด;ไทย;กรุงเทพมหานคร\nโรงงานทอผ้าสมมุติ;ไทย;เชียงใหม่';
const RUSSIAN = 'Поставщик;Страна;Адрес\nШвейная Фабрика Образец;Россия;г. Иваново\nТекстиль Пример;Узбекистан;Ташкент';

describe('a text file', () => {
  it.each([
    ['utf-8', CHINESE, new TextEncoder().encode(CHINESE)],
    ['utf-8', FRENCH, new TextEncoder().encode(`\ufeff${FRENCH}`)],
    ['utf-16le', CHINESE, utf16(CHINESE, 'le', '\ufeff')],
    ['utf-16be', CHINESE, utf16(CHINESE, 'be', '\ufeff')],
    ['utf-16le', FRENCH, utf16(FRENCH, 'le', '')],
    ['gb18030', CHINESE, encode(CHINESE, 'gb18030')],
    ['big5', TAIWANESE, encode(TAIWANESE, 'big5')],
    ['shift_jis', JAPANESE, encode(JAPANESE, 'shift_jis')],
    ['euc-kr', KOREAN, encode(KOREAN, 'euc-kr')],
    ['windows-1252', FRENCH, encode(FRENCH, 'windows-1252')],
    ['windows-1251', RUSSIAN, encode(RUSSIAN, 'windows-1251')],
    ['windows-1252', EUROPEAN, encode(EUROPEAN, 'windows-1252')],
    ['windows-1250', POLISH, encode(POLISH, 'windows-1250')],
    ['windows-1250', CZECH, encode(CZECH, 'windows-1250')],
    ['windows-1254', TURKISH, encode(TURKISH, 'windows-1254')],
    ['windows-1253', GREEK, encode(GREEK, 'windows-1253')],
    ['windows-1256', ARABIC, encode(ARABIC, 'windows-1256')],
    ['windows-874', THAI, encode(THAI, 'windows-874')],
    ['euc-jp', JAPANESE, encode(JAPANESE, 'euc-jp')],
  ] as const)('in %s is told by what it says: %#', async (encoding, text, bytes) => {
    const table = await readTableFile(file(bytes));
    expect(table.form).toMatchObject({ kind: 'text', encoding });
    expect(table.rows).toEqual(text.split('\n').map((line) => line.split(/[,;](?! )/)));
  });

  it('in another encoding than guessed is read as chosen', async () => {
    const bytes = encode('Name\nŁ', 'windows-1251');
    const { form } = await readTableFile(file(bytes), { encoding: 'windows-1251' });
    expect(form).toMatchObject({ encoding: 'windows-1251', guessed: ['delimiter'] });
  });

  it('of 50,000 rows is read whole', async () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => `"Made Up ${at} Co., Ltd.",China,"1 Road, City ${at}"`);
    const { rows, ragged } = await readTableFile(file(`name,country,address\n${lines.join('\r\n')}`));
    expect(rows).toHaveLength(50_001);
    expect(rows[50_000]).toEqual(['Made Up 49999 Co., Ltd.', 'China', '1 Road, City 49999']);
    expect(ragged).toBe(0);
  });

  it('with cells that run over is read, and the rows are counted', async () => {
    const { rows, ragged } = await readTableFile(file('name,country\nA Mill Co., Ltd.,China\nB Mill,China'));
    expect(rows[1]).toEqual(['A Mill Co.', 'Ltd.', 'China']);
    expect(ragged).toBe(1);
  });

  it.each([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['more rows than a list can have', 'a\n'.repeat(MAX_TABLE_ROWS + 2)],
    ['more columns than a table can have', `name${',x'.repeat(300)}\n`],
  ])('is refused with what to do where it is %s', async (_what, content) => {
    await expect(readTableFile(file(content))).rejects.toThrow(TableRefusedError);
  });
});

describe('pasted text', () => {
  it('is a list where commas are parts of names', () => {
    expect(readTableText('Made Up Textile Co., Ltd.\nSample Garments, Inc.\n\n').rows).toEqual([
      ['Made Up Textile Co., Ltd.'],
      ['Sample Garments, Inc.'],
    ]);
  });

  it('under a header of one column is a list too', () => {
    expect(readTableText('Supplier\nMade Up Textile Co., Ltd.').rows[1]).toEqual(['Made Up Textile Co., Ltd.']);
  });

  it('as a spreadsheet copies it has its cells between tabs', () => {
    expect(readTableText('A Mill Co., Ltd.\tChina\n"B\nMill"\tTurkey').rows).toEqual([
      ['A Mill Co., Ltd.', 'China'],
      ['B\nMill', 'Turkey'],
    ]);
  });

  it('is cut at the delimiter a person chooses', () => {
    expect(readTableText('A Mill, China', { delimiter: ',' }).rows).toEqual([['A Mill', 'China']]);
  });

  it('with nothing in it is refused', () => {
    expect(() => readTableText(' \n ')).toThrow(TableRefusedError);
  });
});

describe('a workbook', () => {
  const text = (value: string) => ({ value });
  const workbook = async (rows: string[][]) =>
    new Uint8Array(await (await writeXlsx(rows.map((row) => row.map(text))).toBlob()).arrayBuffer());

  it('is read with numbers as they are written', async () => {
    const bytes = await (
      await writeXlsx([
        [text('Supplier'), text('Number'), text('HS')],
        [text('江苏某某纺织有限公司'), { value: 913300001234567 }, { value: 5205 }],
      ]).toBlob()
    ).arrayBuffer();
    const table = await readTableFile(file(new Uint8Array(bytes)));
    expect(table.rows).toEqual([
      ['Supplier', 'Number', 'HS'],
      ['江苏某某纺织有限公司', '913300001234567', '5205'],
    ]);
    expect(table.form).toMatchObject({ kind: 'workbook', sheets: [expect.any(String)] });
  });

  it('of 50,000 rows is read whole', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => [`Made Up ${at} Co., Ltd.`, 'China', `Road ${at}`]);
    expect((await readTableFile(file(await workbook(rows)))).rows).toEqual(rows);
  }, 60_000);

  it('cut short or with another byte in it is refused', async () => {
    const bytes = await workbook([['Supplier'], ['Made Up']]);
    await expect(readTableFile(file(bytes.slice(0, -40)))).rejects.toThrow(TableRefusedError);
    await expect(readTableFile(file(bytes.slice(0, 300)))).rejects.toThrow(TableRefusedError);
  });
});
