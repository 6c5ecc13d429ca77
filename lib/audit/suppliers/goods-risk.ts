import fibres from '../../../assets/reading/fibres.json' with { type: 'json' };
import hsGoods from '../../../assets/suppliers/hs-goods.json' with { type: 'json' };
import type { ReferenceTables } from '../../model/database.ts';
import type { CountryFact, GoodsCountry } from '../../model/reference.ts';
import { foldName } from '../../names/fold.ts';
import { setApart } from '../../risk/goods/product-kind.ts';
import { goodName, PRODUCT_KINDS } from '../../risk/goods/product-kinds.ts';
import type { Supplier } from './supplier.ts';

// What a supplier's goods are is read from its HS code (headings of the Harmonized System) and from the words of its
// material, then looked up, with its country, in the official tables. It is context: it says nothing of the supplier.

/** One row of an official table that fits a supplier's goods and country. */
export type GoodsRisk =
  | { kind: 'goods-list'; by: 'hs' | 'material'; given: string; row: GoodsCountry }
  | { kind: 'priority-sector'; by: 'hs' | 'material'; given: string; sector: string; fact: CountryFact };

/** What is known of the goods of one row. */
export interface GoodsLook {
  risks: readonly GoodsRisk[];
  /** New cotton is named by code or material: its origin is asked for, whatever the country. */
  cotton: boolean;
  /** Why nothing was looked up; absent where it was. */
  missing?: 'goods' | 'country';
}

interface Goods {
  by: 'hs' | 'material';
  given: string;
  goods: readonly string[];
  sectors: readonly string[];
  cotton: boolean;
}

const digits = (code: string): string => code.replace(/\D/g, '');
const HEADINGS = hsGoods
  .flatMap(({ hs, ...goods }) => hs.map((prefix) => ({ prefix: digits(prefix), ...goods })))
  .sort((a, b) => b.prefix.length - a.prefix.length);

const COTTON = new Set(
  Object.values((fibres as Record<string, Record<string, string>>).cotton ?? {}).flatMap((words) =>
    words.split('|').map(foldName),
  ),
);
const RECYCLED = /recycl|再生|réutilis/i;
const TEXTILE = /textil|fabric|cloth|yarn|cotton|garment|apparel|wear|fibre|fiber|棉|布|纱|纺|织/i;

/** Goods of an HS code: by its longest known prefix. `[]` for a code no list speaks of. */
function goodsOfCode(code: string): Goods[] {
  const plain = digits(code);
  if (plain.length < 4) return [];
  const heading = HEADINGS.find(({ prefix }) => plain.startsWith(prefix));
  return heading === undefined ? [] : [{ by: 'hs', given: code, ...heading }];
}

function namesCotton(material: string): boolean {
  if (RECYCLED.test(material)) return false;
  const folded = foldName(material);
  if (/棉/.test(folded)) return true;
  return folded.split(' ').some((word) => COTTON.has(word));
}

function goodsOfMaterial(material: string): Goods[] {
  const cotton = namesCotton(material);
  const textile = cotton || TEXTILE.test(material);
  const apart = setApart(material);
  const kinds = PRODUCT_KINDS.filter(
    ({ words, where }) => words?.test(apart) === true && (where === 'any' || (where === 'textile') === textile),
  );
  const goods = kinds.flatMap((kind) => kind.goods);
  const sectors = [...kinds.flatMap((kind) => kind.sectors), ...(cotton ? ['cotton'] : [])];
  if (goods.length === 0 && textile) goods.push('textiles');
  return goods.length + sectors.length === 0 ? [] : [{ by: 'material', given: material, goods, sectors, cotton }];
}

const isSectorFact = ({ fact, metric, confidence }: CountryFact): boolean =>
  fact === 'policy' && confidence !== 'unsourced' && metric.includes('UFLPA') && /sector/i.test(metric);

function risksOf(goods: Goods, country: string, reference: ReferenceTables): GoodsRisk[] {
  const { by, given } = goods;
  const names = new Set(goods.goods);
  const rows = reference.goods.filter(
    (row) =>
      row.countryCode === country &&
      row.confidence !== 'unsourced' &&
      (row.forcedLabour || row.inputFrom !== undefined) &&
      (names.has(goodName(row.good)) || (row.inputFrom !== undefined && goods.cotton && /cotton/i.test(row.good))),
  );
  const sectors = reference.countries
    .filter((fact) => isSectorFact(fact) && fact.place === country)
    .flatMap((fact) => {
      const sector = String(fact.value ?? '')
        .split(';')
        .map((each) => each.trim())
        .find((each) => goods.sectors.some((name) => each.toLowerCase().startsWith(name)));
      return sector === undefined ? [] : [{ kind: 'priority-sector' as const, by, given, sector, fact }];
    });
  return [...rows.map((row) => ({ kind: 'goods-list' as const, by, given, row })), ...sectors];
}

/** Looks goods up for many suppliers: the same code, material and country are looked up once. */
export function goodsLookup(reference: ReferenceTables): (supplier: Supplier) => GoodsLook {
  const known = new Map<string, GoodsLook>();
  return ({ hs, material, code }) => {
    const key = `${hs ?? ''}\n${material ?? ''}\n${code ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const look = lookAt(hs, material, code, reference);
    known.set(key, look);
    return look;
  };
}

function lookAt(
  hs: string | undefined,
  material: string | undefined,
  code: string | undefined,
  reference: ReferenceTables,
): GoodsLook {
  const goods = [
    ...(hs === undefined ? [] : goodsOfCode(hs)),
    ...(material === undefined ? [] : goodsOfMaterial(material)),
  ];
  const cotton = goods.some((each) => each.cotton);
  if (hs === undefined && material === undefined) return { risks: [], cotton, missing: 'goods' };
  if (code === undefined) return { risks: [], cotton, missing: 'country' };
  const risks = new Map<string, GoodsRisk>();
  for (const risk of goods.flatMap((each) => risksOf(each, code, reference))) {
    const id = risk.kind === 'goods-list' ? risk.row.id : `${risk.fact.id} ${risk.sector}`;
    if (!risks.has(id)) risks.set(id, risk);
  }
  return { risks: [...risks.values()], cotton };
}
