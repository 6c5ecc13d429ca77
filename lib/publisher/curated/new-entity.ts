import type { Entity } from '../../model/entity.ts';

/** An entity with nothing recorded of it but what is given. */
export const newEntity = (given: Pick<Entity, 'id' | 'kind' | 'name'> & Partial<Entity>): Entity => ({
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
  ...given,
});
