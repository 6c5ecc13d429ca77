// Measures the name matcher on labelled pairs: `npm run score:names -- DIR [--json]`.
// DIR holds one `*.jsonl` or `*.jsonl.gz` file for each origin, a row a pair: left, right, is_match, type, cluster.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readName } from '../../lib/names/analyse.ts';
import { compareNames } from '../../lib/names/compare.ts';
import { nameKey, normaliseName } from '../../lib/names/normalise.ts';
import { NO_LIST } from '../../lib/names/rarity.ts';
import { nearThreshold } from '../../lib/names/thresholds.ts';
import { bytesOf, findNames, openSegment } from '../../lib/search/index.ts';
import { writeSegment } from '../../lib/search/write-segment.ts';
import { entity } from '../lib/search/sample-entities.ts';

interface Pair {
  left: string;
  right: string;
  is_match: boolean | null;
  type?: string;
  cluster?: string;
}

/** Counts of one task; rates are absent where there is nothing to divide by. */
interface Score {
  origin: string;
  task: 'pairs' | 'forms' | 'shifted negatives' | 'held-out alias';
  pairs: number;
  right: number;
  wrong: number;
  missed: number;
  precision?: number;
  recall?: number;
  f1?: number;
  falseAlarms?: number;
  /** Share of the negatives answered above `close-name`: what would change a level (METHOD.md §1). */
  raised?: number;
  /** Held-out names that another cluster bears as they are; not among `pairs`. */
  homonyms?: number;
}

function readPairs(file: string): Pair[] {
  const raw = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Pair)
    .filter((pair) => typeof pair.is_match === 'boolean');
}

const subjectOf = ({ type }: Pair): 'brand' | 'firm' => (type === 'Brand' ? 'brand' : 'firm');

/** The one decision that every task uses: is the right name an answer to the left one, and above `close-name`? */
export function answerTo(left: string, right: string, subject: 'brand' | 'firm'): 'raised' | 'possible' | 'none' {
  const { kind, score } = compareNames(readName(left), readName(right), { ...NO_LIST, subject });
  if (kind === 'apart' || score < nearThreshold(NO_LIST.names)) return 'none';
  return kind === 'near' || score < 0.9 ? 'possible' : 'raised';
}

function rates(score: Omit<Score, 'precision' | 'recall' | 'f1' | 'falseAlarms'>, negatives: number): Score {
  const { right, wrong, missed } = score;
  const precision = right + wrong > 0 ? right / (right + wrong) : undefined;
  const recall = right + missed > 0 ? right / (right + missed) : undefined;
  return {
    ...score,
    ...(precision === undefined ? {} : { precision }),
    ...(recall === undefined ? {} : { recall }),
    ...(precision && recall ? { f1: (2 * precision * recall) / (precision + recall) } : {}),
    ...(negatives > 0 ? { falseAlarms: wrong / negatives } : {}),
  };
}

function scorePairs(origin: string, pairs: readonly Pair[]): Score {
  let [right, wrong, missed, raised] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const answer = answerTo(pair.left, pair.right, subjectOf(pair));
    if (pair.is_match === true) answer === 'none' ? missed++ : right++;
    else {
      if (answer !== 'none') wrong++;
      if (answer === 'raised') raised++;
    }
  }
  const negatives = pairs.filter(({ is_match }) => is_match === false).length;
  const score = rates({ origin, task: 'pairs', pairs: pairs.length, right, wrong, missed }, negatives);
  return negatives > 0 ? { ...score, raised: raised / negatives } : score;
}

/** A legal form is right where it leaves the name it stands on unchanged, in both spellings. */
function scoreForms(origin: string, pairs: readonly Pair[]): Score {
  const right = pairs.filter(({ left, right }) => {
    const han = /\p{Script=Han}/u.test(left + right);
    const on = (form: string): string => nameKey(han ? `百花村${form}` : `Zyxan Quorl ${form}`);
    return on(left) === on(right);
  }).length;
  return rates({ origin, task: 'forms', pairs: pairs.length, right, wrong: 0, missed: pairs.length - right }, 0);
}

/** False alarms among pairs of one origin set against each other's names. */
function scoreShifted(origin: string, pairs: readonly Pair[]): Score {
  let [wrong, asked] = [0, 0];
  for (const [at, pair] of pairs.entries()) {
    for (const shift of [1, 7, 101]) {
      const other = pairs[(at + shift) % pairs.length];
      if (other === undefined || other.cluster === pair.cluster) continue;
      asked++;
      if (answerTo(pair.left, other.right, subjectOf(pair)) !== 'none') wrong++;
    }
  }
  return rates({ origin, task: 'shifted negatives', pairs: asked, right: 0, wrong, missed: 0 }, asked);
}

