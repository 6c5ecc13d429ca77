import * as v from 'valibot';
import type { Entity, Identifier, Listing } from '../../model/entity.ts';
import { newEntity } from '../curated/new-entity.ts';
import { slug } from '../slug.ts';
import { countryCodeOf } from './countries.ts';
import { namesOf } from './official-entry.ts';
import { isAboutRegion, isSurveillanceMaker, NOT_ABOUT_REGION } from './scope.ts';

/** One FollowTheMoney entity, as far as we read it. */
export const FtmEntity = v.object({
  /** With the name of its dataset before it still an id of the model. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  caption: v.optional(v.string(), ''),
  schema: v.string(),
  properties: v.optional(v.record(v.string(), v.array(v.unknown())), {}),
  datasets: v.optional(v.array(v.string()), []),
});
export type FtmEntity = v.InferOutput<typeof FtmEntity>;

/** Kinds of entity that can be a party; addresses, positions and sanctions themselves are none. */
const PARTIES: Record<string, Entity['kind']> = {
  Company: 'company',
  Organization: 'company',
  LegalEntity: 'company',
  PublicBody: 'public-body',
  Person: 'person',
};

type DatasetListing = Pick<Listing, 'list' | 'kind'> & {
  publisher: string;
  url: string;
  /** The whole list is about the Uyghur region or about forced labour. */
  whole: boolean;
};

/** Official lists inside OpenSanctions that concern us, by their dataset names. */
const DATASETS: Record<string, DatasetListing> = {
  us_dhs_uflpa: {
    list: 'UFLPA Entity List',
    kind: 'forced-labour',
    publisher: 'US Department of Homeland Security',
    url: 'https://www.dhs.gov/uflpa-entity-list',
    whole: true,
  },
  us_cbp_forced_labor: {
    list: 'US customs order (CBP Withhold Release Orders and Findings)',
    kind: 'customs-order',
    publisher: 'US Customs and Border Protection',
    url: 'https://www.cbp.gov/document/stats/withhold-release-orders-findings',
    whole: false,
  },
  us_ofac_sdn: {
    list: 'US sanctions list (OFAC SDN)',
    kind: 'sanctions',
    publisher: 'US Department of the Treasury, OFAC',
    url: 'https://sanctionslist.ofac.treas.gov/',
    whole: false,
  },
  gb_fcdo_sanctions: {
    list: 'UK Sanctions List',
    kind: 'sanctions',
    publisher: 'UK Foreign, Commonwealth & Development Office',
    url: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    whole: false,
  },
};

/** Why an entity was left out, where it was. */
export type FtmReading =
  | { kind: 'entity'; entity: Entity }
  | { kind: 'elsewhere'; entity: Entity; why: string }
  | { kind: 'out-of-scope'; why: string };

/** Makes an entity of one of FollowTheMoney's, with a listing for each official list that concerns us. */
export function ftmEntity(ftm: FtmEntity): FtmReading {
  const kind = Object.hasOwn(PARTIES, ftm.schema) ? PARTIES[ftm.schema] : undefined;
  if (kind === undefined) return { kind: 'out-of-scope', why: `${ftm.schema} is no party` };
  const texts = (name: string): string[] => {
    const values = Object.hasOwn(ftm.properties, name) ? ftm.properties[name] : undefined;
    return (values ?? []).filter((value): value is string => typeof value === 'string');
  };
  const regional = isAboutRegion(...['name', 'alias', 'address', 'notes', 'program', 'description'].flatMap(texts));
  const listings = ftm.datasets.flatMap((dataset) => listingOf(ftm.id, dataset, regional));
  if (listings.length === 0) return { kind: 'out-of-scope', why: 'on no list that concerns the Uyghur region' };
  const [first = ftm.caption, ...others] = texts('name');
  const name = (ftm.caption || first).replace(/\s+/g, ' ').trim().slice(0, 300);
  if (name.length < 2) return { kind: 'out-of-scope', why: 'no name' };
  const country = [...texts('jurisdiction'), ...texts('country'), ...texts('mainCountry')].map(countryCodeOf);
  const known = country.find((code) => code !== undefined);
  const entity = newEntity({
    id: slug(name) || slug(ftm.id),
    kind,
    name,
    aliases: namesOf([first, ...others, ...texts('alias'), ...texts('previousName')], name, 200),
    weakAliases: namesOf(texts('weakAlias'), name, 50),
    ...(known === undefined ? {} : { country: known }),
    identifiers: identifiersOf(texts),
    surveillance: isSurveillanceMaker(name),
    listings,
  });
  const weak = entity.weakAliases.filter((alias) => !entity.aliases.includes(alias));
  const read = { ...entity, weakAliases: weak };
  return listings.some(({ uyghurRegion }) => uyghurRegion)
    ? { kind: 'entity', entity: read }
    : { kind: 'elsewhere', entity: read, why: NOT_ABOUT_REGION };
}

/** The listing's id holds OpenSanctions' own, by which a delta changes or withdraws the entity. */
const ftmListingId = (dataset: string, id: string): string => `opensanctions:${dataset}:${id}`;

/** OpenSanctions' own id of an entity read from it; `undefined` for entities of other origin. */
export function ftmIdOf({ listings: [first] }: Entity): string | undefined {
  return /^opensanctions:[^:]*:(.+)$/s.exec(first?.id ?? '')?.[1];
}

function listingOf(id: string, dataset: string, regional: boolean): Listing[] {
  const known = Object.hasOwn(DATASETS, dataset) ? DATASETS[dataset] : undefined;
  if (known === undefined) return [];
  const { list, kind, publisher, url, whole } = known;
  return [
    {
      id: ftmListingId(dataset, id),
      list,
      kind,
      uyghurRegion: whole || regional,
      sources: [
        { publisher, title: list, url },
        { publisher: 'OpenSanctions', title: dataset, url: `https://www.opensanctions.org/datasets/${dataset}/` },
      ],
      confidence: 'one_source',
    },
  ];
}

function identifiersOf(texts: (name: string) => string[]): Identifier[] {
  const of = (scheme: Identifier['scheme'], property: string, shape: RegExp): Identifier[] =>
    texts(property)
      .filter((value) => shape.test(value))
      .map((value) => ({ scheme, value }));
  return [
    ...of('uscc', 'uscCode', /^[0-9A-Z]{18}$/),
    ...of('lei', 'leiCode', /^[0-9A-Z]{20}$/),
    ...of('registration', 'registrationNumber', /^[0-9A-Za-z-]{5,40}$/),
  ].slice(0, 30);
}
