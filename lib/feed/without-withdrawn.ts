import type { Database } from '../model/database.ts';

/**
 * Older data that has to answer for a while keeps silent about entries that a newer version withdrew: who was accused by
 * mistake must not be accused again because a disk failed.
 */
export function withoutWithdrawn(database: Database, withdrawn: readonly string[]): Database {
  if (withdrawn.length === 0) return database;
  const gone = new Set(withdrawn);
  return {
    ...database,
    find: async (query) => (await database.find(query)).filter(({ entity }) => !gone.has(entity.id)),
    entity: async (id) => (gone.has(id) ? undefined : database.entity(id)),
  };
}
