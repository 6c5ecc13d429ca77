import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GoodsLook, goodsLookup } from '../../../../lib/audit/suppliers/goods-risk.ts';
import type { Supplier } from '../../../../lib/audit/suppliers/supplier.ts';
import { buildStarter } from '../../../../lib/publisher/starter.ts';

let look: (supplier: Supplier) => GoodsLook;
beforeAll(() => {
  look = goodsLookup(buildStarter(resolve('assets/data')).reference);
});
const found = (more: Partial<Supplier>) =>
  look({ n: 2, name: 'Made Up', ...more }).risks.map((risk) =>
    risk.kind === 'goods-list' ? risk.row.good : risk.sector,
  );

describe('goods of a supplier', () => {
  it.each([
    [{ hs: '5205.12', code: 'CN' }, ['Thread/Yarn', 'cotton']],
    [{ hs: '520100', code: 'CN' }, ['Cotton', 'cotton']],
    [{ hs: '6109', code: 'CN' }, ['Garments', 'apparel']],
    [{ material: 'cotton fabric', code: 'CN' }, ['Textiles', 'cotton']],
    [{ material: '棉纱线', code: 'CN' }, ['Thread/Yarn', 'cotton']],
    [{ hs: '3904', code: 'CN' }, ['Polyvinyl Chloride (PVC)', 'PVC']],
    [{ hs: '5205', code: 'VN' }, ['Cotton textile products made with Chinese cotton (downstream)']],
  ] as const)('%j are on %j', (given, goods) => {
    for (const good of goods) expect(found(given)).toContain(good);
  });

  it.each([
    [{ hs: '5205', code: 'PT' }],
    [{ hs: '9999', code: 'CN' }],
    [{ hs: '52', code: 'CN' }],
    [{ material: 'office paper', code: 'CN' }],
    [{ hs: '5205' }],
  ] as const)('%j are on no list', (given) => {
    expect(found(given)).toEqual([]);
  });

  it('are not looked up where goods or country are not given, and that is said', () => {
    expect(look({ n: 2, name: 'Made Up', code: 'CN' })).toMatchObject({ missing: 'goods' });
    expect(look({ n: 2, name: 'Made Up', hs: '5205' })).toMatchObject({ missing: 'country', cotton: true });
  });

  it('recycled cotton is no new cotton', () => {
    expect(look({ n: 2, name: 'Made Up', material: 'recycled cotton', code: 'PT' }).cotton).toBe(false);
    expect(look({ n: 2, name: 'Made Up', material: 'Baumwolle', code: 'PT' }).cotton).toBe(true);
  });
});
