import type { Finding, FindingKind, Level, Wording } from '../model/finding.ts';
import type { Sourced } from '../model/sourced.ts';
import type { Party } from './party.ts';

/** The longest value a template takes, in UTF-16 units. */
const MAX_VALUE = 1300;

/** A template with its values; values longer than the model allows are cut. */
export function wording(template: string, values: Readonly<Record<string, string | undefined>> = {}): Wording {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) kept[key] = value.slice(0, MAX_VALUE);
  return { template, values: kept };
}

/** The line "What this does not show" of one kind. */
export const notShown = (kind: FindingKind): Wording => wording(`not-shown.${kind}`);

/** A finding's address: stable for the same rule, party, role and evidence. */
export const findingId = (...parts: readonly string[]): string => parts.join(':').slice(0, 300);

/** The fields of a finding about a party that follow from the match alone. */
export function aboutParty(kind: FindingKind, party: Party, record: string) {
  return {
    id: findingId(kind, party.role, party.entity.id, record),
    kind,
    subject: party.entity.name,
    role: party.role,
    entityId: party.entity.id,
    confidence: party.band,
    doesNotShow: notShown(kind),
  } as const;
}

/** The quote of a page value, as a finding carries it. */
export const quoteOf = ({ quote, locator }: Sourced<unknown>): NonNullable<Finding['quote']> => ({
  text: quote,
  locator,
});

/** A finding read off the page itself: no reply is due, its age is the visit. */
export function aboutPage(
  kind: FindingKind,
  parts: { id: readonly string[]; level: Level; subject: string; wording: Wording; recommendations: readonly number[] },
): Finding {
  return {
    id: findingId(kind, ...parts.id),
    kind,
    level: parts.level,
    subject: parts.subject.slice(0, 300),
    confidence: 'page-text',
    age: { state: 'current' },
    reply: { kind: 'not-applicable' },
    flags: [],
    wording: parts.wording,
    doesNotShow: notShown(kind),
    sources: [],
    recommendations: [...parts.recommendations],
  };
}
