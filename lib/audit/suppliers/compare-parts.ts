import type { Band } from '../../model/match.ts';
import { foldName } from '../../names/fold.ts';
import { classOf } from '../../names/words.ts';
import type { Agreement, Parts } from './screening.ts';
import type { Supplier } from './supplier.ts';

/** What the data records of a party, as far as it can be compared with a row. */
export interface Recorded {
  countries: readonly string[];
  numbers: readonly string[];
  addresses: readonly string[];
}

const plainNumber = (value: string): string => value.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

function shown(values: readonly string[]): { theirs?: string } {
  return values.length === 0 ? {} : { theirs: values.join('; ').slice(0, 2_000).toWellFormed() };
}

function compareCountry(ours: string | undefined, theirs: readonly string[]): Agreement {
  if (ours === undefined) return 'not-given';
  if (theirs.length === 0) return 'not-recorded';
  return theirs.includes(ours) ? 'agrees' : 'differs';
}

function compareNumber(ours: string | undefined, theirs: readonly string[]): Agreement {
  if (ours === undefined) return 'not-given';
  if (theirs.length === 0) return 'not-recorded';
  const own = plainNumber(ours);
  return theirs.some((each) => plainNumber(each) === own) ? 'agrees' : 'differs';
}

/** Words of an address that tell one place from another: no countries, no "road", no words of one letter. */
function tellingWords(address: string): Set<string> {
  const words = foldName(address).split(' ');
  return new Set(
    words.filter((word) => word.length > 1 && (classOf(word) === 'ordinary' || classOf(word) === 'number')),
  );
}

function compareAddress(ours: string | undefined, theirs: readonly string[]): Agreement {
  if (ours === undefined) return 'not-given';
  if (theirs.length === 0) return 'not-recorded';
  const own = tellingWords(ours);
  let best: Agreement = 'differs';
  for (const address of theirs) {
    const other = tellingWords(address);
    const common = [...own].filter((word) => other.has(word)).length;
    const least = Math.min(own.size, other.size);
    if (least > 0 && common === least && least > 1) return 'agrees';
    if (common > 0 && common * 2 >= least) best = 'partly';
  }
  return best;
}

/** Puts a row and a party of the data side by side. What one side lacks is said, never taken for a difference. */
export function compareParts(supplier: Supplier, band: Band, recorded: Recorded, sameName: boolean): Parts {
  const country = compareCountry(supplier.code, recorded.countries);
  return {
    name: sameName ? 'agrees' : band === 'exact-id' ? 'differs' : 'partly',
    country: { agreement: country, ...shown(recorded.countries) },
    number: { agreement: compareNumber(supplier.number, recorded.numbers), ...shown(recorded.numbers) },
    address: { agreement: compareAddress(supplier.address, recorded.addresses), ...shown(recorded.addresses) },
  };
}
