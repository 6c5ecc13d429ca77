import regions from '../../../assets/reading/regions.json' with { type: 'json' };
import { foldName } from '../../names/fold.ts';
import { once } from '../../once.ts';

interface PlaceNames {
  /** Names in scripts with spaces, by their first word. */
  spaced: ReadonlyMap<string, readonly string[]>;
  unspaced: readonly string[];
}
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Names of the Uyghur region and of places in it that mean nothing else; "Aksu" is also a surname and is left out. Folded
 * at the first address: the worker loads this file too, and is woken for pages far more often than for lists.
 */
const placeNames = once((): PlaceNames => {
  const weak = new Set(regions.weak.split('|').map(foldName));
  const all = [...regions.names.split('|'), ...regions.places.split('|')].map(foldName);
  const names = [...new Set(all)].filter((name) => name.length > 1 && !weak.has(name));
  const unspaced = names.filter((name) => WITHOUT_SPACES.test(name)).map((name) => name.replaceAll(' ', ''));
  const spaced = new Map<string, string[]>();
  for (const name of names.filter((each) => !WITHOUT_SPACES.test(each))) {
    const first = name.split(' ', 1)[0] ?? '';
    spaced.set(first, [...(spaced.get(first) ?? []), name]);
  }
  return { spaced, unspaced };
});

/** The first place of the Uyghur region that an address names, as folded words; `undefined` where it names none. */
export function regionWords(address: string): string | undefined {
  const folded = foldName(address);
  const joined = folded.replaceAll(' ', '');
  const unspaced = placeNames().unspaced.find((name) => joined.includes(name));
  if (unspaced !== undefined) return unspaced;
  const { spaced } = placeNames();
  const words = folded.split(' ');
  for (const [at, word] of words.entries()) {
    const names = spaced.get(word) ?? [];
    const found = names.find((name) => `${words.slice(at, at + 8).join(' ')} `.startsWith(`${name} `));
    if (found !== undefined) return found;
  }
  return undefined;
}
