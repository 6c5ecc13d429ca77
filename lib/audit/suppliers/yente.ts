import * as v from 'valibot';
import { readName } from '../../names/analyse.ts';
import { compareNames } from '../../names/compare.ts';
import { compareParts } from './compare-parts.ts';
import type { Candidate } from './screening.ts';
import type { Supplier } from './supplier.ts';

// yente is the OpenSanctions matching service that an organisation may run itself. It is asked by POST /match/{dataset}
// with queries by key, and answers scored entities for each key (its published models EntityMatchQuery and
// EntityMatchResponse). Its candidates are a second opinion: a person decides, and by themselves they raise no level.

/** Rows asked about at once; yente's own default allows 100. */
export const YENTE_BATCH = 50;
/** Rows asked about by one click, so that the names can be looked over first. */
export const YENTE_MOST_ROWS = 500;
const LIMIT = 5;
/** Most characters of one answer: fifty rows of five candidates with all their properties. */
export const MAX_ANSWER = 8 * 1024 * 1024;

/** An address that cannot be asked, or an answer that cannot be read. */
export class YenteError extends Error {
  override readonly name = 'YenteError';
}

/** What is sent: a body that a person can read before it is sent. */
export interface YenteRequest {
  queries: Record<string, { schema: 'Company'; properties: Record<string, string[]> }>;
}

/**
 * The address a dataset is asked at. Names leave over `https`, or over `http` to this very machine.
 *
 * @throws YenteError
 */
export function matchAddress(address: string, dataset: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  const own = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && own))) {
    throw new YenteError(
      'Give an address that begins with https://, or http://localhost for a server on this computer.',
    );
  }
  if (url.username !== '' || url.password !== '')
    throw new YenteError('Give an address without a name and password in it.');
  if (!/^[a-z0-9_]{1,80}$/.test(dataset)) {
    throw new YenteError('A dataset is named by small letters, digits and underscores, such as “default”.');
  }
  const path = url.pathname.replace(/\/+$/, '');
  const target = new URL(`${path}/match/${dataset}`, url.origin);
  target.searchParams.set('limit', String(LIMIT));
  return target;
}

/** What would be sent for some rows: names, country, address, number, and nothing else of the list. */
export function matchRequest(suppliers: readonly Supplier[]): YenteRequest {
  const queries: YenteRequest['queries'] = {};
  for (const { n, name, localName, code, address, number } of suppliers) {
    const properties: Record<string, string[]> = { name: localName === undefined ? [name] : [name, localName] };
    if (code !== undefined) properties.country = [code.toLowerCase()];
    if (address !== undefined) properties.address = [address];
    if (number !== undefined) properties.registrationNumber = [number];
    queries[`row-${n}`] = { schema: 'Company', properties };
  }
  return { queries };
}

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const Properties = v.record(v.string(), v.array(v.unknown()));
const Scored = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,150}$/)),
  caption: short,
  score: v.number(),
  datasets: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(200)), []),
  properties: v.optional(Properties, {}),
});
const Answer = v.object({
  responses: v.record(v.string(), v.object({ results: v.pipe(v.array(v.unknown()), v.maxLength(100)) })),
});

const texts = (properties: v.InferOutput<typeof Properties>, names: readonly string[]): string[] =>
  names
    .flatMap((name) => (Object.hasOwn(properties, name) ? (properties[name] ?? []) : []))
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .slice(0, 20)
    .map((value) => value.slice(0, 400).toWellFormed());

const NUMBERS = ['registrationNumber', 'uscCode', 'leiCode', 'innCode', 'ogrnCode', 'taxNumber', 'vatCode', 'idNumber'];

function candidateOf(supplier: Supplier, found: v.InferOutput<typeof Scored>): Candidate {
  const { properties } = found;
  const names = [...new Set([found.caption, ...texts(properties, ['name', 'alias'])])];
  const own = supplier.localName === undefined ? [supplier.name] : [supplier.name, supplier.localName];
  const agreeing = own.flatMap((asked) =>
    names.map((name) => ({ asked, name, ...compareNames(readName(asked), readName(name)) })),
  );
  const best = agreeing.sort((a, b) => b.score - a.score)[0];
  const countries = texts(properties, ['country', 'jurisdiction', 'mainCountry']).map((code) => code.toUpperCase());
  const recorded = {
    countries: [...new Set(countries)],
    numbers: texts(properties, NUMBERS),
    addresses: texts(properties, ['address', 'full']),
  };
  return {
    id: `yente:${found.id}`,
    source: 'yente',
    name: found.caption,
    asked: best?.asked ?? supplier.name,
    matchedName: best === undefined || best.score === 0 ? found.caption : best.name,
    band: 'close-name',
    order: Math.round(Math.max(0, Math.min(1, found.score)) * 1000) / 1000,
    parts: compareParts(supplier, 'close-name', recorded, best?.kind === 'equal' || best?.kind === 'reordered'),
    lists: found.datasets.slice(0, 40),
  };
}

/**
 * Reads the candidates out of an answer. A result that does not fit is left out; an answer that does not, is refused.
 *
 * @returns candidates by row; a row the service found nothing for is there with none
 * @throws YenteError
 */
export function readMatches(answer: string, suppliers: readonly Supplier[]): Map<number, Candidate[]> {
  const parsed = v.safeParse(Answer, parseJson(answer));
  if (!parsed.success) throw new YenteError('That server did not answer as yente does. Check the address.');
  const { responses } = parsed.output;
  const found = new Map<number, Candidate[]>();
  for (const supplier of suppliers) {
    const key = `row-${supplier.n}`;
    const results = Object.hasOwn(responses, key) ? responses[key]?.results : undefined;
    if (results === undefined) continue;
    const fitting = results.slice(0, LIMIT).flatMap((result) => {
      const scored = v.safeParse(Scored, result);
      return scored.success ? [candidateOf(supplier, scored.output)] : [];
    });
    found.set(supplier.n, [...new Map(fitting.map((candidate) => [candidate.id, candidate])).values()]);
  }
  if (suppliers.length > 0 && found.size === 0) {
    throw new YenteError('That server answered about none of the names. Check the address.');
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
