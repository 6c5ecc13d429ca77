import { once } from '../once.ts';
import { regionNames } from '../region-names.ts';
import type { Language } from './languages.ts';

/** How one language writes dates, numbers, lists and places, and which plural a number takes. */
export interface Formats {
  number(n: number): string;
  /** A date as precise as it is given: `2021`, `2021-07`, `2021-07-08` or a date-time; anything else stays as it is. */
  date(date: string): string;
  /** A moment by the reader's own clock, to the minute. */
  time(milliseconds: number): string;
  list(items: readonly string[]): string;
  /** A country by its ISO 3166-1 code; the code itself where it has no name. */
  place(code: string): string;
  /** A country by its English name, as our data gives it; a name we do not know stays as it is. */
  placeNamed(name: string): string;
  plural(n: number): Intl.LDMLPluralRule;
  /** An amount of storage, rounded: "12 MB". */
  bytes(count: number): string;
  /** A span of time, rounded up to seconds or minutes: "5 minutes". */
  duration(milliseconds: number): string;
}

/** Dates and numbers as data has them, for texts that are compared and kept: records, command line, golden files. */
export const PLAIN: Formats = {
  number: String,
  date: (date) => date,
  time: (milliseconds) => new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' '),
  list: (items) => items.join(', '),
  place: placesIn('en'),
  placeNamed: (name) => name,
  plural: (n) => (n === 1 ? 'one' : 'other'),
  bytes: (count) => `${storageOf(count).amount} ${storageOf(count).unit === 'kilobyte' ? 'kB' : 'MB'}`,
  duration: (milliseconds) => `${spanOf(milliseconds).amount} ${spanOf(milliseconds).unit === 'second' ? 's' : 'min'}`,
};

/** Dates, numbers and lists by `Intl` in a language. */
export function formatsOf({ tag, formats }: Language): Formats {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  // Some browsers leave Uyghur out of `Intl` and would answer in their own language, in the middle of our sentences:
  // there, dates stay numbers and plurals follow the rule of Uyghur (CLDR: one for 1, other for the rest).
  if (!isKnown) return PLAIN;
  const numbers = once(() => new Intl.NumberFormat(formats));
  const plurals = once(() => new Intl.PluralRules(tag));
  const times = once(() => new Intl.DateTimeFormat(formats, { dateStyle: 'medium', timeStyle: 'short' }));
  const lists = once(() => new Intl.ListFormat(formats, { type: 'conjunction' }));
  const place = placesIn(formats);
  return {
    number: (n) => numbers().format(n),
    date: datesIn(formats),
    time: (milliseconds) => times().format(milliseconds),
    list: (items) => lists().format(items),
    place,
    placeNamed: (name) => {
      const code = codesByName().get(name);
      return code === undefined ? name : place(code);
    },
    plural: (n) => plurals().select(n),
    bytes: (count) => measured(formats, 'short', storageOf(count)),
    duration: (milliseconds) => measured(formats, 'long', spanOf(milliseconds)),
  };
}

/** An amount with a unit `Intl` knows. */
interface Measure {
  amount: number;
  unit: 'kilobyte' | 'megabyte' | 'second' | 'minute';
}

const storageOf = (bytes: number): Measure =>
  bytes < 1_000_000
    ? { amount: Math.ceil(bytes / 1000), unit: 'kilobyte' }
    : { amount: Math.round(bytes / 100_000) / 10, unit: 'megabyte' };

function spanOf(milliseconds: number): Measure {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? { amount: seconds, unit: 'second' } : { amount: Math.ceil(seconds / 60), unit: 'minute' };
}

const measured = (formats: string, unitDisplay: 'short' | 'long', { amount, unit }: Measure): string =>
  new Intl.NumberFormat(formats, { style: 'unit', unit, unitDisplay }).format(amount);

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** Writes dates as precise as they are given; a screen holds many, so each precision has one formatter. */
function datesIn(formats: string): (date: string) => string {
  const asPreciseAs = (parts: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(formats, { year: 'numeric', ...parts, timeZone: 'UTC' }));
  const years = asPreciseAs({});
  const months = asPreciseAs({ month: 'long' });
  const days = asPreciseAs({ month: 'long', day: 'numeric' });
  return (date) => {
    const [, year, month, day] = PARTIAL_DATE.exec(date) ?? [];
    if (year === undefined) return date;
    const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
    if (Number.isNaN(at.getTime())) return date;
    return (month === undefined ? years : day === undefined ? months : days)().format(at);
  };
}

/** Names countries by their codes; the code itself stands where there is no name. */
function placesIn(formats: string): (code: string) => string {
  const names = once(() => new Intl.DisplayNames([formats, 'en'], { type: 'region' }));
  return (code) => {
    try {
      return names().of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** Codes of countries by the English name `Intl` has for them. */
const codesByName = once((): ReadonlyMap<string, string> => new Map(regionNames()));
