import type { Line } from './line.ts';
import type { PlaceHit } from './places.ts';

/** Countries by the adjectives that English puts before "made": "Italian-made", "USA made". */
const ADJECTIVES: Readonly<Record<string, string>> = {
  american: 'US',
  usa: 'US',
  british: 'GB',
  italian: 'IT',
  portuguese: 'PT',
  turkish: 'TR',
  french: 'FR',
  german: 'DE',
  japanese: 'JP',
  spanish: 'ES',
  peruvian: 'PE',
  canadian: 'CA',
};
const MADE = /(?<![a-z-])([a-z]{2,10})[ -]made(?![a-z-])/g;

/** Countries of making told by an adjective: "This Portuguese-made shirt". English only. */
export function placesOfAdjectives(line: Line): PlaceHit[] {
  if ((line.lang !== 'en' && line.lang !== '') || !line.folded.includes('made')) return [];
  return [...line.folded.matchAll(MADE)].flatMap((match) => {
    const code = ADJECTIVES[match[1] ?? ''];
    // "Italian made fabric" tells of the cloth alone, and "made in" of a place behind it.
    const rest = line.folded.slice(match.index + match[0].length, match.index + match[0].length + 16);
    if (
      code === undefined ||
      /^ (?:in|by|from|of|fabrics?|cloth|yarns?|leather|denim|buckle|zips?|zippers?|buttons?|components?|materials?)\b/.test(
        rest,
      )
    )
      return [];
    return [{ code, start: match.index, end: match.index + match[0].length }];
  });
}
