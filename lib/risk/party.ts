import type { Entity, Ownership } from '../model/entity.ts';
import type { Band, Match, Role } from '../model/match.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { byText } from './order.ts';

/** Roles, the nearest to the product first. A party found in several roles is shown in the nearest. */
export const ROLES: readonly Role[] = [
  'brand',
  'manufacturer',
  'importer',
  'packer',
  'seller',
  'host',
  'mentioned',
  'owner',
];

const BANDS: readonly Band[] = ['exact-id', 'exact-name', 'close-name'];

/** How an owner is tied to a party of the page: over which party, in how many steps of ownership, by which records. */
export interface OwnerLink {
  child: string;
  steps: number;
  sources: readonly SourceRef[];
}

/** An entity of the database as a party to the product on this page. */
export interface Party {
  entity: Entity;
  role: Role;
  band: Band;
  /** Every role whose row this party's findings colour; never a role it was only closely matched in. */
  rows: readonly Role[];
  /** Present for an owner of a party of the page. */
  owner?: OwnerLink;
}

/**
 * Sorts the matches of a page into parties, each once in its nearest role. Two rules of METHOD.md live here: a party only
 * closely matched colours no row, and an owner counts only over an ownership record with a source.
 *
 * @returns direct parties by role and id, then owners; the order of the matches does not matter
 */
export function partiesOf(matches: readonly Match[]): Party[] {
  const direct = [...groupByEntity(matches.filter(({ role }) => role !== 'owner'))].map(directParty);
  return [...direct, ...ownersAbove(direct, matches)].sort(compareParties);
}

function groupByEntity(matches: readonly Match[]): Iterable<readonly Match[]> {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const group = groups.get(match.entity.id);
    if (group === undefined) groups.set(match.entity.id, [match]);
    else group.push(match);
  }
  return groups.values();
}

function directParty(group: readonly Match[]): Party {
  const sure = group.filter(({ band }) => band !== 'close-name');
  const counted = sure.length > 0 ? sure : group;
  const roles = ROLES.filter((role) => counted.some((match) => match.role === role));
  return {
    entity: (counted[0] as Match).entity,
    role: roles[0] ?? 'mentioned',
    band: BANDS.find((band) => counted.some((match) => match.band === band)) ?? 'close-name',
    rows: sure.length > 0 ? roles : [],
  };
}

/** Walks ownership records upwards from the parties of the page, shortest way first. */
function ownersAbove(direct: readonly Party[], matches: readonly Match[]): Party[] {
  const known = new Map<string, Match>();
  for (const match of matches)
    if (match.role === 'owner' && match.band !== 'close-name') known.set(match.entity.id, match);
  const owners = new Map<string, Party>();
  let level = direct.filter(({ band }) => band !== 'close-name').sort(compareParties);
  for (let steps = 1; level.length > 0 && steps <= known.size; steps++) {
    const above = new Map<string, Party>();
    for (const party of level) {
      for (const edge of sourcedEdges(party.entity)) {
        const match = known.get(edge.entityId);
        if (match === undefined || owners.has(edge.entityId)) continue;
        const seen = above.get(edge.entityId);
        above.set(edge.entityId, seen === undefined ? ownerParty(match, party, edge, steps) : withRows(seen, party));
      }
    }
    for (const [id, party] of above) owners.set(id, party);
    level = [...above.values()].sort(compareParties);
  }
  return [...owners.values()];
}

const sourcedEdges = (entity: Entity): Ownership[] =>
  entity.ownedBy.filter(({ confidence, entityId }) => confidence !== 'unsourced' && entityId !== entity.id);

const ownerParty = (match: Match, child: Party, edge: Ownership, steps: number): Party => ({
  entity: match.entity,
  role: 'owner',
  band: match.band,
  rows: child.rows,
  owner: { child: child.entity.name, steps, sources: [...(child.owner?.sources ?? []), ...edge.sources] },
});

const withRows = (owner: Party, child: Party): Party => ({
  ...owner,
  rows: ROLES.filter((role) => owner.rows.includes(role) || child.rows.includes(role)),
});

function compareParties(a: Party, b: Party): number {
  return ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || byText(a.entity.id, b.entity.id);
}
