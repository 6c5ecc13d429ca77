import type { Verdict } from '../../lib/audit/suppliers/review.ts';
import type { Candidate } from '../../lib/audit/suppliers/screening.ts';
import { WORDS } from '../words/suppliers.ts';

/** Reasons a reviewer picks from; any other can be written. */
export const REASONS: readonly string[] = Object.values(WORDS.reasons);

/** The reason that the parts themselves suggest; the reviewer sees it before it is recorded and may change it. */
export function suggestReason({ parts }: Candidate, verdict: Verdict): string {
  const { reasons } = WORDS;
  if (verdict === 'unsure') return reasons.more;
  if (verdict === 'accept') {
    if (parts.number.agreement === 'agrees') return reasons.number;
    return parts.country.agreement === 'agrees' ? reasons.nameCountry : reasons.name;
  }
  if (parts.number.agreement === 'differs') return reasons.numberDiffers;
  if (parts.country.agreement === 'differs') return reasons.countryDiffers;
  return parts.address.agreement === 'differs' ? reasons.addressDiffers : reasons.nameOnly;
}
