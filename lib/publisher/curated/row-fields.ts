import * as v from 'valibot';
import type { SourceRef } from '../../model/source-ref.ts';

/** Fields that rows of several of our data files share. */
export const Refs = v.optional(v.array(v.string()), []);
export const Names = v.optional(v.array(v.string()), []);
export const Maybe = v.optional(v.string());

/** A row about a party has to be sourced; one that is not is left out. */
export const SourcedConfidence = v.picklist(['two_sources', 'one_source']);

/** The first web addresses a row names, as documents of whoever runs the site. They say where our fact was found. */
export function foundAt(refs: readonly string[], title: string): SourceRef[] {
  return refs
    .map((ref) => /^https?:\/\/[^\s<>"…]+/.exec(ref)?.[0])
    .filter((url): url is string => url !== undefined && URL.canParse(url))
    .slice(0, 3)
    .map((url) => ({ publisher: new URL(url).host.replace(/^www\./, ''), title, url }));
}

/** Names in Chinese count as checked only where their own source is recorded. */
export const checkedChinese = (name: string | undefined, confidence: string | undefined) =>
  name === undefined
    ? { checked: [], weak: [] }
    : confidence === 'source'
      ? { checked: [name], weak: [] }
      : { checked: [], weak: [name] };

/** A former name is written "NAME (former name)" in our rows; it is a name all the same. */
export const plainName = (name: string): string => name.replace(/\s*\((?:former name|renamed)\)\s*$/i, '').trim();
