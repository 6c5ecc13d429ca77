import { describe, expect, it } from 'vitest';
import { readBody } from './page.ts';

const claims = (html: string, lang = 'en', title?: string) =>
  readBody(html, lang, title).claims.map(({ value }) =>
    value.certificate === undefined ? value.label : `${value.label} ${value.certificate}`,
  );

describe('labels and claims', () => {
  it.each([
    ['en', '<p>GOTS certified organic cotton</p>', ['gots', 'organic-cotton-uncertified-claim']],
    ['en', '<p>Certified by Control Union, GOTS CU 123456</p>', ['gots CU 123456']],
    [
      'en',
      '<p>95% Organic Cotton 5% Elastane (GOTS certified by CERES-0300)</p>',
      ['gots CERES-0300', 'organic-cotton-uncertified-claim'],
    ],
    ['en', '<p>STANDARD 100 by OEKO-TEX® 12.HCN.34567</p>', ['oeko-tex-standard-100 12.HCN.34567']],
    ['en', '<p>Made with Better Cotton</p>', ['better-cotton']],
    ['en', '<p>This shirt supports the Better Cotton Initiative (BCI).</p>', ['better-cotton']],
    ['en', '<p>Woven from 100% Supima® cotton</p>', ['supima']],
    ['en', '<p>100% Egyptian cotton sheets</p>', ['egyptian-cotton-cea-logo']],
    ['en', '<p>Soft Pima cotton</p>', ['pima-cotton-generic']],
    ['en', '<p>Supports Cotton made in Africa</p>', ['cotton-made-in-africa-mass-balance']],
    ['en', '<img alt="Fairtrade Cotton">', ['fairtrade-cotton']],
    ['de', '<p>95 % Bio-Baumwolle, 5 % Elasthan</p>', ['organic-cotton-uncertified-claim']],
    ['de', '<p>Grüner Knopf, OEKO-TEX Standard 100</p>', ['gr-ner-knopf', 'oeko-tex-standard-100']],
    ['fr', '<p>Coton biologique certifié GOTS</p>', ['gots', 'organic-cotton-uncertified-claim']],
    ['es', '<p>Algodón orgánico</p>', ['organic-cotton-uncertified-claim']],
    ['nl', '<p>Van biologisch katoen</p>', ['organic-cotton-uncertified-claim']],
    ['pl', '<p>Z bawełny organicznej</p>', ['organic-cotton-uncertified-claim']],
    ['ja', '<p>オーガニックコットン100％</p>', ['organic-cotton-uncertified-claim']],
    ['zh-CN', '<p>良好棉花 有机棉</p>', ['better-cotton', 'organic-cotton-uncertified-claim']],
    ['ko', '<p>유기농 면 100%</p>', ['organic-cotton-uncertified-claim']],
    ['zh-CN', '<p>新疆长绒棉四件套</p>', ['china-cotton-cotton-china-mark']],
    [
      'en',
      '<p>Recycled polyester and recycled cotton</p>',
      ['recycled-cotton-uncertified-claim', 'recycled-polyester'],
    ],
  ])('%s: %s', (lang, html, expected) => {
    expect(claims(html, lang).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['en', '<p>100% cotton, organically farmed</p>', ['organic-cotton-uncertified-claim']],
    ['en', '<p>Cotton (organic)</p>', ['organic-cotton-uncertified-claim']],
    ['de', '<p>100% Baumwolle, aus biologischem Anbau</p>', ['organic-cotton-uncertified-claim']],
    ['de', '<p>Fairtrade-zertifizierte Baumwolle</p>', ['fairtrade-cotton']],
    ['es', '<p>Algodón 100% orgánico</p>', ['organic-cotton-uncertified-claim']],
    ['fr', '<p>Coton en conversion biologique</p>', ['organic-cotton-uncertified-claim']],
    ['ko', '<p>수피마 면 100%</p>', ['supima']],
    ['ko', '<p>이집트면 100%</p>', ['egyptian-cotton-cea-logo']],
    ['zh-CN', '<p>埃及长绒棉四件套</p>', ['egyptian-cotton-cea-logo']],
    ['ja', '<p>ギザ綿のシャツ</p>', ['egyptian-cotton-cea-logo']],
    ['en', '<p>Recycled nylon shell</p>', ['recycled-polyamide']],
  ])('in the words of shops: %s: %s', (lang, html, expected) => {
    expect(claims(html, lang)).toEqual(expected);
  });

  it('a claim in the name of the product counts', () => {
    expect(claims('<p>Soft.</p>', 'en', 'Organic Cotton Tee')).toEqual(['organic-cotton-uncertified-claim']);
  });

  it.each([
    ['on a recommended product', '<section><h3>Similar products</h3><p>GOTS shirt</p></section>'],
    ['in a review', '<div id="reviews">I wish it were GOTS organic cotton</div>'],
    ['as a definition', '<p>Products with this label must contain at least 50% organic cotton.</p>'],
    ['as the range a certificate asks for', '<p>OCS: contains 95-100% organic material</p>'],
    ['denied', '<p>This item is not GOTS certified.</p>'],
    ['as an example', '<p>Fibres with less impact, for example organic cotton compared to conventional cotton.</p>'],
    ['as a question', '<p>What is Better Cotton?</p>'],
    ['as a goal', '<p>We aim to use only organic cotton by 2030.</p>'],
    ['as the way to a range', '<p><a href="/organic">Shop all organic cotton</a></p>'],
    ['in lower case of another word', '<p>Kein bci oder eti</p>'],
  ])('does not count %s', (_, html) => {
    expect(claims(html)).toEqual([]);
  });
});
