import type { Entity } from '../model/entity.ts';
import { SegmentDamagedError } from './errors.ts';
import { idByRule } from './id-by-rule.ts';
import { withoutStandIns, withStandIns } from './stand-ins.ts';
import { readSymbols, type SymbolTable, type SymbolWriter } from './symbols.ts';
import { type ByteReader, ByteWriter } from './varint.ts';

/** What a comparison needs of an entity; the rest is read when it matched. */
export type NamedEntity = Pick<
  Entity,
  'id' | 'kind' | 'name' | 'aliases' | 'weakAliases' | 'country' | 'domains' | 'ambiguous' | 'surveillance'
> & {
  /** Spellings the writer derived (pinyin): weak evidence, no names of the record. */
  spellings: string[];
  /** Where the record's run lies in the file, with its bytes if they came along, and where in it the record begins. */
  body?: { at: number; bytes: number; from: number; read?: Uint8Array };
};

type Body = Pick<Entity, 'identifiers' | 'sectors' | 'ownedBy' | 'listings' | 'evidence'>;

const KINDS: readonly Entity['kind'][] = ['company', 'brand', 'person', 'public-body'];
const AMBIGUOUS = 4;
const SURVEILLANCE = 8;
const COUNTRY = 16;
const LISTS = 64;
const SPELLINGS = 128;

/** JSON of what an entity holds beyond its names, with stand-ins for its id; `undefined` where it holds nothing more. */
export function bodyOf(entity: Entity): string | undefined {
  const { identifiers, sectors, ownedBy, listings, evidence } = entity;
  if (identifiers.length + sectors.length + ownedBy.length + listings.length + evidence.length === 0) return undefined;
  const held = Object.entries({ identifiers, sectors, ownedBy, listings, evidence }).filter(
    ([, list]) => list.length > 0,
  );
  return withStandIns(JSON.stringify(Object.fromEntries(held)).toWellFormed(), entity.id);
}

/** Texts of an entity's names in the order they are written, for learning symbols. */
export function textsOf(entity: Entity, spellings: readonly string[]): string[] {
  const { name, aliases, weakAliases, domains } = entity;
  const id = entity.id === idByRule(name) ? [] : [entity.id];
  return [...id, name, ...aliases, ...weakAliases, ...domains, ...spellings].map((text) => text.toWellFormed());
}

/** Flags (kind in two bits), country, id (empty where it is the name's by rule), name; aliases, weak aliases and domains; spellings. */
export function writeEntityBytes(entity: Entity, spellings: readonly string[], symbols: SymbolWriter): Uint8Array {
  const out = new ByteWriter();
  const write = (text: string): void => symbols.write(text.toWellFormed(), out);
  const lists = entity.aliases.length + entity.weakAliases.length + entity.domains.length > 0;
  out.byte(
    KINDS.indexOf(entity.kind) |
      (entity.ambiguous ? AMBIGUOUS : 0) |
      (entity.surveillance ? SURVEILLANCE : 0) |
      (entity.country === undefined ? 0 : COUNTRY) |
      (lists ? LISTS : 0) |
      (spellings.length > 0 ? SPELLINGS : 0),
  );
  if (entity.country !== undefined) write(entity.country);
  write(entity.id === idByRule(entity.name) ? '' : entity.id);
  write(entity.name);
  const writeList = (texts: readonly string[]): void => {
    out.varint(texts.length);
    for (const text of texts) write(text);
  };
  if (lists) for (const list of [entity.aliases, entity.weakAliases, entity.domains]) writeList(list);
  if (spellings.length > 0) writeList(spellings);
  return out.done();
}

export function readEntityBytes(from: ByteReader, symbols: SymbolTable): NamedEntity {
  const flags = from.byte();
  const country = (flags & COUNTRY) !== 0 ? readSymbols(from, symbols) : undefined;
  const written = readSymbols(from, symbols);
  const name = readSymbols(from, symbols);
  const id = written === '' ? idByRule(name) : written;
  if (id === undefined) throw new SegmentDamagedError('entity');
  const list = (flag: number): string[] => {
    const count = (flags & flag) !== 0 ? from.varint() : 0;
    if (count > from.left) throw new SegmentDamagedError('entity list');
    return Array.from({ length: count }, () => readSymbols(from, symbols));
  };
  const aliases = list(LISTS);
  const weakAliases = list(LISTS);
  const domains = list(LISTS);
  return {
    id,
    kind: KINDS[flags & 3] ?? 'company',
    name,
    aliases,
    weakAliases,
    ...(country === undefined ? {} : { country }),
    domains,
    ambiguous: (flags & AMBIGUOUS) !== 0,
    surveillance: (flags & SURVEILLANCE) !== 0,
    spellings: list(SPELLINGS),
  };
}

/** Puts names and the text of a body together again; no body reads as an entity that holds nothing more. */
export function joinEntity(
  { body: _body, spellings: _spellings, ...named }: NamedEntity,
  text: string | undefined,
): Entity {
  const empty: Body = { identifiers: [], sectors: [], ownedBy: [], listings: [], evidence: [] };
  if (text === undefined) return { ...named, ...empty };
  try {
    // The publisher validated the record before it was written, and the checksum says that this is what it wrote.
    return { ...named, ...empty, ...(JSON.parse(withoutStandIns(text, named.id)) as Partial<Body>) };
  } catch {
    throw new SegmentDamagedError('record');
  }
}
