import * as v from 'valibot';
import type { Entity, ListKind } from '../../model/entity.ts';
import { PartialDate } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { newEntity } from './new-entity.ts';
import { checkedChinese, foundAt, Maybe, Names, plainName, Refs, SourcedConfidence } from './row-fields.ts';

/** A row of `assets/data/sanctions.jsonl`. */
export const SanctionRow = v.object({
  list: v.picklist([
    'OFAC SDN',
    'OFAC NS-CMIC',
    'EU Global Human Rights',
    'UK Sanctions List',
    'Canada SEMA',
    'BIS Entity List',
  ]),
  name: v.string(),
  aliases: Names,
  aliases_unsourced: Names,
  chinese_name: Maybe,
  chinese_name_confidence: Maybe,
  type: v.picklist(['entity', 'individual']),
  date: v.optional(PartialDate),
  date_basis: Maybe,
  program: Maybe,
  source_refs: Refs,
  confidence: SourcedConfidence,
});
type SanctionRow = v.InferOutput<typeof SanctionRow>;

const LISTS: Record<SanctionRow['list'], { name: string; publisher: string; kind: ListKind }> = {
  'OFAC SDN': {
    name: 'US sanctions list (OFAC SDN)',
    publisher: 'US Department of the Treasury, OFAC',
    kind: 'sanctions',
  },
  'OFAC NS-CMIC': {
    name: 'US list of Chinese military-industrial companies (OFAC NS-CMIC)',
    publisher: 'US Department of the Treasury, OFAC',
    kind: 'investment-ban',
  },
  'EU Global Human Rights': {
    name: 'EU global human rights sanctions',
    publisher: 'Council of the European Union',
    kind: 'sanctions',
  },
  'UK Sanctions List': {
    name: 'UK Sanctions List',
    publisher: 'UK Foreign, Commonwealth & Development Office',
    kind: 'sanctions',
  },
  'Canada SEMA': {
    name: 'Canadian sanctions (Special Economic Measures Act)',
    publisher: 'Government of Canada',
    kind: 'sanctions',
  },
  'BIS Entity List': {
    name: 'US export control Entity List (BIS)',
    publisher: 'US Department of Commerce, BIS',
    kind: 'export-control',
  },
};

/** Makers of surveillance equipment that recommendation 30 of HC 198 names. */
const SURVEILLANCE = /hikvision|dahua/i;

/** A company, body or person under sanctions or export controls tied to the Uyghur region. */
export function sanctionedEntity(row: SanctionRow): Entity {
  const { name: list, publisher, kind } = LISTS[row.list];
  const chinese = checkedChinese(row.chinese_name, row.chinese_name_confidence);
  const since = row.date_basis === 'source' ? row.date : undefined;
  return newEntity({
    id: slug(row.name),
    kind: row.type === 'individual' ? 'person' : 'company',
    name: row.name,
    aliases: [...row.aliases.map(plainName), ...chinese.checked],
    weakAliases: [...row.aliases_unsourced, ...chinese.weak],
    ...(row.type === 'entity' ? { country: 'CN' } : {}),
    surveillance: SURVEILLANCE.test(row.name),
    listings: [
      {
        id: `${slug(row.list)}:${slug(row.name)}`,
        list,
        kind,
        ...(row.program === undefined ? {} : { basis: row.program }),
        ...(since === undefined ? {} : { since }),
        uyghurRegion: true,
        sources: [
          { publisher, title: list, ...(since === undefined ? {} : { date: since }) },
          ...foundAt(row.source_refs, 'where our compilation found the entry'),
        ],
        confidence: row.confidence,
      },
    ],
  });
}