/** "Heritage Bank (Kentucky)" bears the name "Heritage Bank": the bracket is the source's own mark of a homonym. */
const bareName = (name: string): string => normaliseName(name.replace(/\s*\([^()]*\)\s*$/, ''));

/**
 * One alias of each cluster is left out of a list of all the others and then looked up: right is the cluster as the
 * best answer, wrong another cluster as the best answer. Where another cluster bears the very name, the name alone
 * cannot tell which is meant: such homonyms are counted apart, neither asked nor wrong.
 */
async function scoreHeldOut(origin: string, pairs: readonly Pair[]): Promise<Score> {
  const brands = pairs.every((pair) => subjectOf(pair) === 'brand');
  const clusters = new Map<string, Set<string>>();
  for (const { left, right, cluster } of pairs) {
    if (cluster === undefined) continue;
    clusters.set(cluster, (clusters.get(cluster) ?? new Set([right])).add(left));
  }
  const asked: { name: string; id: string }[] = [];
  const entities = [...clusters].map(([id, names], at) => {
    const [first = '', ...aliases] = names;
    const out = aliases[at % Math.max(1, aliases.length)];
    if (out !== undefined) asked.push({ name: out, id: id.slice(0, 120) });
    return entity(id.slice(0, 120), first, {
      kind: brands ? 'brand' : 'company',
      aliases: aliases.filter((alias) => alias !== out),
    });
  });
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, aliases } of entities) {
    for (const listed of [name, ...aliases]) {
      for (const key of [normaliseName(listed), bareName(listed)]) {
        bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
      }
    }
  }
  const told = asked.filter(({ name, id }) => [...(bearers.get(normaliseName(name)) ?? [])].every((own) => own === id));
  const segment = await openSegment(bytesOf(writeSegment(entities)));
  let [right, wrong, missed] = [0, 0, 0];
  for (const { name, id } of told) {
    const [best] = await findNames([segment], { role: brands ? 'brand' : 'manufacturer', name });
    if (best?.entity.id === id) right++;
    else {
      missed++;
      if (best !== undefined) wrong++;
    }
  }
  const homonyms = asked.length - told.length;
  return { ...rates({ origin, task: 'held-out alias', pairs: told.length, right, wrong, missed }, 0), homonyms };
}

const ORGANISATIONS = new Set(['Company', 'Organization', 'LegalEntity']);

async function scoreFolder(folder: string): Promise<Score[]> {
  const scores: Score[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name))
    .sort()) {
    const origin = file.replace(/\.jsonl(\.gz)?$/, '');
    const pairs = readPairs(join(folder, file));
    const forms = pairs.filter(({ type }) => type === 'legal_form');
    const rest = pairs.filter(({ type }) => type !== 'legal_form' && !type?.startsWith('org_'));
    if (forms.length > 0) scores.push(scoreForms(origin, forms));
    if (rest.length > 0) scores.push(scorePairs(origin, rest));
    const organisations = rest.filter(({ type }) => ORGANISATIONS.has(type ?? ''));
    if (organisations.length > 0 && organisations.length < rest.length) {
      scores.push(scorePairs(`${origin} (organisations)`, organisations));
    }
    if (rest.length >= 200 && rest.every(({ is_match, cluster }) => is_match === true && cluster !== undefined)) {
      scores.push(scoreShifted(origin, rest));
      scores.push(await scoreHeldOut(origin, rest));
    }
  }
  return scores;
}

const percent = (value: number | undefined): string =>
  (value === undefined ? '–' : (100 * value).toFixed(1)).padStart(6);

if (import.meta.main) {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (folder === undefined) throw new Error('Name a folder of labelled pairs: npm run score:names -- DIR [--json]');
  const scores = await scoreFolder(folder);
  if (process.argv.includes('--json')) console.log(JSON.stringify(scores));
  else {
    console.log(`${'origin'.padEnd(34)}${'task'.padEnd(19)} pairs  prec.   rec.     F1  alarms raised`);
    for (const { origin, task, pairs, precision, recall, f1, falseAlarms, raised } of scores) {
      const figures = [precision, recall, f1, falseAlarms, raised].map(percent).join(' ');
      console.log(`${origin.padEnd(34)}${task.padEnd(19)}${String(pairs).padStart(6)} ${figures}`);
    }
  }
}
