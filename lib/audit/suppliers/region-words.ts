import regions from '../../../assets/reading/regions.json' with { type: 'json' };
import { foldName } from '../../names/fold.ts';

// Names of the Uyghur region and of places in it that mean nothing else; "Aksu" is also a surname and is left out.
const WEAK = new Set(regions.weak.split('|').map(foldName));
const NAMES = [...regions.names.split('|'), ...regions.places.split('|')]
  .map(foldName)
  .filter((name) => name.length > 1 && !WEAK.has(name));
const SPACED = new Map<string, string[]>();
const UNSPACED: string[] = [];
for (const name of new Set(NAMES)) {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(name)) {
    UNSPACED.push(name.replaceAll(' ', ''));
    continue;
  }
  const words = name.split(' ');
  const first = words[0] ?? '';
  SPACED.set(first, [...(SPACED.get(first) ?? []), name]);
}

/** The first place of the Uyghur region that an address names, as folded words; `undefined` where it names none. */
export function regionWords(address: string): string | undefined {
  const folded = foldName(address);
  const joined = folded.replaceAll(' ', '');
  const unspaced = UNSPACED.find((name) => joined.includes(name));
  if (unspaced !== undefined) return unspaced;
  const words = folded.split(' ');
  for (const [at, word] of words.entries()) {
    const names = SPACED.get(word) ?? [];
    const found = names.find((name) => `${words.slice(at, at + 8).join(' ')} `.startsWith(`${name} `));
    if (found !== undefined) return found;
  }
  return undefined;
}
