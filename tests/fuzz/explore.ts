import { type Chance, mutate } from './mutate.ts';
import { bytesOfText, type FuzzTarget } from './target.ts';

/** An input that broke something. */
export interface Crash {
  input: Uint8Array;
  message: string;
  stack: string;
}

/** Longest one input may take, in milliseconds of processor time: a busy machine makes everything else look slow. */
export const SLOW_MS = 1_500;
const cpuSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
/** Inputs built upon are at most this many; older ones give way. */
const MOST_HELD = 1_500;

/** One target under way. */
export interface Exploration {
  target: FuzzTarget;
  tried: number;
  outcomes: number;
  crashes: Crash[];
  /** Tries inputs until the time is over or so many were tried. */
  go: (until: { ms: number; inputs: number }) => Promise<void>;
}

/**
 * Changes sound inputs a little, again and again, and builds on every input whose outcome was not seen before. No
 * instrument is needed for that: targets tell what became of an input.
 */
export function explore(
  target: FuzzTarget,
  corpus: readonly Uint8Array[],
  chance: Chance,
  found: { kept: (input: Uint8Array) => void; crash: (crash: Crash) => void },
): Exploration {
  const held = [...corpus];
  const words = target.words.map(bytesOfText);
  const outcomes = new Set<string>();
  const broken = new Set<string>();
  const state: Exploration = { target, tried: 0, outcomes: 0, crashes: [], go };

  async function tryInput(input: Uint8Array): Promise<string | undefined> {
    state.tried += 1;
    const start = process.cpuUsage();
    try {
      const read = target.read(input);
      const outcome = typeof read === 'string' ? read : await read;
      const took = cpuSince(start);
      if (took > SLOW_MS) throw new Error(`took ${Math.round(took)} ms of processor time`);
      return outcome;
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const kind = message.replace(/\d+/g, 'N').slice(0, 120);
      if (broken.has(kind)) return undefined;
      broken.add(kind);
      const crash = { input, message, stack: error instanceof Error ? (error.stack ?? '') : '' };
      state.crashes.push(crash);
      found.crash(crash);
      return undefined;
    }
  }

  async function go({ ms, inputs }: { ms: number; inputs: number }): Promise<void> {
    const end = performance.now() + ms;
    const last = state.tried + inputs;
    while (state.tried < last && performance.now() < end) {
      const base = held[Math.floor(chance() * held.length)] ?? new Uint8Array();
      const input = mutate(base, chance, { words, others: held }, target.most);
      const outcome = await tryInput(input);
      if (outcome === undefined || outcomes.has(outcome)) continue;
      outcomes.add(outcome);
      state.outcomes = outcomes.size;
      if (held.length >= MOST_HELD) held[corpus.length + Math.floor(chance() * (held.length - corpus.length))] = input;
      else held.push(input);
      found.kept(input);
    }
  }
  return state;
}
