import { describe, expect, it } from 'vitest';
import { statesOrigin } from '../../../lib/risk/negation.ts';

describe('words about a place', () => {
  it.each([
    'Made with Xinjiang cotton',
    '100% cotton from Aksu, Xinjiang',
    'Knitted in Kashgar',
    '产地：新疆',
    '新疆长绒棉 100%',
    '新疆産の綿を使用',
    'Baumwolle aus Xinjiang',
    'Coton du Xinjiang',
    'Algodón de Xinjiang',
    'Хлопок из Синьцзяна',
    'Sincan pamuğu',
    'Non-iron shirt of Xinjiang cotton',
    'No. 1 Xinjiang cotton',
    'Factory: No 12 Textile Road, Aksu',
    '新疆棉，不起球，不褪色',
    '非常柔软的新疆棉',
    '无荧光剂 新疆长绒棉',
  ])('state an origin: %s', (quote) => {
    expect(statesOrigin(quote)).toBe(true);
  });

  it.each([
    'No cotton from Xinjiang',
    'We do not, and never will, source from Xinjiang',
    '拒绝使用新疆棉',
    '非新疆棉',
    'We do not use cotton from Xinjiang',
    "Our cotton isn't from Xinjiang",
    'free from Xinjiang cotton',
    'Xinjiang-free',
    'Our suppliers are prohibited from sourcing in Xinjiang',
    'We stopped buying from Xinjiang in 2020',
    'Keine Baumwolle aus Xinjiang',
    'Nicht aus Xinjiang',
    'Sans coton du Xinjiang',
    'Ne provient pas du Xinjiang',
    'Sin algodón de Xinjiang',
    'Não usamos algodão de Xinjiang',
    'Senza cotone dello Xinjiang',
    'Ingen bomull från Xinjiang',
    'Bez bawełny z Xinjiang',
    'Без хлопка из Синьцзяна',
    '不含新疆棉',
    '未使用新疆棉',
    '新疆綿は使用しておりません',
    '신장 면화를 사용하지 않습니다',
    'Xinjiang-style lamb seasoning',
    'inspired by Kashgar',
    '新疆风味',
  ])('deny one, or speak of a likeness: %s', (quote) => {
    expect(statesOrigin(quote)).toBe(false);
  });

  it('are judged in the sentence that names the place', () => {
    const quote = 'Do not bleach. Fabric: Xinjiang long-staple cotton.';
    expect(statesOrigin(quote, 'Xinjiang')).toBe(true);
    expect(statesOrigin('Woven in Italy. No cotton from Xinjiang.', 'Xinjiang')).toBe(false);
  });

  it('are read in time that grows with their length', () => {
    const started = performance.now();
    statesOrigin(`${'no'.repeat(200)} ${'x '.repeat(200)}`);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
