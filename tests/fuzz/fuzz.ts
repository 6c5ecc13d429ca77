// `npm run fuzz -- --minutes N [--target ID]… [--seed N]`: hostile input for everything that reads hostile input. Prints
// how many inputs were tried and what broke; fails where something did. What led somewhere new is kept in the corpus.
import { parseArgs } from 'node:util';
import { corpusOf, keepCrash, keepInput } from './corpus.ts';
import { type Exploration, explore } from './explore.ts';
import { chanceFrom } from './mutate.ts';
import { TARGETS } from './targets/index.ts';

/** Targets take turns this long, so that a run stopped early has tried all of them. */
const TURN_MS = 5_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('Say how long: npm run fuzz -- --minutes 10');
const unknown = values.target.filter((id) => !TARGETS.some((target) => target.id === id));
if (unknown.length > 0)
  throw new Error(`No target “${unknown}”. There are: ${TARGETS.map(({ id }) => id).join(', ')}.`);
const seed = values.seed === undefined ? Date.now() % 2 ** 32 : Number(values.seed);
const chosen = TARGETS.filter(({ id }) => values.target.length === 0 || values.target.includes(id));

const explorations = chosen.map((target) =>
  explore(target, corpusOf(target), chanceFrom(seed), {
    kept: (input) => keepInput(target, input),
    crash: ({ input, message, stack }) =>
      console.log(`\n${target.id} BROKE: ${message}\n${stack}\n  input kept in ${keepCrash(target, input)}`),
  }),
);

const row = ({ target, tried, outcomes, crashes }: Exploration): string =>
  `${target.id.padEnd(14)} ${tried.toLocaleString('en').padStart(12)} inputs ${String(outcomes).padStart(6)} outcomes ${String(crashes.length).padStart(3)} crashes`;
function report(): void {
  const tried = explorations.reduce((sum, each) => sum + each.tried, 0);
  const crashes = explorations.reduce((sum, each) => sum + each.crashes.length, 0);
  console.log(`\n${explorations.map(row).join('\n')}`);
  console.log(`${tried.toLocaleString('en')} inputs tried, ${crashes} crashes (seed ${seed})`);
  process.exitCode = crashes === 0 ? 0 : 1;
}

const end = performance.now() + minutes * 60_000;
let reported = performance.now();
while (performance.now() < end) {
  for (const each of explorations) {
    const ms = Math.min(TURN_MS, (end - performance.now()) / explorations.length, minutes * 10_000);
    if (ms > 0) await each.go({ ms, inputs: Number.POSITIVE_INFINITY });
  }
  if (performance.now() - reported < 300_000) continue;
  reported = performance.now();
  report();
}
report();
