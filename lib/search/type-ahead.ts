import { latePattern } from '../late-pattern.ts';
import { foldName } from '../names/fold.ts';
import type { Segment } from './segment.ts';

// The index answers whole names; what a person is still typing is none yet. So the look-up page has a text of its own: every
// name, folded, on a line that ends in the number of its entity. A search is one pass for "line begins so", then one for
// "a word begins so", at the speed of the browser's own text search: no tree, nothing to keep in step with the segments.
//
//     \nhangzhou hikvision digital technology\t17\nhikvision\t17\n
//
// It costs about 60 bytes a name and is made when first asked for, so that no verdict ever waits for it.

/** Most entities a text is made of: about 25 MB. Larger data is looked up by whole names only. */
export const MOST_ENTITIES = 300_000;

const unspaced = latePattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u');

/** Names by their beginnings. */
export interface TypeAhead {
  /** Ids of entities with a name, then with a word in a name, that begins as typed; at most `limit`. */
  find(typed: string, limit: number): string[];
}

/** Reads every name of some segments, oldest first; of an entity held twice the newest record counts. */
export async function openTypeAhead(segments: readonly Segment[]): Promise<TypeAhead> {
  const ids: string[] = [];
  const gone = new Set<string>();
  const lines: string[] = [];
  for (const segment of [...segments].reverse()) {
    const own: string[] = [];
    for (let block = 0; block < segment.blocks; block += 1) {
      for (const entity of await segment.blockEntities(block)) {
        const { id, name, aliases } = await segment.record(entity);
        if (gone.has(id)) continue;
        own.push(id);
        for (const folded of new Set([name, ...aliases].map(foldName))) lines.push(`${folded}\t${ids.length}`);
        ids.push(id);
      }
    }
    for (const id of [...own, ...segment.tombstones]) gone.add(id);
  }
  const text = `\n${lines.join('\n')}\n`;
  return { find: (typed, limit) => findIn(text, ids, foldName(typed), limit) };
}

function findIn(text: string, ids: readonly string[], typed: string, limit: number): string[] {
  const found = new Set<string>();
  if (typed === '') return [];
  // Scripts without blanks have no word to begin: there, anywhere in the name will do.
  const inside = unspaced().test(typed) ? typed : ` ${typed}`;
  for (const wanted of [`\n${typed}`, inside]) {
    for (let at = text.indexOf(wanted); at !== -1 && found.size < limit; at = text.indexOf(wanted, at + 1)) {
      const end = text.indexOf('\t', at + 1);
      const id = ids[Number(text.slice(end + 1, text.indexOf('\n', end)))];
      if (id !== undefined) found.add(id);
    }
  }
  return [...found];
}
