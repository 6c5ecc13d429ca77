import type { Entity, Evidence } from '../model/entity.ts';
import type { EvidenceAge, Finding, Level } from '../model/finding.ts';
import { AGE_RULES, addMonths, ageOf, latestDay } from './age.ts';
import { oneStepLower } from './level.ts';
import { isUsable } from './reply.ts';

/** Flags of a record that travel to its finding, in the order they are shown. */
export const SHOWN_FLAGS = ['disputed', 'corrected', 'in-litigation', 'outcome-insufficient-proof'] as const;

/** The flags of a record in their fixed order; `withdrawn` records never get this far. */
export const shownFlags = (evidence: Evidence): Finding['flags'] =>
  SHOWN_FLAGS.filter((flag) => evidence.flags.includes(flag));

/** How one record is weighed: level and age by METHOD.md §2. */
export interface Weight {
  level: Level;
  age: EvidenceAge;
}

/**
 * Weighs a record that names a party (METHOD.md §2).
 *
 * - An investigation, a laboratory test and a record of research links are `documented` until they are historic.
 * - A ruling does not age. A proceeding that is still pending (`in-litigation`) is a claim and no ruling: `context`.
 * - Press and campaign lists are `documented` for 24 months where two independent publishers report the fact.
 * - A later statement of exit lowers `documented` one step only where an independent check of it is recorded.
 */
export function weigh(evidence: Evidence, entity: Entity, day: string): Weight {
  const weight = weighAlone(evidence, entity, day);
  const lowered = weight.level === 'documented' && hasCheckedExit(entity, evidence, day);
  return lowered ? { ...weight, level: oneStepLower(weight.level) } : weight;
}

function weighAlone(evidence: Evidence, entity: Entity, day: string): Weight {
  switch (evidence.kind) {
    case 'court-or-customs': {
      const age = ageOf(evidence.date, AGE_RULES.ruling, day);
      return { level: evidence.flags.includes('in-litigation') ? 'context' : 'documented', age };
    }
    case 'press':
    case 'campaign': {
      const age = ageOf(evidence.date, AGE_RULES.press, day);
      const documented = age.state === 'current' && independentPublishers(evidence, entity).length >= 2;
      return { level: documented ? 'documented' : 'context', age };
    }
    default: {
      const age = ageOf(evidence.date, AGE_RULES.investigation, day);
      return { level: age.state === 'historic' ? 'context' : 'documented', age };
    }
  }
}

/** A web address in the place of a publisher tells where a copy was found, not who reports. */
const WEB_ADDRESS = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/**
 * The publishers behind one fact, each once: what the sources name, "A; B" read as two, copies and the party itself left
 * out. They are counted within one record only: two articles on two matters do not confirm each other.
 */
export function independentPublishers(evidence: Evidence, entity: Entity): string[] {
  const own = new Set([entity.name, ...entity.aliases, 'company'].map(folded));
  const publishers = evidence.sources.flatMap(({ publisher }) => publisher.split(';')).map(folded);
  return [...new Set(publishers)].filter(
    (publisher) => publisher !== '' && !own.has(publisher) && !WEB_ADDRESS.test(publisher),
  );
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether an exit later than the evidence was checked by someone independent, at most 24 months ago. */
function hasCheckedExit(entity: Entity, evidence: Evidence, day: string): boolean {
  return entity.evidence.some(
    (exit) =>
      exit.kind === 'exit-statement' &&
      exit.flags.includes('independently-checked') &&
      isUsable(exit) &&
      latestDay(exit.date) >= evidence.date &&
      day <= addMonths(latestDay(exit.date), AGE_RULES.press.current),
  );
}
