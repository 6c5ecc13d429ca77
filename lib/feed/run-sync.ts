import { changeSince, type FeedChange } from './changes.ts';
import { FeedError, type FeedFault } from './errors.ts';
import { type FeedConfig, type FeedState, HISTORY_KEPT } from './feed-state.ts';
import { dueAfterFailure, dueAfterSuccess } from './schedule.ts';
import { type SyncWorld, syncFeed } from './sync.ts';

/** What one look at a feed came to. */
export type SyncResult =
  | { kind: 'unchanged' }
  | { kind: 'updated'; change: FeedChange }
  | { kind: 'failed'; fault: FeedFault; message: string };

/**
 * Looks at a feed once and says what to remember: floors, age, what changed, when to look again. It never throws for what
 * a host or a browser does wrong; a programming mistake comes through.
 *
 * @param chance  0–1, spreads the next look
 */
export async function runSync(
  config: FeedConfig,
  state: FeedState,
  world: SyncWorld,
  chance: number,
): Promise<{ state: FeedState; result: SyncResult }> {
  const { now } = world;
  try {
    const synced = await syncFeed({ id: config.id, root: config.root, floor: state.floor }, world);
    const { version, created, expires, withdrawn } = synced.manifest;
    const { fault: _mended, ...before } = state;
    const next: FeedState = {
      ...before,
      floor: synced.floor,
      version,
      created,
      expires,
      withdrawn,
      lookedAt: now,
      confirmedAt: now,
      dueAt: dueAfterSuccess(now, chance),
      failures: 0,
    };
    if (synced.kind === 'unchanged') return { state: next, result: { kind: 'unchanged' } };
    const change = changeSince(synced.before, synced.manifest);
    const history = [...state.history, { at: now, version, change }].slice(-HISTORY_KEPT);
    return { state: { ...next, history }, result: { kind: 'updated', change } };
  } catch (error) {
    const known = feedErrorOf(error);
    return { state: afterFailure(state, known, now, chance), result: failed(known) };
  }
}

/** A blob that the browser could not keep, or lost, fails only when it is read. @throws what is no fault of a browser */
function feedErrorOf(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  if (!(error instanceof DOMException)) throw error;
  const message = `The browser could not keep the data (${error.name}). Free some disk space, then synchronise again.`;
  return new FeedError('storage', message, error);
}

const failed = ({ fault, message }: FeedError): SyncResult => ({ kind: 'failed', fault, message });

function afterFailure(state: FeedState, { fault, message }: FeedError, now: number, chance: number): FeedState {
  // A person who cancels has not met a failing host: the plan stays as it was.
  if (fault === 'cancelled') return state;
  const failures = state.failures + 1;
  return {
    ...state,
    lookedAt: now,
    failures,
    dueAt: dueAfterFailure(now, failures, chance),
    fault: { fault, message: message.slice(0, 500) },
  };
}
