import * as v from 'valibot';
import type { Entity } from '../../model/entity.ts';
import { PartialDate } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { newEntity } from './new-entity.ts';
import { checkedChinese, foundAt, Maybe, Names, plainName, Refs, SourcedConfidence } from './row-fields.ts';

/** A row of `assets/data/uflpa.jsonl`. */
export const UflpaRow = v.object({
  name: v.string(),
  aliases: Names,
  aliases_unsourced: Names,
  chinese_name: Maybe,
  chinese_name_confidence: Maybe,
  subsidiaries_note: Maybe,
  basis_section: Maybe,
  basis_section_confidence: Maybe,
  effective_date: PartialDate,
  sector: Maybe,
  city_province: Maybe,
  fr_citation: Maybe,
  source_refs: Refs,
  confidence: SourcedConfidence,
});

const LIST = 'UFLPA Entity List';
/** The official page of the list (research notes on upstream formats). */
const PAGE = 'https://www.dhs.gov/uflpa-entity-list';
/** Entries on the official list since 3 August 2026 (FR Doc 2026-15628); ours are fewer and say so. */
export const UFLPA_OFFICIAL_ENTITIES = 187;

/**
 * The country a row's place lies in. The list gives none, and some of its companies sit in Hong Kong; a country that only
 * we supposed would keep two records of one company apart.
 */
function countryOf(place: string | undefined): Pick<Entity, 'country'> {
  if (place === undefined) return {};
  return { country: /hong kong/i.test(place) ? 'HK' : 'CN' };
}

/** One entity on the US UFLPA Entity List. */
export function uflpaEntity(row: v.InferOutput<typeof UflpaRow>): Entity {
  const chinese = checkedChinese(row.chinese_name, row.chinese_name_confidence);
  const title = row.fr_citation === undefined ? LIST : `${LIST}; ${row.fr_citation}`;
  return newEntity({
    id: slug(row.name),
    kind: 'company',
    name: row.name,
    aliases: [...row.aliases.map(plainName), ...chinese.checked],
    weakAliases: [...row.aliases_unsourced.map(plainName), ...chinese.weak],
    ...countryOf(row.city_province),
    sectors: row.sector === undefined ? [] : [row.sector],
    listings: [
      {
        id: `uflpa:${slug(row.name)}`,
        list: LIST,
        kind: 'forced-labour',
        basis:
          row.basis_section_confidence === 'source'
            ? `section ${row.basis_section}`
            : 'Uyghur Forced Labor Prevention Act',
        ...(row.sector === undefined ? {} : { about: row.sector }),
        since: row.effective_date,
        uyghurRegion: true,
        ...(row.subsidiaries_note === undefined
          ? {}
          : { caveat: `The list’s own words or our note on the group: ${row.subsidiaries_note}` }),
        sources: [
          { publisher: 'US Department of Homeland Security', title, date: row.effective_date, url: PAGE },
          ...foundAt(row.source_refs, 'where our compilation found the entry'),
        ],
        confidence: row.confidence,
      },
    ],
  });
}
