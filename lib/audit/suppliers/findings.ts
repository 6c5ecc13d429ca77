import type { DataStamp } from '../../model/assessment.ts';
import { barePage } from '../../model/bare-page.ts';
import type { ReferenceTables } from '../../model/database.ts';
import type { Entity } from '../../model/entity.ts';
import type { Finding } from '../../model/finding.ts';
import type { Match } from '../../model/match.ts';
import type { ProductPage } from '../../model/product-page.ts';
import { assess } from '../../risk/assess.ts';
import type { Candidate } from './screening.ts';

/** What findings are worked out from, besides the candidate. */
export interface FindingInput {
  entities: ReadonlyMap<string, Entity>;
  reference: ReferenceTables;
  data: DataStamp;
  /** `YYYY-MM-DD` (UTC); ages are counted on it. */
  day: string;
}

/** A page that states nothing but a maker: the rules about parties then say what they say of any page's maker. */
const emptyPage = (name: string): ProductPage => ({
  ...barePage('about:blank', 'localhost'),
  manufacturer: { value: name.slice(0, 300), source: 'text', quote: name.slice(0, 300), locator: { kind: 'none' } },
});

/**
 * What the data says of a candidate and of its recorded owners, by the same rules as for a shop's page. A `close-name`
 * match stays one, also where a person accepted it: the decision stands beside the finding and does not become evidence
 * (METHOD.md §2).
 *
 * @returns `[]` for a party that no snapshot of the data is kept of, such as another service's
 */
export function findingsOf(candidate: Candidate, { entities, reference, data, day }: FindingInput): Finding[] {
  const entity = entities.get(candidate.id);
  if (entity === undefined) return [];
  const match = (of: Entity, role: Match['role'], query: string): Match => ({
    role,
    query: query.slice(0, 300),
    entity: of,
    matchedName: of.name,
    band: candidate.band,
    score: candidate.order,
  });
  const matches = [match(entity, 'manufacturer', candidate.asked)];
  const above = [...entity.ownedBy];
  const seen = new Set<string>([entity.id]);
  for (let owner = above.shift(); owner !== undefined && seen.size < 12; owner = above.shift()) {
    const of = entities.get(owner.entityId);
    if (of === undefined || seen.has(of.id) || owner.confidence === 'unsourced') continue;
    seen.add(of.id);
    matches.push(match(of, 'owner', entity.name));
    above.push(...of.ownedBy);
  }
  const verdict = assess({ page: emptyPage(candidate.asked), matches, reference, data, day });
  const about = verdict.findings.filter(({ entityId }) => entityId !== undefined);
  // The sentence names the part a party plays; here it is a row of a list, not the maker of a product.
  return about.map((finding) => {
    const { role: _maker, ...values } = finding.wording.values;
    return { ...finding, wording: { ...finding.wording, values: { ...values, role: 'supplier of this list' } } };
  });
}
