import type { Entity, Identifier, ListKind } from '../../model/entity.ts';
import { newEntity } from '../curated/new-entity.ts';
import { slug } from '../slug.ts';
import { isSurveillanceMaker, NOT_ABOUT_REGION } from './scope.ts';
import type { UpstreamRow } from './upstream.ts';

/** What adapters of sanctions and control lists read from a row. */
export interface OfficialEntry {
  upstream: string;
  list: string;
  publisher: string;
  kind: ListKind;
  url: string;
  /** The list's own number of the entry. */
  number: string;
  name: string;
  aliases?: readonly string[];
  weakAliases?: readonly string[];
  person: boolean;
  country?: string | undefined;
  basis?: string | undefined;
  about?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  identifiers?: readonly Identifier[];
  /** Whether the entry itself mentions the Uyghur region. */
  regional: boolean;
}

/** Names as records hold them: trimmed, single spaces, none twice, bounded. */
export function namesOf(names: readonly string[], own: string, most: number): string[] {
  const clean = names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name.length > 1 && name.length <= 300);
  return [...new Set(clean)].filter((name) => name !== own).slice(0, most);
}

/** The row of one entry: in scope where it mentions the Uyghur region. */
export function officialRow(row: number, entry: OfficialEntry): UpstreamRow {
  const entity = officialEntity(entry);
  return entry.regional ? { kind: 'entity', row, entity } : { kind: 'elsewhere', row, entity, why: NOT_ABOUT_REGION };
}

/** The entity of one entry. */
function officialEntity(entry: OfficialEntry): Entity {
  const { upstream, list, publisher, kind, url, number, person, country, basis, about, since, until } = entry;
  const name = entry.name.replace(/\s+/g, ' ').trim().slice(0, 300);
  const aliases = namesOf(entry.aliases ?? [], name, 200);
  return newEntity({
    id: slug(name) || `${upstream}-${slug(number)}`,
    kind: person ? 'person' : 'company',
    name,
    aliases,
    weakAliases: namesOf(entry.weakAliases ?? [], name, 50).filter((weak) => !aliases.includes(weak)),
    ...(country === undefined ? {} : { country }),
    identifiers: [...(entry.identifiers ?? []).slice(0, 30)],
    surveillance: isSurveillanceMaker(name),
    listings: [
      {
        id: `${upstream}:${slug(number)}`,
        list,
        kind,
        ...(basis === undefined || basis === '' ? {} : { basis: basis.slice(0, 400) }),
        ...(about === undefined || about === '' ? {} : { about: about.slice(0, 400) }),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
        uyghurRegion: entry.regional,
        sources: [{ publisher, title: list, ...(since === undefined ? {} : { date: since }), url }],
        confidence: 'one_source',
      },
    ],
  });
}
