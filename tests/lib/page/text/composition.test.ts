import { describe, expect, it } from 'vitest';
import { compositionOf, readBody } from './page.ts';

describe('a composition in every language of the tables', () => {
  it.each([
    ['en', '<p>60% Cotton, 40% Polyester</p>', ['60 cotton', '40 polyester']],
    ['de', '<p>Material: 95% Baumwolle, 5% Elasthan</p>', ['95 cotton', '5 elastane']],
    ['fr', '<dl><dt>Composition</dt><dd>Coton 80%, élasthanne 20 %</dd></dl>', ['80 cotton', '20 elastane']],
    ['es', '<p>Composición: 55 % lino, 45 % algodón</p>', ['55 linen', '45 cotton']],
    ['it', '<p>Composizione: 70% lana 30% poliammide</p>', ['70 wool', '30 polyamide']],
    ['pt', '<p>Algodão : 100%</p>', ['100 cotton']],
    ['nl', '<p>Samenstelling: 98% katoen, 2% elastaan</p>', ['98 cotton', '2 elastane']],
    ['da', '<p>Kvalitet: 50% uld, 50% bomuld</p>', ['50 wool', '50 cotton']],
    ['sv', '<p>Material: Bomull 100%</p>', ['100 cotton']],
    ['nb', '<p>80 % ull, 20 % polyamid</p>', ['80 wool', '20 polyamide']],
    ['fi', '<p>Materiaali: 97 % puuvillaa, 3 % elastaania</p>', ['97 cotton', '3 elastane']],
    ['et', '<p>Koostis: 100% puuvill</p>', ['100 cotton']],
    ['lv', '<p>3% elastāns, 40% kokvilna, 57% poliesters</p>', ['3 elastane', '40 cotton', '57 polyester']],
    ['lt', '<p>Sudėtis: 95% medvilnė, 5% elastanas</p>', ['95 cotton', '5 elastane']],
    ['pl', '<p>Skład: bawełna 60%, poliester 40%</p>', ['60 cotton', '40 polyester']],
    ['cs', '<p>Složení: 95 % bavlna, 5 % elastan</p>', ['95 cotton', '5 elastane']],
    ['sk', '<p>Zloženie: 100 % bavlna</p>', ['100 cotton']],
    ['hu', '<p>Összetétel: 80% pamut, 20% poliészter</p>', ['80 cotton', '20 polyester']],
    ['ro', '<p>Compoziție: 55% in, 45% bumbac</p>', ['55 linen', '45 cotton']],
    ['bg', '<p>Състав: 95% памук, 5% еластан</p>', ['95 cotton', '5 elastane']],
    ['el', '<p>Σύνθεση: 100% Βαμβάκι</p>', ['100 cotton']],
    ['hr', '<p>Sastav: 92% pamuk, 8% elastan</p>', ['92 cotton', '8 elastane']],
    ['sl', '<p>Sestava: 100 % bombaž</p>', ['100 cotton']],
    ['mt', '<p>Materjal: 100% qoton</p>', ['100 cotton']],
    ['ga', '<p>Ábhar: 100% cadás</p>', ['100 cotton']],
    ['tr', '<p>Kumaş: %80 Pamuk %20 Polyester</p>', ['80 cotton', '20 polyester']],
    ['ru', '<p>Состав: хлопок 95%, эластан 5%</p>', ['95 cotton', '5 elastane']],
    ['uk', '<p>Склад: 70% бавовна, 30% поліестер</p>', ['70 cotton', '30 polyester']],
    ['ar', '<p>التركيب: 100٪ قطن</p>', ['100 cotton']],
    ['zh-CN', '<p>面料成分：棉60% 聚酯纤维40%</p>', ['60 cotton', '40 polyester']],
    ['zh-TW', '<p>材質：棉95%、彈性纖維5%</p>', ['95 cotton', '5 elastane']],
    ['ja', '<p>素材：綿100％</p>', ['100 cotton']],
    ['ko', '<p>소재: 면 60%, 폴리에스터 40%</p>', ['60 cotton', '40 polyester']],
    ['hi', '<p>सामग्री: 100% कपास</p>', ['100 cotton']],
    ['vi', '<p>Chất liệu: 95% cotton, 5% spandex</p>', ['95 cotton', '5 elastane']],
    ['id', '<p>Bahan: 100% Katun</p>', ['100 cotton']],
    ['th', '<p>วัสดุ: ผ้าฝ้าย 100%</p>', ['100 cotton']],
  ])('%s: %s', (lang, html, expected) => {
    expect(compositionOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('homographs go by the language of the page', () => {
  it.each([
    ['vi', '<p>Chất liệu: 100% len</p>', ['100 wool']],
    ['hu', '<p>Anyag: 100% len</p>', ['100 linen']],
    ['pl', '<p>Skład: 100% len</p>', ['100 linen']],
    ['lt', '<p>Sudėtis: 100% vilna</p>', ['100 wool']],
    ['fi', '<p>Materiaali: 100 % villa</p>', ['100 wool']],
    ['ja', '<p>組成 麻 55％ 綿 45％</p>', ['55 linen', '45 cotton']],
    ['ja', '<p>綿97％、ポリウレタン3％</p>', ['97 cotton', '3 elastane']],
    ['ja', '<p>毛100％</p>', ['100 wool']],
    ['de', '<p>100% Leinen</p>', ['100 linen']],
    ['pt', '<p>Composição: 100% lã</p>', ['100 wool']],
  ])('%s: %s', (lang, html, expected) => {
    expect(compositionOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('parts, layouts and spellings as shops have them', () => {
  it.each([
    [
      'Shell and lining in one line',
      'en',
      '<p>Shell: 60% cotton, 40% nylon; Lining: 100% polyester</p>',
      ['shell: 60 cotton', 'shell: 40 nylon', 'lining: 100 polyester'],
    ],
    [
      'one fibre in each item',
      'en',
      '<ul><li>55% cotton</li><li>45% viscose rayon</li></ul>',
      ['55 cotton', '45 viscose'],
    ],
    ['a label in the cell before', 'en', '<table><tr><th>Fabric</th><td>100% Cotton</td></tr></table>', ['100 cotton']],
    ['label and value in two spans', 'en', '<li><span>MATERIAL</span><span>Maple</span></li>', ['maple']],
    ['one word without a number', 'en', '<p>Material: cotton</p>', ['cotton']],
    [
      'shoe parts without numbers',
      'de',
      '<p>Obermaterial: Leder</p><p>Innenmaterial: Textil</p><p>Sohle: Gummi</p>',
      ['shell: leather', 'lining: textile', 'sole: rubber'],
    ],
    ['a percent sign that was encoded twice', 'de', '<p>Material: 100%25 Baumwolle</p>', ['100 cotton']],
    [
      'decimals with a comma',
      'fr',
      '<p>Composition : 97,5% coton, 2,5% élasthanne</p>',
      ['97.5 cotton', '2.5 elastane'],
    ],
    [
      'fabric and coating, 200 % in one line',
      'en',
      '<p>Composition: 100% polyester 100% polyurethane</p>',
      ['100 polyester', '100 polyurethane'],
    ],
    [
      'a part behind its fibres',
      'en',
      '<p>100% cotton (body), 100% polyester (lining)</p>',
      ['shell: 100 cotton', 'lining: 100 polyester'],
    ],
    [
      "the page's own words for parts",
      'fr',
      '<p>Chapeau : 100% polyester</p><p>Combinaison : 100% coton</p>',
      ['chapeau: 100 polyester', 'combinaison: 100 cotton'],
    ],
    [
      'organic as a qualifier',
      'en',
      '<p>Fabric: 95% organic cotton, 5% elastane</p>',
      ['95 cotton (organic)', '5 elastane'],
    ],
    [
      'recycled as a qualifier',
      'de',
      '<p>Material: 60% recyceltes Polyester, 40% Bio-Baumwolle</p>',
      ['60 polyester (recycled)', '40 cotton (organic)'],
    ],
    ['recycled alone', 'en', '<p>100% recycled polyester fleece</p>', ['100 polyester (recycled)']],
    [
      'a word for how it is made before the weave',
      'en',
      '<p>8.6-oz 100% recycled polyester high-pile, double-faced fleece</p>',
      ['100 polyester (recycled)'],
    ],
    [
      'a sentence about a part, then one about the garment',
      'en',
      '<ul><li>Ribbed trim is 90% cotton/10% Lycra® elastane.</li><li>100% jersey-knit cotton.</li></ul>',
      ['trim: 90 cotton', 'trim: 10 elastane', '100 cotton'],
    ],
    [
      'a part whose fibres stand in a line each',
      'en',
      '<ul><li>Lining: 60% cotton</li><li>40% polyester</li></ul>',
      ['lining: 60 cotton', 'lining: 40 polyester'],
    ],
    [
      'a panel that is called a menu because it opens',
      'en',
      '<div id="fabric-care-menu"><p>100% cotton</p></div>',
      ['100 cotton'],
    ],
    ['slashes', 'en', '<p>Made of 55% cotton/45% rayon in the USA</p>', ['55 cotton', '45 rayon']],
    ['glued words', 'en', '<p>Composition:80%Cotton20%Polyester</p>', ['80 cotton', '20 polyester']],
    [
      'soft hyphens and trade marks',
      'de',
      '<p>70% Baum&shy;wolle, 30% TENCEL™ Lyocell</p>',
      ['70 cotton', '30 lyocell'],
    ],
    ['the same lines twice', 'en', '<p>100% cotton</p><section><p>100% cotton</p></section>', ['100 cotton']],
    [
      'capitals and full-width signs',
      'ja',
      '<p>【素材】表地：ポリエステル１００％　裏地：綿１００％</p>',
      ['shell: 100 polyester', 'lining: 100 cotton'],
    ],
    [
      'a part on its own line',
      'en',
      '<h4>Composition</h4><p>Outer shell</p><p>80% cotton, 20% polyester</p><p>Pocket lining</p><p>100% cotton</p>',
      ['shell: 80 cotton', 'shell: 20 polyester', 'pocket lining: 100 cotton'],
    ],
    [
      'upper and sole in one line',
      'en',
      '<p>Material - Upper: leather. Sole: synthetic, Lining: leather</p>',
      ['upper: leather', 'sole: synthetic', 'lining: leather'],
    ],
    [
      'colours with their own blends',
      'en',
      '<p>Composition: Grey Melange: 85% cotton, 15% viscose. Black: 100% cotton</p>',
      ['grey melange: 85 cotton', 'grey melange: 15 viscose', 'black: 100 cotton'],
    ],
    ['a folded panel', 'en', '<div class="accordion-panel" hidden><p>Composition: 100% linen</p></div>', ['100 linen']],
    [
      'Chinese parts',
      'zh-CN',
      '<p>面料：棉100%；里料：聚酯纤维100%</p>',
      ['shell: 100 cotton', 'lining: 100 polyester'],
    ],
    [
      'a Korean table of parts',
      'ko',
      '<table><tr><th>소재</th><td>겉감: 면 100% / 안감: 폴리에스터 100%</td></tr></table>',
      ['shell: 100 cotton', 'lining: 100 polyester'],
    ],
  ])('%s', (_, lang, html, expected) => {
    expect(compositionOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('numbers and names apart from each other', () => {
  it.each([
    [
      'in two cells, name first',
      'en',
      '<table><tr><td>Cotton</td><td>60%</td></tr><tr><td>Polyester</td><td>40%</td></tr></table>',
      ['60 cotton', '40 polyester'],
    ],
    [
      'in two cells, number first',
      'en',
      '<table><tr><td>60%</td><td>Cotton</td></tr><tr><td>40%</td><td>Polyester</td></tr></table>',
      ['60 cotton', '40 polyester'],
    ],
    ['as a ratio', 'en', '<p>80/20 cotton/polyester fleece</p>', ['80 cotton', '20 polyester']],
    [
      'with one part that has no number',
      'en',
      '<p>Upper: 100% Leather, Lining: 100% Textile, Sole: Rubber</p>',
      ['upper: 100 leather', 'lining: 100 textile', 'sole: rubber'],
    ],
    ['with the label in bold', 'en', '<p><b>Material</b> Cotton</p>', ['cotton']],
    [
      'with parts in brackets',
      'ja',
      '<p>[本体]綿 100%<br>[リブ部分]綿 95%,ポリウレタン 5%</p>',
      ['shell: 100 cotton', 'trim: 95 cotton', 'trim: 5 elastane'],
    ],
  ])('%s', (_, lang, html, expected) => {
    expect(compositionOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('what is no composition of this product', () => {
  it.each([
    ['faux leather', '<p>Care: wipe the faux leather clean</p>'],
    ['linen look', '<p>A linen like finish and a 400 thread count</p>'],
    ['finance', '<p>0% APR on cotton bedding, 19.9% APR representative</p>'],
    ['savings', '<p>Save 20% off cotton shirts</p>'],
    ['feedback', '<p>100% positive feedback. Cotton shirts since 1990</p>'],
    ['a definition', '<p>Products with this label contain at least 50% organic cotton</p>'],
    ['an impossible sum', '<p>80% cotton, 70% polyester</p>'],
    ['reviews', '<div class="product-reviews"><p>100% cotton as promised</p></div>'],
    ['a menu', '<nav><a>100% Cotton</a></nav>'],
    ['a menu by its name', '<div id="main-menu"><p>100% Cotton</p></div>'],
    ['a recommended product', '<section><h2>You may also like</h2><ul><li>Shirt 100% cotton</li></ul></section>'],
    [
      'a hidden template',
      '<template><p>100% cotton</p></template><div hidden class="quickview"><p>100% cotton</p></div>',
    ],
    ['what a company aims for', '<p>We aim to use 100% organic cotton by 2025.</p>'],
    ['a share in a sentence about something else', '<p>We will use 90% organic cotton by 2025.</p>'],
  ])('%s', (_, html) => {
    expect(compositionOf(readBody(html))).toEqual([]);
  });
});

it('takes no word of two letters for a fibre in running text: Romanian "în față" is no linen shell', () => {
  expect(compositionOf(readBody('<p>Telefonul se deblochează doar în fața ta.</p>', 'ro'))).toEqual([]);
});

describe('a limit is no share', () => {
  it.each([
    ['en', 'Products with this label contain at least 50% organic cotton'],
    ['en', 'Fabric:min. 50% cotton,over 40% polyester'],
    ['de', 'Mit diesem Siegel: mindestens 50 % Bio-Baumwolle'],
    ['fr', 'Contient au moins 50% de coton biologique'],
    ['pl', 'Zawiera co najmniej 50% bawełny'],
    ['ru', 'Содержит не менее 50% хлопка'],
    ['el', 'Περιέχει τουλάχιστον 50% βαμβάκι'],
    ['tr', 'En az %50 pamuk içerir'],
    ['ar', 'يحتوي على الأقل 50٪ قطن'],
    ['zh-CN', '含至少50%棉'],
    ['ko', '최소 50% 면'],
  ])('in %s: %s', (lang, sentence) => {
    expect(compositionOf(readBody(`<p>${sentence}</p>`, lang))).toEqual([]);
  });
});

describe('numbers and parts that touch', () => {
  it.each([
    ['en', '<p>Composition: 95% Cotton,5% Elastane</p>', ['95 cotton', '5 elastane']],
    ['en', '<p>Cotton 97,5%, Elastane 2,5%</p>', ['97.5 cotton', '2.5 elastane']],
    ['en', '<p>60% cotton 40% poly blend</p>', ['60 cotton', '40 polyester']],
    ['en', '<p>Polyester 100 %, polyurethane coating</p>', ['100 polyester']],
    ['en', '<p>100% cotton</p><p>Which contains at least:</p><p>50% organically grown cotton</p>', ['100 cotton']],
    ['es', '<p>100% algodón</p><p>Que contiene al menos:</p><p>20% algodón reciclado</p>', ['100 cotton']],
    ['ja', '<p>複合繊維（ポリエステル）60% ナイロン40%</p>', ['60 polyester', '40 nylon']],
    ['ko', '<p>충전재: 오리솜털 80%, 오리깃털 20%</p>', ['filling: 80 down', 'filling: 20 feather']],
  ])('%s: %s', (lang, html, expected) => {
    expect(compositionOf(readBody(html, lang))).toEqual(expected);
  });
});

describe('shares among other words', () => {
  const IRONING =
    '<p>If you want to iron our 100% hemp wovens to make them look brand new again, use a hot iron on the linen setting and use steam.</p>';
  it.each([
    ['a section called details', '<h3>Details</h3><p>80% cotton, 20% linen</p>', ['80 cotton', '20 linen']],
    ['words that name what is told', '<p>Product details: 100% cotton</p>', ['100 cotton']],
    ['a part that begins like one of them', '<p>Dessus: 100% cotton</p>', ['dessus: 100 cotton']],
    ['a bracket of shares', '<p>Fabric: Linen (50% linen, 50% cotton)</p>', ['50 linen', '50 cotton']],
    ['a fibre told with its origin', '<p>50% alpaca and 50% wool from New Zealand.</p>', ['50 alpaca', '50 wool']],
    ['a fibre nobody knows', '<p>64% polyester 33% vicsone 3% elastane</p>', ['64 polyester', '3 elastane']],
    ['one share and no more', '<ul><li>Crew style</li><li>90% cotton</li></ul>', ['90 cotton']],
    ['other goods in prose', `${IRONING}<p>55% hemp, 45% cotton</p>`, ['55 hemp', '45 cotton']],
    ['prose alone', IRONING, ['100 hemp']],
    [
      'a part told in prose',
      '<p>Soft duvets that keep you warm all night and through every winter of your life, filled with a blend of 50% alpaca and 50% wool.</p><p>Cover 100% cotton</p>',
      ['50 alpaca', '50 wool', 'cover: 100 cotton'],
    ],
  ])('%s', (_, html, expected) => {
    expect(compositionOf(readBody(html))).toEqual(expected);
  });

  it('takes no share alone for a composition where the page tells others', () => {
    expect(compositionOf(readBody('<p>100% linen</p><ul><li>90% cotton</li></ul>'))).toEqual(['100 linen']);
  });
});
