import type { Corrections, ReportedParty } from '../model/corrections.ts';
import type { Database } from '../model/database.ts';
import type { Match } from '../model/match.ts';

/**
 * Older data that has to answer for a while keeps silent about entries that a newer version withdrew: who was accused by
 * mistake must not be accused again because a disk failed.
 */
export function withoutWithdrawn(database: Database, withdrawn: readonly string[]): Database {
  if (withdrawn.length === 0) return database;
  const gone = new Set(withdrawn);
  const { findNumber, corrections } = database;
  const kept = (matches: Match[]): Match[] => matches.filter(({ entity }) => !gone.has(entity.id));
  return {
    ...database,
    find: async (query) => kept(await database.find(query)),
    ...(findNumber === undefined ? {} : { findNumber: async (number) => kept(await findNumber(number)) }),
    entity: async (id) => (gone.has(id) ? undefined : database.entity(id)),
    ...(corrections === undefined ? {} : { corrections: async () => withMore(await corrections(), withdrawn) }),
  };
}

/** What older data tells of corrections, with what was withdrawn since. */
function withMore(told: Corrections, since: readonly string[]): Corrections {
  const withdrawn = [...new Set([...[...since].reverse(), ...told.withdrawn])];
  const still = (parties: readonly ReportedParty[]): ReportedParty[] => parties.filter(({ id }) => !since.includes(id));
  const reports = told.reports
    ?.map((report) => ({
      ...report,
      parties: still(report.parties),
      caveats: report.caveats.map(({ text, of }) => ({ text, of: still(of) })).filter(({ of }) => of.length > 0),
    }))
    .filter(({ parties }) => parties.length > 0);
  return { ...told, withdrawn, ...(reports === undefined ? {} : { reports }) };
}
