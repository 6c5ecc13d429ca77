import * as v from 'valibot';
import type { Handlers, LookupMatch } from '../../lib/messages.ts';
import type { Database } from '../../lib/model/database.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Match } from '../../lib/model/match.ts';
import { askDatabase } from './database.ts';
import { words } from './words.ts';

const MOST_ANSWERS = 20;

/** Search and entity pages ask the database here; nothing of what is typed is kept. */
export const lookupHandlers = {
  async 'lookup:search'(request) {
    const { text } = v.parse(v.object({ text: v.pipe(v.string(), v.maxLength(300)) }), request);
    return askCurrent(async (data) => ({
      matches: await answersTo(text, data),
      created: (await data.stamp()).created,
    }));
  },
  async 'shops:known'() {
    const hosts = await askDatabase((data) => data.hosts());
    return { domains: [...new Set(hosts.map(({ domain }) => domain))] };
  },
  async 'lookup:entity'(request) {
    const { id } = v.parse(v.object({ id: v.pipe(v.string(), v.maxLength(120)) }), request);
    const entity = await askCurrent((data) => data.entity(id));
    return entity === undefined ? {} : { entity };
  },
} satisfies Partial<Handlers>;

/** Data past its date says so instead of answering, here as on a shop's page. */
async function askCurrent<T>(question: (data: Database) => Promise<T>): Promise<T> {
  const { expires } = await askDatabase((data) => data.stamp());
  if (Date.parse(expires) > Date.now()) return askDatabase(question);
  throw new Error((await words()).say('not_checked_data_expired', { date: expires.slice(0, 10) }));
}

/** Whole names first, then names that begin as typed, then possible matches. */
async function answersTo(text: string, data: Database): Promise<LookupMatch[]> {
  const [matches, beginning] = await Promise.all([
    matchesOf(text, data),
    data.startingWith?.(text, MOST_ANSWERS) ?? [],
  ]);
  const sure = matches.filter(({ band }) => band !== 'close-name').map(shown);
  const possible = matches.filter(({ band }) => band === 'close-name').map(shown);
  const begun = beginning.map(
    (entity): LookupMatch => ({ ...partOf(entity), matchedName: entity.name, band: 'begins' }),
  );
  // Of one entity found in several ways the surest counts, which is the last one set.
  const byId = new Map([...possible, ...begun, ...sure].map((each) => [each.id, each]));
  return [...byId.values()].sort((a, b) => RANK[a.band] - RANK[b.band]).slice(0, MOST_ANSWERS);
}

const RANK: Record<LookupMatch['band'], number> = { 'exact-id': 0, 'exact-name': 1, begins: 2, 'close-name': 3 };

/** A typed name may be a brand's, a company's, a domain or a number; a person looking knows what is meant. */
async function matchesOf(text: string, data: Database): Promise<Match[]> {
  const name = text.trim();
  if (name === '') return [];
  const roles = /^[^\s]+\.[a-z]{2,}$/i.test(name)
    ? (['host', 'brand', 'manufacturer'] as const)
    : (['brand', 'manufacturer'] as const);
  const found = await Promise.all([...roles.map((role) => data.find({ role, name })), data.findNumber?.(name) ?? []]);
  return [...new Map(found.flat().map((match) => [match.entity.id, match])).values()];
}

const partOf = ({
  id,
  kind,
  name,
  country,
  listings,
  evidence,
}: Entity): Omit<LookupMatch, 'matchedName' | 'band'> => ({
  id,
  kind,
  name,
  ...(country === undefined ? {} : { country }),
  listings: listings.length,
  evidence: evidence.length,
});

const shown = ({ entity, matchedName, band }: Match): LookupMatch => ({ ...partOf(entity), matchedName, band });
