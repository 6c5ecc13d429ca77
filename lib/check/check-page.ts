import type { Assessment } from '../model/assessment.ts';
import type { AssessInput, Database, NameQuery } from '../model/database.ts';
import type { Match } from '../model/match.ts';
import type { ProductPage } from '../model/product-page.ts';
import { assess } from '../risk/assess.ts';
import { notChecked } from '../risk/not-checked.ts';

/** Most owners followed above the parties of one page; ownership chains in the data are one or two long. */
const MAX_OWNERS = 12;

/**
 * The names on a page that may be parties to the product, each in its own part. The host is asked for as what it is: a
 * shop's domain says who sells, and only a brand's own domain says more.
 */
export function partiesOf(page: ProductPage): NameQuery[] {
  const named = (['brand', 'manufacturer', 'seller', 'importer', 'packer'] as const).flatMap((role) => {
    const name = page[role]?.value;
    return name === undefined ? [] : [{ role, name, host: page.host }];
  });
  return [...named, { role: 'host' as const, name: page.host, host: page.host }];
}

/**
 * Looks up every party of a page, and the owners that the data records for those found.
 *
 * @returns matches in the order of the roles, owners last; a party on no list has none
 */
export async function matchParties(page: ProductPage, database: Database): Promise<Match[]> {
  const found = (await Promise.all(partiesOf(page).map((query) => database.find(query)))).flat();
  return [...found, ...(await ownersOf(found, database))];
}

async function ownersOf(found: readonly Match[], database: Database): Promise<Match[]> {
  const owners = new Map<string, Match>();
  let next = found.filter((match) => match.band !== 'close-name');
  while (next.length > 0 && owners.size < MAX_OWNERS) {
    const above: Match[] = [];
    for (const match of next) {
      for (const edge of match.entity.ownedBy) {
        if (edge.confidence === 'unsourced' || owners.has(edge.entityId)) continue;
        const entity = await database.entity(edge.entityId);
        if (entity === undefined) continue;
        const owner: Match = {
          role: 'owner',
          query: match.entity.name,
          entity,
          matchedName: entity.name,
          band: match.band,
          score: match.score,
        };
        owners.set(edge.entityId, owner);
        above.push(owner);
      }
    }
    next = above;
  }
  return [...owners.values()];
}

/**
 * Everything the verdict on a page rests on: saved beside it, anyone can work the verdict out again.
 *
 * @param now  the time in milliseconds since 1970; only its UTC day is kept
 */
export async function inputFor(page: ProductPage, database: Database, now: number): Promise<AssessInput> {
  const [data, matches, reference] = await Promise.all([
    database.stamp(),
    matchParties(page, database),
    database.reference(),
  ]);
  const { labels, goods, countries, recommendations, status } = reference;
  return { page, matches, reference: { labels, goods, countries, recommendations, status }, data, day: dayOf(now) };
}

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/**
 * The whole way from a page that was read to a verdict: look up its parties, assess. Data past its expiry does not
 * answer, and a page that is no product is not assessed.
 *
 * @param now  the time in milliseconds since 1970; only its UTC day and the expiry of the data depend on it
 */
export async function checkPage(page: ProductPage, database: Database, now: number): Promise<Assessment> {
  const data = await database.stamp();
  if (page.kind !== 'product') return notChecked('not-a-product', data, dayOf(now));
  if (Date.parse(data.expires) <= now) return notChecked('data-expired', data, dayOf(now));
  return assess(await inputFor(page, database, now));
}

/** A verdict with all it rests on, as the JSON text that `npm run method -- explain` reads. */
export async function recordOf(page: ProductPage, database: Database, now: number): Promise<string> {
  const input = await inputFor(page, database, now);
  return JSON.stringify({ input, assessment: assess(input) }, null, 1);
}
