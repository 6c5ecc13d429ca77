import * as v from 'valibot';
import { MAX_QUOTE } from './limits.ts';
import { text } from './text.ts';

/** Where on the page a value was read, strongest signal first (DESIGN.md §3). */
export const SignalSource = v.picklist([
  'site-rule',
  'json-ld',
  'microdata',
  'rdfa',
  'opengraph',
  'page-state',
  'label',
  'text',
  'url',
]);
export type SignalSource = v.InferOutput<typeof SignalSource>;

/**
 * How to find a quote again in the page it came from: a CSS path for anything in the document tree, so that the popup
 * can scroll to it; a pointer into a script for structured data, which has no place on screen.
 */
export const Locator = v.variant('kind', [
  v.strictObject({ kind: v.literal('element'), path: text(600) }),
  v.strictObject({ kind: v.literal('script'), path: text(600), pointer: v.pipe(v.string(), v.maxLength(300)) }),
  v.strictObject({ kind: v.literal('none') }),
]);
export type Locator = v.InferOutput<typeof Locator>;

/** A value with the page's own words for it, the signal it came by and the place it stands. */
export interface Sourced<T> {
  value: T;
  source: SignalSource;
  /** The page's words, at most {@link MAX_QUOTE} units, white space folded. */
  quote: string;
  locator: Locator;
}

/** The schema of {@link Sourced} for values of one schema. */
export const sourced = <S extends v.GenericSchema>(value: S) =>
  v.strictObject({ value, source: SignalSource, quote: v.pipe(v.string(), v.maxLength(MAX_QUOTE)), locator: Locator });
