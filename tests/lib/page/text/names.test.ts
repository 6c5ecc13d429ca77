import { describe, expect, it } from 'vitest';
import { readBody } from './page.ts';

const names = (html: string, lang = 'en') =>
  readBody(html, lang).names.map(({ role, value }) => `${role}: ${value.value}`);

describe('names behind the label of their role', () => {
  it.each([
    ['en', '<p>Brand: Example</p>', ['brand: Example']],
    ['en', '<p>Sold by Example Store and shipped by Other Ltd</p>', ['seller: Example Store']],
    ['en', '<tr><th>Manufacturer</th><td>Example Mills Co., Ltd</td></tr>', ['manufacturer: Example Mills Co., Ltd']],
    ['en', '<p>Imported by: Example Retail Pvt Ltd, Mumbai</p>', ['importer: Example Retail Pvt Ltd']],
    ['en', '<p>Packed by: Example Packers</p>', ['packer: Example Packers']],
    ['de', '<p>Hersteller: Beispiel GmbH, Musterstr. 1, 10115 Berlin</p>', ['manufacturer: Beispiel GmbH']],
    ['de', '<p>Verkauf durch Beispiel Handel</p>', ['seller: Beispiel Handel']],
    ['fr', '<p>Vendu par Exemple SARL</p>', ['seller: Exemple SARL']],
    ['es', '<p>Fabricante: Ejemplo S.A.</p>', ['manufacturer: Ejemplo S.A']],
    ['it', '<p>Marca: Esempio</p>', ['brand: Esempio']],
    ['pt', '<p>Vendido por Exemplo Lda</p>', ['seller: Exemplo Lda']],
    ['nl', '<p>Merk: Voorbeeld</p>', ['brand: Voorbeeld']],
    ['sv', '<p>Tillverkare: Exempel AB</p>', ['manufacturer: Exempel AB']],
    ['fi', '<p>Valmistaja: Esimerkki Oy</p>', ['manufacturer: Esimerkki Oy']],
    ['pl', '<p>Producent: Przykład Sp. z o.o.</p>', ['manufacturer: Przykład Sp. z o.o']],
    ['cs', '<p>Výrobce: Příklad s.r.o.</p>', ['manufacturer: Příklad s.r.o']],
    ['hu', '<p>Gyártó: Példa Kft</p>', ['manufacturer: Példa Kft']],
    ['ru', '<p>Бренд: Пример</p>', ['brand: Пример']],
    ['tr', '<p>Satıcı: Örnek Tekstil</p>', ['seller: Örnek Tekstil']],
    ['zh-CN', '<p>生产商：示例纺织有限公司</p>', ['manufacturer: 示例纺织有限公司']],
    ['zh-CN', '<p>制造商：示例服装厂</p>', ['manufacturer: 示例服装厂']],
    ['ja', '<p>製造元：例株式会社</p>', ['manufacturer: 例株式会社']],
    ['ko', '<p>제조사: 예시주식회사</p>', ['manufacturer: 예시주식회사']],
    ['ar', '<p>العلامة التجارية: مثال</p>', ['brand: مثال']],
    ['vi', '<p>Thương hiệu: Ví Dụ</p>', ['brand: Ví Dụ']],
    ['th', '<p>แบรนด์: ตัวอย่าง</p>', ['brand: ตัวอย่าง']],
  ])('%s: %s', (lang, html, expected) => {
    expect(names(html, lang)).toEqual(expected);
  });

  it.each([
    ['a sentence', '<p>Packed by hand with care</p>'],
    ['people', '<p>This item was made by women in Guatemala</p>'],
    ['an empty field', '<p>Brand: N/A</p>'],
    ['a footer', '<footer>Manufacturer: Example</footer>'],
  ])('%s gives no name', (_, html) => {
    expect(names(html)).toEqual([]);
  });
});
