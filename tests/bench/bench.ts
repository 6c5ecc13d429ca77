// `npm run bench [-- --pages DIR] [--names DIR] [--only PART]… [--quick]`: every measured figure in one run, beside peers
// where there are any, written to tests/bench/PERFORMANCE.md. What a part needs and was not given is said, not left out.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Measured, PARTS, type Part } from './parts.ts';

const PAGE = 'tests/bench/PERFORMANCE.md';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    names: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    quick: { type: 'boolean', default: false },
  },
});

/** Runs one part's command and keeps what it printed. */
function measure(part: Part): Measured {
  const words = part.command({ pages: values.pages, names: values.names, size: values.quick ? 'quick' : 'whole' });
  if (words === undefined) return { kind: 'skipped', why: `not measured: give ${part.needs}` };
  const started = performance.now();
  const { status, stdout } = spawnSync('npm', ['run', '--silent', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  const command = `npm run ${words.map((word) => (word === values.pages || word === values.names ? 'DIR' : word)).join(' ')}`;
  if (status !== 0) return { kind: 'skipped', why: `\`${command}\` ended with an error` };
  try {
    return { kind: 'measured', command, seconds, text: part.show(stdout) };
  } catch (error) {
    // The other parts took long to measure; one that cannot be shown must not lose them.
    return { kind: 'skipped', why: `\`${command}\` printed what cannot be shown: ${String(error)}` };
  }
}

const { model = 'unknown' } = cpus()[0] ?? {};
const head = `# What was measured

Written by \`npm run bench\`${values.quick ? ' with `-- --quick` (smaller sizes than the targets are stated for)' : ''}; do not edit. ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}.
Peers run on the same pages and names in the same run. “×” is their time over ours: above 1 they are slower.
`;
const wanted = PARTS.filter(({ id }) => values.only.length === 0 || values.only.includes(id));
const sections: string[] = [];
for (const [at, part] of wanted.entries()) {
  console.error(`\n— ${part.title} (${at + 1} of ${wanted.length})`);
  const measured = measure(part);
  if (measured.kind === 'skipped') process.exitCode ||= measured.why.startsWith('not measured') ? 0 : 1;
  sections.push(
    `## ${part.title}\n\n${measured.kind === 'skipped' ? measured.why : `\`${measured.command}\`, ${measured.seconds} s\n\n${measured.text}`}\n`,
  );
  // The whole takes most of an hour: whoever stops it keeps what was measured until then.
  const left = wanted.slice(at + 1).map(({ title }) => title);
  const unfinished = left.length === 0 ? [] : [`Stopped before: ${left.join('; ')}.\n`];
  writeFileSync(PAGE, [head, ...sections, ...unfinished].join('\n'));
}
console.error(`\nWritten: ${PAGE}`);
