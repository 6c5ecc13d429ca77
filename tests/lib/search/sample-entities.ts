import type { Entity } from '../../../lib/model/entity.ts';

/** An entity with nothing recorded but what is given. */
export function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    kind: 'company',
    name,
    aliases: [],
    weakAliases: [],
    domains: [],
    identifiers: [],
    ambiguous: false,
    surveillance: false,
    sectors: [],
    ownedBy: [],
    listings: [],
    evidence: [],
    ...more,
  };
}
