import type { Database } from '../../model/database.ts';
import type { Entity } from '../../model/entity.ts';
import { METHOD_VERSION } from '../../risk/version.ts';
import { changesBetween } from './changes.ts';
import { type ScreenOptions, screen } from './screen.ts';
import type { Result, Run } from './screening.ts';
import type { SupplierSession } from './session.ts';

/** How far a search is. */
export interface RunProgress {
  done: number;
  total: number;
  withCandidates: number;
  /** Milliseconds left at the pace so far; absent while there is no pace yet. */
  left?: number;
}

/** What a search is run with besides the project. */
export interface RunOptions extends Omit<ScreenOptions, 'run' | 'now'> {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Why it runs; absent where a person asked for it. */
  cause?: NonNullable<Run['cause']>;
  onProgress: (progress: RunProgress) => void;
}

/** A search is stored at most this often, in milliseconds; what is not stored yet is searched again after a crash. */
const SAVE_EVERY = 5_000;

const goesOn = (run: Run, version: number): boolean =>
  run.ended === undefined && run.data.version === version && run.method === METHOD_VERSION;

/**
 * Searches the whole list, or goes on with a search that was stopped, and keeps what changed against the search before.
 *
 * @returns the run, ended or stopped
 * @throws DataExpiredError
 */
export async function runScreening(session: SupplierSession, database: Database, options: RunOptions): Promise<Run> {
  const data = await database.stamp();
  const last = session.settings.runs.at(-1);
  const rows = session.suppliers.filter(({ sameAs }) => sameAs === undefined);
  const begun: Run =
    last !== undefined && goesOn(last, data.version)
      ? last
      : {
          run: (last?.run ?? 0) + 1,
          ...(options.cause === undefined ? {} : { cause: options.cause }),
          started: new Date(options.now()).toISOString(),
          data,
          method: METHOD_VERSION,
          rows: rows.length,
          searched: 0,
          withCandidates: 0,
          failed: 0,
        };
  const earlier = session.settings.runs.filter(({ run }) => run !== begun.run);
  const previous = earlier.at(-1);
  const todo = rows.filter(({ n }) => session.results.get(n)?.run !== begun.run);
  let run = begun;
  const keep = () => session.change({ runs: [...earlier, run] });
  await database.hold?.();
  const startedAt = options.clock();
  let savedAt = startedAt;
  try {
    for await (const slice of screen(todo, database, { ...options, run: run.run, now: options.now() })) {
      if (previous !== undefined)
        noteChanges(session, slice.results, slice.entities, { previous, run, at: options.now() });
      session.addResults(
        slice.results.map((result) => withOpinions(result, session)),
        slice.entities,
      );
      run = counted(run, slice.results);
      keep();
      const done = run.searched + run.failed;
      const spent = options.clock() - startedAt;
      const here = done - (begun.searched + begun.failed);
      options.onProgress({
        done,
        total: rows.length,
        withCandidates: run.withCandidates,
        ...(here === 0 ? {} : { left: (spent / here) * (rows.length - done) }),
      });
      if (options.clock() - savedAt > SAVE_EVERY) {
        savedAt = options.clock();
        void session.save();
      }
    }
    if (run.searched + run.failed >= rows.length) run = { ...run, ended: new Date(options.now()).toISOString() };
    keep();
  } finally {
    // What was found before a search broke off is stored too.
    await session.save();
  }
  return run;
}

/** A new result keeps the candidates another service gave for the row: they were asked for by hand and are decided on. */
function withOpinions(result: Result, session: SupplierSession): Result {
  const others = (session.results.get(result.n)?.candidates ?? []).filter(({ source }) => source !== 'whence');
  return others.length === 0 ? result : { ...result, candidates: [...result.candidates, ...others] };
}

function counted(run: Run, results: readonly Result[]): Run {
  const failed = results.filter((result) => result.failed !== undefined).length;
  return {
    ...run,
    searched: run.searched + results.length - failed,
    failed: run.failed + failed,
    withCandidates: run.withCandidates + results.filter(({ candidates }) => candidates.length > 0).length,
  };
}

function noteChanges(
  session: SupplierSession,
  results: readonly Result[],
  entities: readonly Entity[],
  { previous, run, at }: { previous: Run; run: Run; at: number },
): void {
  const before = results.flatMap(({ n }) => session.results.get(n) ?? []);
  const now = new Map(entities.map((entity) => [entity.id, entity]));
  const changes = changesBetween(
    { results: before, entities: session.entities },
    { results, entities: now },
    { at: new Date(at).toISOString(), before: previous.data.version, after: run.data.version },
  );
  if (changes.length > 0) session.addChanges(changes);
}
