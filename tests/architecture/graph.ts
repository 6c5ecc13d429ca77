import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Which part of the code imports which, read from the code itself. */
export interface Graph {
  /** Parts by name: `lib/page`, `components`, with the lines of code each holds. */
  parts: ReadonlyMap<string, number>;
  edges: readonly Edge[];
}

export interface Edge {
  from: string;
  to: string;
  /** Types alone vanish when the code is built: the part knows the other's shapes, not its doings. */
  weight: 'code' | 'types';
}

const ROOTS = ['entrypoints', 'components', 'lib'];
const IMPORT = /^\s*(import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm;

/** The part a file belongs to: a folder of `lib`, one of the other folders at the top, or the command lines together. */
export function partOf(file: string): string | undefined {
  const [top = '', second = ''] = file.split('/');
  if (!ROOTS.includes(top)) return undefined;
  if (file.includes('/cli/')) return 'lib/*/cli';
  if (top !== 'lib') return top;
  return second.includes('.') ? `lib/${second.replace(/\.tsx?$/, '')}` : `lib/${second}`;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Reads all imports between parts. An import that is by type in one file and by code in another counts as code. */
export function readGraph(): Graph {
  const parts = new Map<string, number>();
  const edges = new Map<string, Edge>();
  for (const file of ROOTS.flatMap(filesUnder)) {
    const from = partOf(file);
    if (from === undefined) continue;
    const text = readFileSync(file, 'utf8');
    parts.set(from, (parts.get(from) ?? 0) + text.split('\n').length - 1);
    for (const [, , type, path = ''] of text.matchAll(IMPORT)) {
      const to = partOf(normalize(join(dirname(file), path)));
      if (to === undefined || to === from) continue;
      const weight = type === undefined ? 'code' : 'types';
      const known = edges.get(`${from}>${to}`);
      if (known === undefined || weight === 'code') edges.set(`${from}>${to}`, { from, to, weight });
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : 1);
  return {
    parts: new Map([...parts].sort(([a], [b]) => order(a, b))),
    edges: [...edges.values()].sort((a, b) => order(`${a.from}>${a.to}`, `${b.from}>${b.to}`)),
  };
}

/**
 * The height of each part: 0 imports nothing of ours, every other stands above all it imports.
 *
 * @throws Error naming the circle where there is one
 */
export function layersOf({ parts, edges }: Graph): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const heightOf = (part: string, above: readonly string[]): number => {
    const known = heights.get(part);
    if (known !== undefined) return known;
    if (above.includes(part)) throw new Error(`Parts import each other in a circle: ${[...above, part].join(' → ')}`);
    const below = edges.filter(({ from }) => from === part).map(({ to }) => heightOf(to, [...above, part]));
    const height = below.length === 0 ? 0 : Math.max(...below) + 1;
    heights.set(part, height);
    return height;
  };
  for (const part of parts.keys()) heightOf(part, []);
  return heights;
}
