import { describe, expect, it } from 'vitest';
import { compositionOf, originsOf, readBody } from './page.ts';

// Layouts of details as shops build them since 2022: accordions of themes, cells that are mere `div`s, tables of suppliers,
// legal notices of Korea and China. Written by us in the manner of such pages.

interface Said {
  materials: readonly string[];
  origins?: readonly string[];
  claims?: readonly string[];
}

const LAYOUTS: readonly (readonly [string, string, string, Said])[] = [
  [
    'an accordion of a Shopify theme',
    'en',
    '<div class="product__accordion accordion quick-add-hidden"><details><summary role="button"><h2 class="accordion__title">Materials</h2></summary><div class="accordion__content rte"><p>100% GOTS-certified organic cotton, 180 gsm. Made in Izmir, Turkey.</p></div></details></div>',
    {
      materials: ['100 cotton (organic)'],
      origins: ['made TR'],
      claims: ['gots', 'organic-cotton-uncertified-claim'],
    },
  ],
  [
    'cells that touch',
    'en',
    '<div><div><span>Composition</span></div><div><span>95% Cotton</span><span>5% Elastane</span></div></div>',
    { materials: ['95 cotton', '5 elastane'] },
  ],
  [
    'parts as headings and the weight of certified fibres behind them',
    'en',
    '<h3>Composition</h3><ul><li><h4>Shell: </h4><p>Cotton 100%</p></li><li><h4>Lining: </h4><p>Polyester 100%</p></li></ul><p>The total weight of this product contains:<br>50% Organic cotton</p>',
    { materials: ['shell: 100 cotton', 'lining: 100 polyester'], claims: ['organic-cotton-uncertified-claim'] },
  ],
  [
    'suppliers and factories behind a button',
    'en',
    '<div><button aria-expanded="false">Suppliers and factories</button><div hidden><h4>Manufacturing country</h4><p>Bangladesh</p><h4>Factory name</h4><p>Example Fashion Ltd.</p></div></div>',
    { materials: [], origins: ['made BD'] },
  ],
  [
    'a factory that is a place only',
    'en',
    '<div>Fabric</div><div>100% Cotton</div><div>Factory</div><div>Made in Dhaka, Bangladesh</div>',
    { materials: ['100 cotton'], origins: ['made BD', 'address BD'] },
  ],
  [
    'a certificate behind its label',
    'en',
    '<p>Contents: 100% Egyptian Cotton (Giza 70). Woven in Portugal. OEKO-TEX STANDARD 100 certificate 2023OK0123 AITEX</p>',
    {
      materials: ['100 cotton (egyptian)'],
      origins: ['woven PT'],
      claims: ['egyptian-cotton-cea-logo', 'oeko-tex-standard-100 2023OK0123'],
    },
  ],
  [
    'the label of a Japanese shop',
    'ja',
    '<dl><dt>素材・お手入れ</dt><dd>[本体] 綿 100%<br>[別布] ポリエステル 65%, 綿 35%</dd><dt>産地</dt><dd>中国</dd></dl>',
    { materials: ['shell: 100 cotton', 'trim: 65 polyester', 'trim: 35 cotton'], origins: ['made CN'] },
  ],
  [
    'the legal notice of a Korean shop',
    'ko',
    '<table><tr><th>제품 소재</th><td>겉감 - 면 100% / 안감 - 폴리에스터 100%</td></tr><tr><th>제조자(수입자)</th><td>(주)이끼숲 / 수입: (주)이끼숲</td></tr><tr><th>제조국</th><td>중국</td></tr></table>',
    { materials: ['shell: 100 cotton', 'lining: 100 polyester'], origins: ['made CN'] },
  ],
  [
    'the parameters of a Chinese shop, a province for the origin',
    'zh-CN',
    '<div>面料成分</div><div>面料：棉100%；里料：聚酯纤维100%</div><div>执行标准</div><div>GB/T 2660</div><div>产地</div><div>江苏南通</div>',
    { materials: ['shell: 100 cotton', 'lining: 100 polyester'], origins: ['made CN'] },
  ],
  [
    'the parameters of a Chinese shop, the Uyghur region for the origin',
    'zh-CN',
    '<ul><li>商品产地：新疆</li><li>材质：长绒棉</li></ul>',
    { materials: ['cotton'], origins: ['made CN-XJ'] },
  ],
  [
    'the label of a Turkish shop',
    'tr',
    '<ul><li>Materyal: %100 Pamuk</li><li>Menşei: TR</li></ul>',
    { materials: ['100 cotton'], origins: ['made TR'] },
  ],
  [
    'the environmental notice of a French shop',
    'fr',
    '<h4>Composition</h4><p>TISSU PRINCIPAL 95% Coton - 5% Élasthanne</p><p>Pays de tissage / de tricotage : Chine, Pays de teinture / d’impression : Chine, Pays de confection : Vietnam</p>',
    { materials: ['shell: 95 cotton', 'shell: 5 elastane'], origins: ['made VN', 'woven CN', 'dyed CN'] },
  ],
];

describe('details as shops lay them out today', () => {
  it.each(LAYOUTS)('%s', (_, lang, html, said) => {
    const page = readBody(html, lang);
    expect(compositionOf(page)).toEqual(said.materials);
    if (said.origins !== undefined) expect(new Set(originsOf(page))).toEqual(new Set(said.origins));
    if (said.claims !== undefined)
      expect(page.claims.map(({ value: { label, certificate } }) => [label, certificate].join(' ').trim())).toEqual(
        said.claims,
      );
  });

  it('a place or a phrase of origin is no name of a maker', () => {
    const names = (html: string) => readBody(html).names.map(({ role, value }) => `${role} ${value.value}`);
    expect(names('<p>Factory: Made in Dhaka, Bangladesh</p>')).toEqual([]);
    expect(names('<p>Factory: Guangzhou, China</p>')).toEqual([]);
    expect(names('<p>Production facility: Unit 12, Bengaluru, India</p>')).toEqual([]);
    expect(names('<p>Supplier: Example Exports Ltd</p>')).toEqual(['manufacturer Example Exports Ltd']);
    expect(names('<p>Brand: Paris</p>')).toEqual(['brand Paris']);
    expect(readBody('<p>제조자(수입자): (주)이끼숲 / 수입: (주)이끼숲</p>', 'ko').names[0]?.value.value).toBe(
      '(주)이끼숲',
    );
  });

  it.each([
    [
      'de',
      '<p>Verantwortliche Person für die EU: Muster GmbH, Hauptstr. 1, 10115 Berlin, Deutschland</p>',
      'Muster GmbH',
    ],
    ['pl', '<p>Osoba odpowiedzialna w UE: Mech Sp. z o.o., Łódź, Polska</p>', 'Mech Sp. z o.o'],
    ['it', '<p>Persona responsabile UE: Muschio S.r.l., Prato, Italia</p>', 'Muschio S.r.l'],
  ])('the responsible person of the EU’s product safety rules is named as an importer is (%s)', (lang, html, name) => {
    const page = readBody(html, lang);
    expect(page.names.map(({ role, value }) => [role, value.value])).toEqual([['importer', name]]);
    expect(originsOf(page).every((origin) => origin.startsWith('address'))).toBe(true);
  });
});
