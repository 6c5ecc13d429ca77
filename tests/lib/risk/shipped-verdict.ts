import type { Entity } from '../../../lib/model/entity.ts';
import type { Match } from '../../../lib/model/match.ts';
import { assess } from '../../../lib/risk/assess.ts';
import { fibre, input, match, origin, page } from './make.ts';

/** The verdict on a cotton shirt of one brand, with the owners its records name. */
export function verdictOn(
  entity: Entity,
  byId: ReadonlyMap<string, Entity>,
  reference: Parameters<typeof input>[0]['reference'],
) {
  const owners = entity.ownedBy.flatMap(({ entityId }): Match[] => {
    const owner = byId.get(entityId);
    return owner === undefined ? [] : [match('owner', owner)];
  });
  return assess(
    input({
      page: page({
        title: 'Shirt',
        brand: entity.name,
        materials: [fibre('cotton', 100)],
        origins: [origin('made', 'VN', 'Made in Vietnam')],
      }),
      matches: [match('brand', entity), ...owners],
      ...(reference === undefined ? {} : { reference }),
    }),
  );
}
