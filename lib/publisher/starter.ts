import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ReferenceTables } from '../model/database.ts';
import { Entity } from '../model/entity.ts';
import { Recommendation, StatusEvent } from '../model/recommendation.ts';
import { CountryFact, GoodsCountry, Label, RetailHost } from '../model/reference.ts';
import { keysOf } from '../names/legal-forms.ts';
import { brandEvidence, EvidenceRow, subjectsOf } from './curated/brand-evidence.ts';
import { BrandRow, brandEntity, ownerName } from './curated/brands.ts';
import { CbpRow, cbpEntity, namesParty } from './curated/cbp.ts';
import { IntermediaryRow, intermediaryEntity } from './curated/intermediaries.ts';
import { newEntity } from './curated/new-entity.ts';
import * as tables from './curated/reference.ts';
import { SanctionRow, sanctionedEntity } from './curated/sanctions.ts';
import { UFLPA_OFFICIAL_ENTITIES, UflpaRow, uflpaEntity } from './curated/uflpa.ts';
import { mergeEntities } from './merge-entities.ts';
import { type RowCount, readRows } from './read-rows.ts';
import { slug } from './slug.ts';

/** Everything the starter feed is made of, with the account of every row. */
export interface Starter {
  entities: Entity[];
  reference: ReferenceTables & { hosts: readonly RetailHost[] };
  /** Rows of each file: read, kept, rejected with reasons. */
  counts: RowCount[];
  /** Records that became part of another entity. */
  merged: number;
  /** Evidence about parties that no row of ours introduces. */
  gaps: string[];
}

/** A record made of our own rows does not fit the model: a mistake in data or code, so the build stops. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';
}

/** Builds entities and tables from the rows in `folder` (`assets/data`). */
export function buildStarter(folder: string): Starter {
  const counts: RowCount[] = [];
  const rows = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S>[] => {
    const { rows: read, count } = readRows(join(folder, file), schema);
    counts.push(count);
    return read;
  };
  const list = <S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S>[] =>
    v.parse(v.array(schema), JSON.parse(readFileSync(join(folder, file), 'utf8')));

  const uflpa = rows('uflpa.jsonl', UflpaRow).map(uflpaEntity);
  const brandRows = rows('brands.jsonl', BrandRow);
  const records = [
    ...uflpa,
    ...rows('sanctions.jsonl', SanctionRow).map(sanctionedEntity),
    ...rows('cbp-orders.jsonl', CbpRow).filter(namesParty).map(cbpEntity),
    ...rows('intermediaries.jsonl', IntermediaryRow).map(intermediaryEntity),
    ...brandRows.map(brandEntity),
  ];
  const { entities, merged } = mergeEntities(records);
  attachEvidence(entities, rows('brand-evidence.jsonl', EvidenceRow));
  const hostRows = rows('retail-hosts.jsonl', tables.HostRow);
  attachDomains(entities, hostRows);
  attachOwners(entities, brandRows);
  return {
    entities: entities.map((entity) => checked(Entity, entity, entity.id)).sort(byId),
    reference: {
      labels: rows('labels.jsonl', tables.LabelRow).map((row) => checked(Label, tables.label(row), row.label)),
      hosts: hostRows.map((row) => checked(RetailHost, tables.retailHost(row), row.domain)),
      goods: rows('dol-goods.jsonl', tables.GoodsRow)
        .flatMap(tables.goodsCountry)
        .map((row) => checked(GoodsCountry, row, row.id)),
      countries: rows('countries.jsonl', tables.CountryRow)
        .flatMap(tables.countryFact)
        .map((row) => checked(CountryFact, row, row.id)),
      recommendations: list('recommendations.json', tables.RecommendationRow).map((row) =>
        checked(Recommendation, tables.recommendation(row), String(row.number)),
      ),
      status: list('status-since.json', tables.StatusRow)
        .flatMap(tables.statusEvent)
        .map((row) => checked(StatusEvent, row, row.event)),
    },
    counts,
    merged,
    gaps: [
      `UFLPA Entity List: ${uflpa.length} of the ${UFLPA_OFFICIAL_ENTITIES} entities on the official list since 3 August 2026.`,
      'US customs orders: the present status of some orders was not verified.',
      'US Department of Labor list: edition of 2022 with the additions of 2024 we could establish.',
    ],
  };
}

/** Hangs each report on the brands and groups it names; one that no row introduces becomes a name of its own. */
function attachEvidence(entities: Entity[], rows: readonly v.InferOutput<typeof EvidenceRow>[]): void {
  const known = new Map<string, Entity>();
  for (const entity of entities) {
    for (const name of [...entity.aliases, entity.name]) known.set(`${entity.kind}:${keysOf(name).full}`, entity);
  }
  for (const row of rows) {
    for (const { kind, name } of subjectsOf(row)) {
      const key = `${kind}:${keysOf(name).full}`;
      const id = kind === 'brand' ? `brand-${slug(name)}` : slug(name);
      const subject = known.get(key) ?? newEntity({ id, kind, name });
      if (!known.has(key)) {
        known.set(key, subject);
        entities.push(subject);
      }
      subject.evidence.push(brandEvidence(row));
    }
  }
}

/**
 * Gives a brand the domains of its own shops. Only a sourced row does: a domain is the surest match there is, and would
 * carry what is recorded of the brand to whoever owns it.
 */
function attachDomains(entities: readonly Entity[], rows: readonly v.InferOutput<typeof tables.HostRow>[]): void {
  const brands = new Map(
    entities.filter(({ kind }) => kind === 'brand').map((brand) => [keysOf(brand.name).full, brand]),
  );
  const taken = new Set(entities.flatMap(({ domains }) => domains));
  for (const { domain, name, kind, confidence } of rows) {
    const brand = brands.get(keysOf(name).full);
    if (kind !== 'brand_store' || confidence === 'unsourced' || brand === undefined || taken.has(domain)) continue;
    brand.domains.push(domain);
    taken.add(domain);
  }
}

/** Records sourced ownership. A parent that is no entity yet becomes one, as a name without findings. */
function attachOwners(entities: Entity[], rows: readonly v.InferOutput<typeof BrandRow>[]): void {
  const companies = new Map<string, Entity>();
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities.filter(({ kind }) => kind === 'company')) {
    for (const name of [...entity.aliases, entity.name]) companies.set(keysOf(name).full, entity);
  }
  for (const row of rows) {
    const parent = ownerName(row);
    const brand = byId.get(`brand-${slug(row.brand)}`);
    if (parent === undefined || brand === undefined || brand.ownedBy.length > 0) continue;
    const key = keysOf(parent).full;
    const owner = companies.get(key) ?? newEntity({ id: slug(parent), kind: 'company', name: parent });
    if (!companies.has(key) && !byId.has(owner.id)) entities.push(owner);
    companies.set(key, owner);
    byId.set(owner.id, owner);
    brand.ownedBy.push({
      entityId: owner.id,
      name: parent,
      confidence: row.parent_confidence ?? 'one_source',
      sources: [],
    });
  }
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown, name: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new InvalidRecordError(`${name}: ${v.summarize(parsed.issues)}`);
}

const byId = (a: Entity, b: Entity): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
