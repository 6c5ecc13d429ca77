import * as v from 'valibot';
import type { Assessment } from '../model/assessment.ts';
import { Level } from '../model/finding.ts';

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/**
 * What a person does not want the toolbar button to speak of. Muting changes the button alone: the popup goes on showing
 * everything, and says that it was muted.
 */
export const Mutes = v.strictObject({
  /** Brands as they were read, in lower case. */
  brands: v.pipe(v.array(Name), v.maxLength(500)),
  /** Hosts of shops. */
  hosts: v.pipe(v.array(Name), v.maxLength(500)),
  levels: v.pipe(v.array(Level), v.maxLength(6)),
});
export type Mutes = v.InferOutput<typeof Mutes>;

/** Where mutes lie in `storage.local`. */
export const MUTES_KEY = 'mutes';

export const NO_MUTES: Mutes = { brands: [], hosts: [], levels: [] };

/** Mutes as they were stored; none where what is stored has not their shape. */
export function mutesOf(stored: unknown): Mutes {
  const mutes = v.safeParse(Mutes, stored);
  return mutes.success ? mutes.output : NO_MUTES;
}

/** A brand as mutes keep it. */
export const mutedForm = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** A list of names with one more, in the form mutes keep; one that is there already, or too many, change nothing. */
export function withMuted(names: readonly string[], name: string): string[] {
  const muted = mutedForm(name);
  return muted === '' || names.includes(muted) || names.length >= 500 ? [...names] : [...names, muted];
}

/** Whether the button keeps silent about a verdict. */
export function isMuted(assessment: Assessment, host: string | undefined, mutes: Mutes): boolean {
  const brand = assessment.roles.find(({ role }) => role === 'brand')?.name;
  return (
    mutes.levels.includes(assessment.level) ||
    (host !== undefined && mutes.hosts.includes(host)) ||
    (brand?.kind === 'stated' && mutes.brands.includes(mutedForm(brand.name)))
  );
}
