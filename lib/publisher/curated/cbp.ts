import * as v from 'valibot';
import type { Entity, Listing } from '../../model/entity.ts';
import { PartialDate } from '../../model/text.ts';
import { slug } from '../slug.ts';
import { newEntity } from './new-entity.ts';
import { foundAt, Maybe, Names, plainName, Refs, SourcedConfidence } from './row-fields.ts';

/** A row of `assets/data/cbp-orders.jsonl`. */
export const CbpRow = v.object({
  entity_or_good: v.string(),
  aliases: Names,
  country: Maybe,
  good: Maybe,
  date: v.optional(PartialDate),
  date_basis: Maybe,
  status: Maybe,
  status_date: v.optional(PartialDate),
  status_basis: Maybe,
  source_refs: Refs,
  confidence: SourcedConfidence,
});
type CbpRow = v.InferOutput<typeof CbpRow>;

/** How the list is called in every listing under it. */
export const CBP_LIST = 'US customs order (CBP Withhold Release Orders and Findings)';
const PAGE = 'https://www.cbp.gov/document/stats/withhold-release-orders-findings';
const COUNTRIES: Record<string, string> = {
  China: 'CN',
  Malaysia: 'MY',
  India: 'IN',
  Turkmenistan: 'TM',
  Zimbabwe: 'ZW',
  Mexico: 'MX',
  Taiwan: 'TW',
  Japan: 'JP',
  'Dominican Republic': 'DO',
  'South Korea': 'KR',
  Mauritius: 'MU',
  Serbia: 'RS',
  Nepal: 'NP',
  'Democratic Republic of the Congo': 'CD',
  'Somalia (Somaliland)': 'SO',
};
/** Orders on a whole region, country or kind of place name no party. */
const NO_PARTY =
  /^(?:Xinjiang Uyghur Autonomous Region|All Turkmenistan|Tobacco produced|Artisanal|Marange|Asli Maydi|Fishing Vessel|State Penitentiary)/;
/** Places and bodies that tie an order to the Uyghur region. */
const REGION = /xinjiang|uyghur|hetian|hotan|\blop\b|yili|kashgar|XPCC|hoshine|VSETC|bitland/i;

/** Whether an order names a party that can be looked up. */
export const namesParty = (row: CbpRow): boolean => !NO_PARTY.test(row.entity_or_good);

/** The party of one US customs order. */
export function cbpEntity(row: CbpRow): Entity {
  const names = partyNames(row.entity_or_good);
  const [name = row.entity_or_good, ...others] = names;
  const country = row.country === undefined ? undefined : COUNTRIES[row.country];
  return newEntity({
    id: slug(name),
    kind: 'company',
    name,
    aliases: [...others, ...row.aliases.map(plainName)],
    ...(country === undefined ? {} : { country }),
    listings: [listing(row, name)],
  });
}

function listing(row: CbpRow, name: string): Listing {
  const since =
    row.date_basis === 'source' ? row.date : row.date_basis?.startsWith('month') ? row.date?.slice(0, 7) : undefined;
  const revoked = row.status === 'revoked';
  const caveats = [
    row.status === 'modified' ? 'The order was later modified; ask CBP for its present scope.' : undefined,
    row.status_basis === 'unverified' || row.status === undefined
      ? 'The present status of this order was not verified by us.'
      : undefined,
    revoked && row.status_date === undefined ? 'The order was revoked.' : undefined,
  ].filter((caveat) => caveat !== undefined);
  return {
    id: `cbp:${slug(row.entity_or_good)}${row.date === undefined ? '' : `:${row.date}`}`,
    list: CBP_LIST,
    kind: 'customs-order',
    basis: '19 U.S.C. 1307',
    ...(row.good === undefined ? {} : { about: row.good }),
    ...(since === undefined ? {} : { since }),
    ...(revoked && row.status_date !== undefined ? { until: row.status_date } : {}),
    uyghurRegion: REGION.test(`${name} ${row.entity_or_good} ${row.aliases.join(' ')}`),
    ...(caveats.length === 0 ? {} : { caveat: caveats.join(' ') }),
    sources: [
      {
        publisher: 'US Customs and Border Protection',
        title: 'Withhold Release Orders and Findings',
        ...(since === undefined ? {} : { date: since }),
        url: PAGE,
      },
      ...foundAt(row.source_refs, 'where our compilation found the order'),
    ],
    confidence: row.confidence,
  };
}

/** The names in an entry such as "A and B", "A; B" or "A (and B; C)". Only clear lists of whole names are parted. */
function partyNames(entry: string): string[] {
  const bare = entry.replace(/,? and (?:its )?(?:subsidiaries|related companies|subordinates)\b.*$/i, '').trim();
  const [main = bare, inner = ''] = /^(.*?)\s*\((.*)\)\s*$/.exec(bare)?.slice(1) ?? [bare, ''];
  const parts = main.split(/;\s*|(?<=Ltd\.|Ltd|Factory|Camp) and (?=[A-Z])/);
  const more = /^(?:and )?[A-Z].*(?:Ltd|Limited|Co\.)/.test(inner) ? inner.replace(/^and /, '').split(/;\s*/) : [];
  return [...parts, ...more].map((part) => part.trim()).filter((part) => part.length > 2);
}
