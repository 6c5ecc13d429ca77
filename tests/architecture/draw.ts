import { type Edge, type Graph, layersOf } from './graph.ts';

const BOX = { width: 150, height: 44 };
const GAP = { x: 34, y: 58 };
const MARGIN = 24;

interface Place {
  x: number;
  y: number;
}

/** Where each part stands: users of others above what they use, each row in the order of the alphabet. */
function placesOf(graph: Graph): { places: ReadonlyMap<string, Place>; width: number; height: number } {
  const layers = layersOf(graph);
  const top = Math.max(...layers.values());
  const rows = Array.from({ length: top + 1 }, (_, at) => [...layers].filter(([, layer]) => layer === top - at));
  const widest = Math.max(...rows.map((row) => row.length));
  const width = widest * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  const places = new Map<string, Place>();
  rows.forEach((row, y) => {
    const used = row.length * (BOX.width + GAP.x) - GAP.x;
    row.forEach(([part], x) => {
      // Rows lean by turns, so that lines pass beside boxes rather than behind them.
      const lean = row.length === widest ? 0 : ((y % 3) - 1) * 46;
      places.set(part, {
        x: (width - used) / 2 + x * (BOX.width + GAP.x) + lean,
        y: MARGIN + y * (BOX.height + GAP.y),
      });
    });
  });
  return { places, width, height: rows.length * (BOX.height + GAP.y) - GAP.y + 2 * MARGIN };
}

/** Whether the one part is reached from the other by way of a third anyway: drawn faintly, or the picture is a thicket. */
function goesWithoutSaying({ from, to }: Edge, edges: readonly Edge[]): boolean {
  const seen = new Set<string>();
  const reaches = (part: string): boolean =>
    edges.some((edge) => {
      if (edge.from !== part || (part === from && edge.to === to)) return false;
      if (edge.to === to) return true;
      return seen.has(edge.to) ? false : seen.add(edge.to) !== undefined && reaches(edge.to);
    });
  return reaches(from);
}

/** The picture of the parts and their imports. The same code gives the same picture, byte for byte. */
export function drawGraph(graph: Graph): string {
  const { places, width, height } = placesOf(graph);
  const lines = graph.edges.map((edge) => {
    const { from, to, weight } = edge;
    const faint = goesWithoutSaying(edge, graph.edges) ? ' faint' : '';
    const a = places.get(from) ?? { x: 0, y: 0 };
    const b = places.get(to) ?? { x: 0, y: 0 };
    const start = { x: a.x + BOX.width / 2, y: a.y + BOX.height };
    const end = { x: b.x + BOX.width / 2, y: b.y - 3 };
    const bend = (end.y - start.y) / 2;
    const path = `M${start.x} ${start.y} C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}`;
    return `<path class="${weight}${faint}" d="${path}" marker-end="url(#to)"><title>${from} → ${to}</title></path>`;
  });
  const boxes = [...graph.parts].map(([part, size]) => {
    const { x, y } = places.get(part) ?? { x: 0, y: 0 };
    const middle = x + BOX.width / 2;
    return `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text x="${middle}" y="${y + 19}">${part}</text><text class="size" x="${middle}" y="${y + 35}">${size.toLocaleString('en')} lines</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Parts of Whence and what each imports">
<style>
svg { background: #fff }
path { fill: none; stroke: #47607a; stroke-width: 1.2 }
path.faint { opacity: .28 }
path.types { stroke-dasharray: 4 3; stroke: #97a5b3 }
rect { fill: #f4f1ea; stroke: #2b2b2b }
text { font: 13px system-ui, sans-serif; text-anchor: middle; fill: #1b1b1b }
text.size { font-size: 11px; fill: #5a5a5a }
</style>
<defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" style="fill:#47607a;stroke:none"/></marker></defs>
${lines.join('\n')}
${boxes.join('\n')}
</svg>
`;
}
