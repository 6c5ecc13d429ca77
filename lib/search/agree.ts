import type { NameQuery } from '../model/database.ts';
import type { Band } from '../model/match.ts';
import { type Reading, readName } from '../names/analyse.ts';
import { compareReadings, isDistinctive, NEAR_MOST } from '../names/compare.ts';
import type { Rarity } from '../names/rarity.ts';
import { loneThreshold, nearThreshold } from '../names/thresholds.ts';
import type { NamedEntity } from './entity-bytes.ts';
import { Kept } from './kept.ts';
import type { Segment } from './segment.ts';
import { domainTerms } from './terms.ts';

/** The name of an entity that agrees best with the name looked up. */
export interface NameAgreement {
  name: string;
  band: Band;
  score: number;
  /** `weak`: a resemblance to be answered only where no other name comes near it (thresholds.ts). */
  strength: 'enough' | 'weak';
}

// Reading a name costs more than comparing it, and the same listed names come up again on every page of a shop.
const readings = new WeakMap<Segment, Kept<string, Reading[]>>();
const READINGS_KEPT = 2000;

function readingsOf(segment: Segment, name: string): Reading[] {
  const kept = readings.get(segment) ?? new Kept<string, Reading[]>(READINGS_KEPT);
  readings.set(segment, kept);
  const known = kept.get(name);
  if (known !== undefined) return known;
  const read = readName(name);
  kept.set(name, read);
  return read;
}

function ownsHost(entity: NamedEntity, host: string | undefined): boolean {
  return host !== undefined && domainTerms(host).some(({ domain }) => entity.domains.includes(domain));
}

/** How well one of an entity's names agrees with the name that was looked up, under the rules of its kind and role. */
export function agree(
  query: NameQuery,
  asked: readonly Reading[],
  segment: Segment,
  entity: NamedEntity,
  rarity: Rarity,
): NameAgreement | undefined {
  const own = ownsHost(entity, query.host);
  if (entity.ambiguous && query.role !== 'brand' && !own) return undefined;
  const contradicted = query.country !== undefined && entity.country !== undefined && query.country !== entity.country;
  const subject = query.role === 'brand' || entity.kind === 'brand' ? 'brand' : 'firm';
  const compared: Rarity = { names: rarity.names, of: rarity.of, subject };
  const weakFrom = 1 + entity.aliases.length;
  const spelledFrom = weakFrom + entity.weakAliases.length;
  let best: NameAgreement | undefined;
  [entity.name, ...entity.aliases, ...entity.weakAliases, ...entity.spellings].forEach((name, at) => {
    for (const listed of readingsOf(segment, name)) {
      for (const reading of asked) {
        const { kind, score, standsAlone } = compareReadings(reading, listed, compared);
        if (kind === 'apart') continue;
        const whole = kind === 'equal' || kind === 'reordered';
        if (entity.ambiguous && kind !== 'equal') continue;
        if (entity.kind === 'person' && (!whole || listed.words.length < 2) && listed.script !== 'han') continue;
        // Of the names, before a country or a weak alias takes something away: those say how likely it is, not whether.
        const strength = whole || score >= nearThreshold(rarity.names) ? 'enough' : 'weak';
        if (strength === 'weak' && (standsAlone !== true || score < loneThreshold(rarity.names))) continue;
        // Names that are one but for forms that contradict (a limited and a stock company) are two firms, or may be.
        const sure = whole && score >= 0.9 && at < weakFrom && !contradicted && (own || isDistinctive(listed));
        const lowered = Math.max(0, score - (contradicted ? 0.05 : 0) - (at < weakFrom ? 0 : 0.05));
        const next: NameAgreement = {
          name: at < spelledFrom ? name : entity.name,
          band: sure ? 'exact-name' : 'close-name',
          score: whole && !sure ? aboveNear(lowered) : lowered,
          strength,
        };
        if (best === undefined || isBetter(next, best)) best = next;
      }
    }
  });
  return best;
}

/** Score of a name that is whole the one asked for, but not surely the firm: above any name that is nearly it. */
const aboveNear = (score: number): number => NEAR_MOST + (1 - NEAR_MOST) * score;

function isBetter(a: NameAgreement, b: NameAgreement): boolean {
  if (a.band !== b.band) return a.band === 'exact-name';
  return a.strength === b.strength ? a.score > b.score : a.strength === 'enough';
}
