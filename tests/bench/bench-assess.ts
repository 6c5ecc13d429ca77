// How long a verdict takes once a page is read and its names are found: `npm run bench:assess`. Every party of the data in
// the package as the brand of a cotton shirt, with its owners; several rounds, so that the engine's warming up is seen apart.
import { buildStarter } from '../../lib/publisher/starter.ts';
import { verdictOn } from '../lib/risk/shipped-verdict.ts';
import { shareAt } from './names/tally.ts';

const ROUNDS = 5;

const { entities, reference } = buildStarter('assets/data');
const byId = new Map(entities.map((entity) => [entity.id, entity]));

/** Milliseconds for each party. */
const round = (): number[] =>
  entities.map((entity) => {
    const started = performance.now();
    verdictOn(entity, byId, reference);
    return performance.now() - started;
  });

const first = round();
const warm = Array.from({ length: ROUNDS }, round).flat();
const said = (times: readonly number[]): string =>
  `median ${shareAt(times, 0.5).toFixed(3)} ms, 99 % ${shareAt(times, 0.99).toFixed(3)} ms`;
console.log(`${entities.length} parties; first round: ${said(first)}; ${ROUNDS} more: ${said(warm)} (target 0.5 ms)`);
