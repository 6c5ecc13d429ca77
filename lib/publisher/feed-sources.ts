import type { FeedSource } from '../model/manifest.ts';
import type { Starter } from './starter.ts';

/** Works of the US federal government are not under copyright; facts of other lists are taken one by one. */
const US_GOVERNMENT = 'US government work, public domain';
const FACTS = 'Facts in our own words; the documents belong to their publishers';

const SOURCES: readonly (Omit<FeedSource, 'retrieved' | 'records'> & { file: string })[] = [
  {
    file: 'uflpa.jsonl',
    id: 'uflpa',
    name: 'UFLPA Entity List',
    publisher: 'US Department of Homeland Security',
    url: 'https://www.dhs.gov/uflpa-entity-list',
    licence: US_GOVERNMENT,
  },
  {
    file: 'cbp-orders.jsonl',
    id: 'cbp',
    name: 'Withhold Release Orders and Findings',
    publisher: 'US Customs and Border Protection',
    url: 'https://www.cbp.gov/document/stats/withhold-release-orders-findings',
    licence: US_GOVERNMENT,
  },
  {
    file: 'dol-goods.jsonl',
    id: 'dol',
    name: 'List of Goods Produced by Child Labor or Forced Labor',
    publisher: 'US Department of Labor',
    documentDate: '2024',
    licence: US_GOVERNMENT,
  },
  {
    file: 'sanctions.jsonl',
    id: 'sanctions',
    name: 'Sanctions and export controls tied to the Uyghur region',
    publisher: 'OFAC, BIS (US); FCDO (UK); Council of the EU; Government of Canada',
    licence: FACTS,
  },
  {
    file: 'brand-evidence.jsonl',
    id: 'reports',
    name: 'Public reports naming brands, with replies',
    publisher: 'Several; each record names its own',
    licence: FACTS,
  },
  {
    file: 'intermediaries.jsonl',
    id: 'intermediaries',
    name: 'Makers named in public reports',
    publisher: 'Several; each record names its own',
    licence: FACTS,
  },
  {
    file: 'brands.jsonl',
    id: 'brands',
    name: 'Brand names, spellings and domains',
    publisher: 'Whence, after OpenStreetMap’s name suggestion index and others',
    licence: 'BSD-3-Clause (name suggestion index); facts',
  },
  {
    file: 'retail-hosts.jsonl',
    id: 'hosts',
    name: 'Shops and their domains',
    publisher: 'Whence, after public lists of shop domains',
    licence: FACTS,
  },
  {
    file: 'countries.jsonl',
    id: 'countries',
    name: 'Country facts on cotton',
    publisher: 'Several; each record names its own',
    licence: FACTS,
  },
  {
    file: 'labels.jsonl',
    id: 'labels',
    name: 'Cotton labels and claims',
    publisher: 'Several; each record names its own',
    licence: FACTS,
  },
];

/** The upstreams of the starter feed with what was kept of each. */
export function feedSources(starter: Starter, retrieved: string): FeedSource[] {
  return SOURCES.map(({ file, ...source }) => {
    const count = starter.counts.find((each) => each.source.endsWith(`/${file}`));
    const coverage = source.id === 'uflpa' ? starter.gaps[0] : undefined;
    return { ...source, retrieved, records: count?.kept ?? 0, ...(coverage === undefined ? {} : { coverage }) };
  });
}
