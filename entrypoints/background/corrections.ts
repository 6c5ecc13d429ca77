import type { Handlers } from '../../lib/messages.ts';
import { askDatabase, packaged } from './database.ts';

/** Most withdrawn entries told one by one; how many there are in all is told beside them. */
const MOST_TOLD = 100;

/** What the data has taken back, for the page "About". */
export const correctionHandlers = {
  async 'about:corrections'() {
    const told = await askDatabase(async (data) => data.corrections?.());
    const { withdrawn, versions, reports } = told ?? { withdrawn: [], versions: [] };
    return {
      // A feed names what it withdraws by id alone. The package, where it is older, still knows what that was called.
      withdrawn: await Promise.all(withdrawn.slice(0, MOST_TOLD).map(named)),
      count: withdrawn.length,
      versions,
      ...(reports === undefined ? {} : { reports }),
    };
  },
} satisfies Partial<Handlers>;

async function named(id: string): Promise<{ id: string; name?: string }> {
  const entity = await (await packaged()).entity(id).catch(() => undefined);
  return entity === undefined ? { id } : { id, name: entity.name };
}
