// Search libraries people use, each asked as its documentation says: in Node and in a worker alike.
import uFuzzy from '@leeoniya/ufuzzy';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { jaroWinkler } from './jaro-winkler.ts';

/** Answers a name with the index of the best listed name, or -1. */
export type Ask = (name: string) => Promise<number> | number;

export interface Contestant {
  name: string;
  /** Queries of each kind that are asked; the slow ones answer fewer. */
  queries: number;
  /** Makes names ready to be asked for: what a worker would have to do at each wake, once it has read them. */
  build(names: readonly string[]): Ask;
}

export const PEERS: readonly Contestant[] = [
  {
    name: 'MiniSearch',
    queries: 100,
    build(names) {
      const index = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy: 0.2 } });
      index.addAll(names.map((name, id) => ({ id, name })));
      return (name) => Number(index.search(name)[0]?.id ?? -1);
    },
  },
  {
    name: 'FlexSearch',
    queries: 500,
    build(names) {
      const index = new FlexSearch.Index({ tokenize: 'strict', encoder: FlexSearch.Charset.LatinBalance });
      names.forEach((name, at) => {
        index.add(at, name);
      });
      return (name) => Number(index.search(name, { limit: 1, suggest: true })[0] ?? -1);
    },
  },
  {
    name: 'uFuzzy',
    queries: 40,
    build(names) {
      const list = [...names];
      const search = new uFuzzy({ intraMode: 1 });
      return (name) => {
        const [found, info, order] = search.search(list, name, 4);
        const first = order?.[0];
        return (first === undefined ? found?.[0] : info?.idx[first]) ?? -1;
      };
    },
  },
  {
    name: 'fuzzysort',
    queries: 40,
    build(names) {
      const prepared = names.map((name, at) => ({ at, prepared: fuzzysort.prepare(name) }));
      return (name) => fuzzysort.go(name, prepared, { key: 'prepared', limit: 1 })[0]?.obj.at ?? -1;
    },
  },
  {
    name: 'Fuse.js',
    queries: 5,
    build(names) {
      const fuse = new Fuse(names, { threshold: 0.3 });
      return (name) => fuse.search(name, { limit: 1 })[0]?.refIndex ?? -1;
    },
  },
  {
    name: 'Jaro-Winkler scan',
    queries: 5,
    build(names) {
      const folded = names.map((name) => name.toLowerCase());
      return (name) => {
        const asked = name.toLowerCase();
        let [best, score] = [-1, 0.9];
        folded.forEach((other, at) => {
          const found = jaroWinkler(asked, other);
          if (found > score) [best, score] = [at, found];
        });
        return best;
      };
    },
  },
];
