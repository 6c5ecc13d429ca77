import { describe, expect, it } from 'vitest';
import { originsOf, readBody } from './page.ts';

describe('where it was made, in every language of the tables', () => {
  it.each([
    ['en', '<p>Made in Portugal</p>', ['made PT']],
    ['en', '<li><span>COUNTRY OF ORIGIN</span><span>USA</span></li>', ['made US']],
    ['en', '<dt>Country of Origin</dt><dd>P.R.C.</dd>', ['made CN']],
    ['en', '<p>Origin United Arab Emirates</p>', ['made AE']],
    ['de', '<p>Hergestellt in der Türkei.</p>', ['made TR']],
    ['de', '<tr><td>Herkunftsland</td><td>Volksrepublik China</td></tr>', ['made CN']],
    ['de', '<tr><td>Herkunftsland:</td><td>Vereinigte Staaten von Amerika</td></tr>', ['made US']],
    ['ro', '<p>Tara de origine: SUA</p>', ['made US']],
    ['fr', '<p>Fabriqué au Portugal</p>', ['made PT']],
    ['fr', "<p>Pays d'origine : Chine</p>", ['made CN']],
    ['es', '<p>Hecho en España</p>', ['made ES']],
    ['it', '<p>Paese di origine: Cina</p>', ['made CN']],
    ['pt', '<p>Feito em Portugal</p>', ['made PT']],
    ['nl', '<p>Gemaakt in Bangladesh</p>', ['made BD']],
    ['da', '<p>Produceret i Kina</p>', ['made CN']],
    ['sv', '<p>Tillverkad i Turkiet</p>', ['made TR']],
    ['nb', '<p>Produksjonsland: Kina</p>', ['made CN']],
    ['fi', '<p>Valmistettu Kiinassa</p>', ['made CN']],
    ['fi', '<p>Valmistusmaa: Portugali</p>', ['made PT']],
    ['et', '<p>Päritoluriik: Hiina</p>', ['made CN']],
    ['lv', '<p>Ražots Ķīnā</p>', ['made CN']],
    ['lt', '<p>Pagaminta Kinijoje</p>', ['made CN']],
    ['pl', '<p>Wyprodukowano w Chinach</p>', ['made CN']],
    ['cs', '<p>Vyrobeno v Číně</p>', ['made CN']],
    ['sk', '<p>Krajina pôvodu: Čína</p>', ['made CN']],
    ['sk', '<p>Šatka je vyrobená s láskou na Slovensku.</p>', ['made SK']],
    ['hu', '<p>Származási ország: Kína</p>', ['made CN']],
    ['ro', '<p>Țara de origine: China</p>', ['made CN']],
    ['bg', '<p>Произведено в Турция</p>', ['made TR']],
    ['el', '<p>Κατασκευάζεται στην Κίνα</p>', ['made CN']],
    ['hr', '<p>Proizvedeno u Kini</p>', ['made CN']],
    ['sl', '<p>Država porekla: Kitajska</p>', ['made CN']],
    ['mt', '<p>Pajjiż tal-oriġini: Italja</p>', ['made IT']],
    ['ga', '<p>Déanta in Éirinn</p>', ['made IE']],
    ['tr', "<p>Türkiye'de üretilmiştir.</p>", ['made TR']],
    ['tr', '<p>Menşei: Çin</p>', ['made CN']],
    ['ru', '<p>Страна производства: Китай</p>', ['made CN']],
    ['ru', '<p>Сделано в Турции</p>', ['made TR']],
    ['uk', '<p>Країна виробництва: Україна</p>', ['made UA']],
    ['uk', '<p>Зроблено в Туреччині</p>', ['made TR']],
    ['ar', '<p>بلد المنشأ: الصين</p>', ['made CN']],
    ['zh-CN', '<p>产地：中国大陆</p>', ['made CN']],
    ['zh-CN', '<p>中国制造</p>', ['made CN']],
    ['zh-TW', '<p>產地：越南</p>', ['made VN']],
    ['ja', '<p>原産国：中国</p>', ['made CN']],
    ['ja', '<p>日本製</p>', ['made JP']],
    ['ja', '<p>生産国 ベトナム</p>', ['made VN']],
    ['ko', '<p>제조국: 중국</p>', ['made CN']],
    ['ko', '<p>원산지: 베트남</p>', ['made VN']],
    ['hi', '<p>मूल देश: भारत</p>', ['made IN']],
    ['vi', '<p>Xuất xứ: Việt Nam</p>', ['made VN']],
    ['id', '<p>Negara asal: Indonesia</p>', ['made ID']],
    ['th', '<p>ประเทศที่ผลิต: ไทย</p>', ['made TH']],
  ])('%s: %s', (lang, html, expected) => {
    expect(originsOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('turns of phrase', () => {
  it.each([
    ['en', '<p>Made responsibly in Portugal</p>', ['made PT']],
    ['en', '<p>Handmade by artisans in Peru</p>', ['made PE']],
    ['en', '<p>Ethically made in our family-owned factory in Porto, Portugal</p>', ['made PT']],
    ['en', '<p>Origin: Made in USA or Imported</p>', ['made US']],
    ['de', '<p>In Portugal gefertigt</p>', ['made PT']],
    ['de', '<p>Design: Deutschland, Produktion: Türkei</p>', ['made TR']],
    ['fr', '<p>Fabrication française</p>', ['made FR']],
    ['fr', '<p>Fabriquée aux Pays-Bas</p>', ['made NL']],
    ['pl', '<p>Wyprodukowano we Włoszech</p>', ['made IT']],
    ['cs', '<p>Vyrobeno v České republice</p>', ['made CZ']],
    ['hu', '<p>Kínában készült</p>', ['made CN']],
    ['tr', '<p>Menşei: TR</p>', ['made TR']],
    ['ru', '<p>Страна бренда: Италия. Страна производства: Китай</p>', ['made CN']],
    ['ja', '<p>イタリア製の生地を使用し、日本で縫製</p>', ['made JP', 'woven IT']],
    ['ja', '<p>生産国：バングラデシュまたは中国</p>', ['made BD', 'made CN']],
    ['ja', '<p>素材: ネクタイ</p><p>日本ブランドの商品です</p>', []],
    ['ko', '<p>중국산</p>', ['made CN']],
    ['zh-CN', '<p>产地：新疆阿克苏</p>', ['made CN-XJ']],
    ['zh-CN', '<p>品牌产地：法国</p>', []],
  ])('%s: %s', (lang, html, expected) => {
    expect(originsOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('stages of making are kept apart', () => {
  it.each([
    ['en', '<p>Designed in California, made in China.</p>', ['made CN', 'designed US']],
    ['en', '<p>Designed in Denmark. Made in Turkey.</p>', ['made TR', 'designed DK']],
    ['en', '<p>Cotton grown in Xinjiang, China</p>', ['grown CN-XJ cotton']],
    ['en', '<p>Made in Vietnam with cotton grown in the United States</p>', ['made VN', 'grown US cotton']],
    [
      'fr',
      '<p>Tissage : Turquie. Teinture : Turquie. Confection : Tunisie</p>',
      ['assembled TN', 'woven TR', 'dyed TR'],
    ],
    ['en', '<p>Assembled in Mexico</p>', ['assembled MX']],
    ['en', '<p>Fabric woven in Italy and sewn in Romania.</p>', ['made RO', 'woven IT']],
    ['en', '<p>Made in China, India or Bangladesh</p>', ['made CN', 'made IN', 'made BD']],
    ['en', '<p>Proudly made in the USA with imported parts.</p>', ['made US']],
    ['zh-CN', '<p>棉花产地：新疆</p>', ['grown CN-XJ cotton']],
    ['ja', '<p>綿花産地：新疆ウイグル自治区</p>', ['grown CN-XJ cotton']],
    ['ru', '<p>Хлопок из Узбекистана</p>', ['grown UZ cotton']],
  ])('%s: %s', (lang, html, expected) => {
    const found = originsOf(readBody(html, lang));
    expect(new Set(found)).toEqual(new Set(expected));
  });
});

describe('an address is no origin', () => {
  it.each([
    ['en', '<p>Manufacturer: Example Garments Ltd, Plot 5, Dhaka, Bangladesh</p>', ['address BD']],
    [
      'en',
      '<p>Country of Origin: China</p><p>Imported by: Example Retail Pvt Ltd, Mumbai, India</p>',
      ['made CN', 'address IN'],
    ],
    ['de', '<p>Hersteller: Beispiel GmbH, Musterstr. 1, 10115 Berlin, Deutschland</p>', ['address DE']],
    ['ru', '<p>Производитель: Китай</p>', ['made CN']],
  ])('%s: %s', (lang, html, expected) => {
    expect(originsOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('what is no origin', () => {
  it.each([
    ['"Imported" names no country', 'en', '<p>Imported</p>'],
    ['nor does "Origen: Importado"', 'es', '<p>Origen: Importado</p>'],
    ['a menu', 'en', '<nav><a href="/pt">Made in Portugal</a></nav>'],
    ['a link in a list of brands', 'pt', '<ul><li><a href="/x">Made in Portugal</a></li></ul>'],
    ['"Cotton made in Africa" is a label', 'en', '<p>Supports Cotton made in Africa</p>'],
    ['"Made in Green" is a label', 'en', '<p>OEKO-TEX MADE IN GREEN certified</p>'],
    ['a parcel', 'en', '<p>Ships from China</p>'],
    ['a seat', 'en', '<p>We are based in Sweden.</p>'],
    ['a denial', 'en', '<p>Not made in China.</p>'],
    ['a list of countries to ship to', 'en', '<select><option>China</option></select><p>Delivery to: Germany</p>'],
    ['a footer', 'en', '<footer>Made in Denmark</footer>'],
    ['a denied source', 'en', '<p>We do not use any cotton from Xinjiang.</p>'],
    ['a denied source in Chinese', 'zh-CN', '<p>本产品不使用新疆棉</p>'],
    ['a shop speaking of all it sells', 'en', '<p>Our beautiful designs are manufactured in the UK.</p>'],
    ['made with something', 'en', '<p>Made in small batches by our team.</p>'],
  ])('%s', (_, lang, html) => {
    expect(originsOf(readBody(html, lang))).toEqual([]);
  });
});

describe('the steps of making as supply-chain tables and sentences have them', () => {
  it.each([
    ['en', '<p>Grown, spun and sewn in the USA</p>', ['made US', 'grown US', 'spun US']],
    ['en', '<p>Spinning: Turkey. Weaving: Turkey. Sewing: Tunisia.</p>', ['spun TR', 'woven TR', 'assembled TN']],
    ['fr', '<p>Coton cultivé en Turquie, filé et tissé en Italie</p>', ['grown TR cotton', 'woven IT', 'spun IT']],
    ['fr', "<li>Pays de teinture et d'impression : Inde</li>", ['dyed IN']],
    [
      'fr',
      '<dl><dt>Piquage</dt><dd>Tunisie</dd><dt>Montage</dt><dd>Portugal</dd></dl>',
      ['assembled TN', 'assembled PT'],
    ],
    ['de', '<p>Konfektion: Türkei, Stoffherstellung: Indien</p>', ['assembled TR', 'woven IN']],
    ['it', '<p>Tessuto in Italia, cucito in Albania</p>', ['made AL', 'woven IT']],
    ['ja', '<p>生地：イタリア製 縫製：日本</p>', ['made JP', 'woven IT']],
  ])('%s: %s', (lang, html, expected) => {
    expect(new Set(originsOf(readBody(html, lang)))).toEqual(new Set(expected));
  });
});

describe('provinces, towns and adjectives stand for their country', () => {
  it.each([
    ['zh-CN', '<p>产地：浙江</p>', ['made CN']],
    ['zh-CN', '<p>产地：江苏省苏州市</p>', ['made CN']],
    ['en', '<p>Place of Origin: Zhejiang</p>', ['made CN']],
    ['en', '<p>Origin: CN(Origin)</p>', ['made CN']],
    ['en', '<p>Cut and sewn in Los Angeles, California</p>', ['made US']],
    ['en', '<p>Made in Georgia, USA</p>', ['made US']],
    ['en', '<p>Made in LA</p>', []],
    ['en', '<p>A Portuguese-made shirt</p>', ['made PT']],
    ['en', '<p>Lined with Italian-made fabric</p>', []],
    ['en', '<p>Handmade by women artisans in Guatemala</p>', ['made GT']],
    ['en', '<p>Made in China, Bangladesh, or India (varies)</p>', ['made CN', 'made BD', 'made IN']],
    ['fr', '<p>Fabrication portugaise</p>', ['made PT']],
    ['ko', '<p>국내 제작</p>', ['made KR']],
  ])('%s: %s', (lang, html, expected) => {
    expect(originsOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('what sounds like an origin and states none', () => {
  it.each([
    ['en', '<p>The brand has its origin in Italy.</p>'],
    ['en', '<div><label>Country</label><div>United Kingdom</div></div>'],
    ['en', '<p>Inspired by shirts made in Italy in the 1950s</p>'],
    ['en', '<p>Duty may apply to items made in China.</p>'],
    ['en', '<p>Is this made in China?</p>'],
    ['en', '<p>Orders made in the UK before 2pm arrive tomorrow</p>'],
    ['en', '<p>If your order was made in Canada, tariffs do not apply.</p>'],
    ['en', '<p>Printing in Germany is expensive.</p>'],
    ['en', '<p>Made by Acme, based in Germany</p>'],
    ['fr', '<p>Montage facile en France</p>'],
    ['ja', '<p>※中国製の類似品にご注意ください</p>'],
    ['zh-CN', '<p>发货地：浙江</p>'],
  ])('%s: %s', (lang, html) => {
    expect(originsOf(readBody(html, lang)).filter((origin) => !origin.startsWith('address'))).toEqual([]);
  });
});

describe('the stages of making in the languages of few shops', () => {
  it.each([
    ['et', '<p>Kootud Hiinas. Kedratud Indias.</p>', ['woven CN', 'spun IN']],
    ['lv', '<p>Austs Ķīnā</p>', ['woven CN']],
    ['lt', '<p>Išausta Kinijoje. Verpta Indijoje.</p>', ['woven CN', 'spun IN']],
    ['sk', '<p>Tkané v Turecku. Farbené v Turecku.</p>', ['woven TR', 'dyed TR']],
    ['hu', '<p>Szövés helye: Kína. Fonás helye: India.</p>', ['woven CN', 'spun IN']],
    ['ro', '<p>Țesut în Turcia. Filat în India.</p>', ['woven TR', 'spun IN']],
    ['bg', '<p>Изтъкано в Турция. Боядисано в Индия.</p>', ['woven TR', 'dyed IN']],
    ['hr', '<p>Tkano u Turskoj</p>', ['woven TR']],
    ['sl', '<p>Tkano v Turčiji. Barvano v Indiji.</p>', ['woven TR', 'dyed IN']],
    ['el', '<p>Υφάνθηκε σε Τουρκία. Συσκευάστηκε σε Ελλάδα.</p>', ['woven TR', 'packed GR']],
    ['uk', '<p>Виткано в Туреччині. Спрядено в Індії.</p>', ['woven TR', 'spun IN']],
    ['ru', '<p>Спрядено в Индии. Окрашено в Турции.</p>', ['spun IN', 'dyed TR']],
    ['ar', '<p>منسوج في تركيا. غزل في الهند.</p>', ['woven TR', 'spun IN']],
    ['th', '<p>ทอในประเทศไทย</p>', ['woven TH']],
    ['vi', '<p>Dệt tại Việt Nam. Kéo sợi tại Ấn Độ.</p>', ['woven VN', 'spun IN']],
    ['id', '<p>Ditenun di India. Dipintal di Indonesia.</p>', ['woven IN', 'spun ID']],
    ['cs', '<p>Předeno v Indii. Barveno v Turecku.</p>', ['spun IN', 'dyed TR']],
    ['fi', '<p>Kehrätty Intiassa. Värjätty Turkissa.</p>', ['spun IN', 'dyed TR']],
    ['sv', '<p>Färgat i Turkiet. Skickas från Kina.</p>', ['dyed TR']],
    ['nb', '<p>Spunnet i India. Sendes fra Kina.</p>', ['spun IN']],
    ['da', '<p>Farvet i Tyrkiet. Sendes fra Kina.</p>', ['dyed TR']],
    ['pl', '<p>Barwione w Turcji</p>', ['dyed TR']],
    ['tr', '<p>İthal edildiği ülke: Çin</p>', ['imported CN']],
    ['zh-CN', '<p>进口自越南。染色地：中国</p>', ['imported VN', 'dyed CN']],
    ['hi', '<p>भारत में बुना गया</p>', ['woven IN']],
  ])('%s: %s', (lang, html, expected) => {
    expect(new Set(originsOf(readBody(html, lang)))).toEqual(new Set(expected));
  });
});
