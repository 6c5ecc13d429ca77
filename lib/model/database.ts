import type { DataStamp } from './assessment.ts';
import type { Corrections } from './corrections.ts';
import type { Entity } from './entity.ts';
import type { FeedSource } from './manifest.ts';
import type { Match, Role } from './match.ts';
import type { ProductPage } from './product-page.ts';
import type { Recommendation, StatusEvent } from './recommendation.ts';
import type { CountryFact, GoodsCountry, Label, RetailHost } from './reference.ts';

/** Small tables a verdict needs whole; they travel beside the segments. */
export interface ReferenceTables {
  labels: readonly Label[];
  goods: readonly GoodsCountry[];
  countries: readonly CountryFact[];
  recommendations: readonly Recommendation[];
  status: readonly StatusEvent[];
}

/** One name to look up, in the part it plays on the page. */
export interface NameQuery {
  role: Role;
  name: string;
  /** Host of the page, so that an everyday word can match on the brand's own domain. */
  host?: string;
  /** Country the page gives for this party, where it does. */
  country?: string;
}

/**
 * The seam between the worker and whatever stores the data (a packaged starter table today, synced segments later).
 * A lookup answers best match first and `[]` where the name is on no list.
 */
export interface Database {
  stamp(): Promise<DataStamp>;
  /** The upstreams the data comes from, with dates, licences and what is missing. */
  sources(): Promise<readonly FeedSource[]>;
  reference(): Promise<ReferenceTables>;
  /** Shops by their domains: whose shop a page is on, and whether others sell there too. */
  hosts(): Promise<readonly RetailHost[]>;
  find(query: NameQuery): Promise<Match[]>;
  /** Parties that bear a registration number (USCC, LEI, a register's own); absent where the storage cannot ask that. */
  findNumber?(number: string): Promise<Match[]>;
  /** Parties with a name, or a word in a name, that begins as typed; none where the data is too large for it. */
  startingWith?(typed: string, limit: number): Promise<Entity[]>;
  entity(id: string): Promise<Entity | undefined>;
  /** What the data has taken back; absent where the storage cannot tell. */
  corrections?(): Promise<Corrections>;
  /** Makes ready for tens of thousands of questions in a row, at the price of memory; absent where nothing is gained. */
  hold?(): Promise<void>;
}

/** Everything `assess` needs: it reads no clock, no storage, no network. */
export interface AssessInput {
  page: ProductPage;
  matches: readonly Match[];
  reference: ReferenceTables;
  data: DataStamp;
  /** `YYYY-MM-DD`, UTC. */
  day: string;
}
