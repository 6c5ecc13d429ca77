import type { GoodsLook, GoodsRisk } from '../../lib/audit/suppliers/goods-risk.ts';
import type { Supplier } from '../../lib/audit/suppliers/supplier.ts';
import { WORDS } from '../words/suppliers.ts';

interface Group {
  risk: GoodsRisk;
  rows: Set<number>;
}

/** One row of an official table in words. */
export function sayRisk(risk: GoodsRisk): string {
  return risk.kind === 'goods-list'
    ? WORDS.goodsLine(risk.row.good, risk.row.country, risk.row.list, risk.row.edition)
    : WORDS.goodsSector(risk.sector, risk.fact.country, risk.fact.metric);
}

/** Goods and countries of a list that are on official lists, each leading to its rows. */
export function GoodsView(props: {
  suppliers: readonly Supplier[];
  look: (supplier: Supplier) => GoodsLook;
  onShow: (rows: ReadonlySet<number>) => void;
}) {
  const groups = new Map<string, Group>();
  const cotton = new Set<number>();
  const missing = { goods: 0, country: 0 };
  for (const supplier of props.suppliers) {
    const look = props.look(supplier);
    if (look.cotton) cotton.add(supplier.n);
    if (look.missing !== undefined) missing[look.missing] += 1;
    for (const risk of look.risks) {
      const id = sayRisk(risk);
      const group = groups.get(id) ?? { risk, rows: new Set() };
      group.rows.add(supplier.n);
      groups.set(id, group);
    }
  }
  const lines = [...groups].sort((a, b) => b[1].rows.size - a[1].rows.size);
  return (
    <section aria-labelledby="goods">
      <h2 id="goods">{WORDS.goodsTitle}</h2>
      <p>{WORDS.goodsIntro}</p>
      {lines.length === 0 && <p class="empty">{WORDS.goodsNone}</p>}
      <ul class="lines">
        {lines.map(([line, { rows }]) => (
          <li key={line}>
            {line}: {WORDS.goodsRows(rows.size)}{' '}
            <button type="button" class="small" onClick={() => props.onShow(rows)}>
              {WORDS.showRows}
            </button>
          </li>
        ))}
        {cotton.size > 0 && (
          <li>
            {WORDS.cottonRows(cotton.size)}{' '}
            <button type="button" class="small" onClick={() => props.onShow(cotton)}>
              {WORDS.showRows}
            </button>
          </li>
        )}
      </ul>
      {missing.goods + missing.country > 0 && <p class="quiet">{WORDS.goodsMissing(missing.goods, missing.country)}</p>}
    </section>
  );
}
